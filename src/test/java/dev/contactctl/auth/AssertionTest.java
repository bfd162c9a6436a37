package dev.contactctl.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.contactctl.kit.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed is what foreign libraries verify, and what the auth host is strict about. */
class AssertionTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00.999Z");
  private static final String SUBJECT = "abc.\"홍\u2028\".serviceaccount@example";

  /** The library from npm, in the version that was the newest when this was written. */
  private static final String JOSE = "jose@6";

  private static String signed(String pem) throws GeneralSecurityException {
    return Assertion.of("client-1", SUBJECT, PemKey.of(TestKeys.pem(pem), "k"), NOW);
  }

  private static PublicKey publicKey() throws GeneralSecurityException {
    String base64 = TestKeys.pem("public.pem").replaceAll("-----.*-----|\n", "");
    return KeyFactory.getInstance("RSA")
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pkcs8.pem", "pkcs1.pem"})
  void a_library_for_java_verifies_it(String pem) throws Exception {
    SignedJWT jwt = SignedJWT.parse(signed(pem));

    assertTrue(jwt.verify(new RSASSAVerifier((RSAPublicKey) publicKey())));
    assertEquals(JWSAlgorithm.RS256, jwt.getHeader().getAlgorithm());
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    assertEquals("client-1", claims.getIssuer());
    assertEquals(SUBJECT, claims.getSubject());
    assertEquals(Date.from(Instant.parse("2026-11-22T00:00:00Z")), claims.getIssueTime());
    assertEquals(Date.from(Instant.parse("2026-11-22T00:30:00Z")), claims.getExpirationTime());
  }

  @Test
  void times_are_numbers_and_nothing_is_padded() throws GeneralSecurityException {
    String jwt = signed("pkcs8.pem");

    assertFalse(jwt.contains("="), jwt);
    String claims =
        new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8);
    assertTrue(claims.contains("\"iat\":1795305600,\"exp\":1795307400}"), claims);
  }

  @Test
  void a_library_from_npm_verifies_it() throws Exception {
    Path folder = Path.of(System.getProperty("contactctl.build"), "npm-jose").toAbsolutePath();
    Files.createDirectories(folder);
    assumeTrue(run(folder, "node", "--version"), "there is no node");
    if (!Files.isDirectory(folder.resolve("node_modules/jose")) && !install(folder)) {
      abort("npm cannot install " + JOSE);
    }
    Files.writeString(
        folder.resolve("verify.mjs"),
        """
        import { readFileSync } from 'node:fs';
        import { importSPKI, jwtVerify } from 'jose';
        const [jwt, pem] = process.argv.slice(2);
        const key = await importSPKI(readFileSync(pem, 'utf8'), 'RS256');
        const { payload } = await jwtVerify(jwt, key, {
          algorithms: ['RS256'], issuer: 'client-1', requiredClaims: ['sub', 'iat', 'exp'],
          typ: 'JWT', currentDate: new Date('2026-11-22T00:10:00Z'), maxTokenAge: '60 min' });
        if (payload.exp - payload.iat > 3600) process.exit(3);
        """);
    String pem = Path.of("src/test/resources/keys/public.pem").toAbsolutePath().toString();
    String jwt = signed("pkcs1.pem");

    assertTrue(run(folder, "node", "verify.mjs", jwt, pem));
    int signature = jwt.lastIndexOf('.') + 1;
    String forged =
        jwt.substring(0, signature) + jwt.substring(signature).transform(AssertionTest::turned);
    assertFalse(run(folder, "node", "verify.mjs", forged, pem));
  }

  /** Where npm reaches no registry, it would try for more than a minute. */
  private static boolean install(Path folder) throws InterruptedException {
    String[] npm = {"npm", "install", "--no-audit", "--no-fund", "--prefer-offline"};
    List<String> words = new ArrayList<>(List.of(npm));
    words.addAll(List.of("--fetch-retries=0", "--prefix", ".", JOSE));
    return run(folder, words.toArray(String[]::new));
  }

  private static String turned(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** Whether the command ends well. */
  private static boolean run(Path folder, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
