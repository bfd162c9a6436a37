package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Certificates;
import dev.contactctl.kit.ChildJvm;
import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Installation.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The key exchanges that a TLS connection offers. The first P-256 key of a JVM costs Java 25 90 ms,
 * so none is made until a server asks for one.
 */
@Timeout(120)
class TlsGroupsTest {
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";
  private static final String TOKEN = "canary-token-0123456789";
  private static final String GROUPS = "-Djdk.tls.namedGroups=";

  /** The number of a group and the length of its key, as they stand in a ClientHello. */
  private static final String X25519_KEY = "001d0020";

  private static final String FFDHE2048_KEY = "01000100";
  private static final String P256_KEY = "00170041";

  /** The extension supported_versions (RFC 8446, section 4.2.1) with these two alone. */
  private static final String TLS_1_3_AND_1_2 = "002b00050403040303";

  @TempDir private static Path folder;
  private static Path keystore;
  private static List<String> trust;

  @BeforeAll
  static void make_certificates() {
    Certificates certificates = Certificates.in(folder);
    keystore = certificates.keystore("ip:127.0.0.1");
    trust =
        List.of(
            "-Djavax.net.ssl.trustStore=" + certificates.truststore(),
            "-Djavax.net.ssl.trustStorePassword=changeit");
  }

  /** Gets a contact from a sandbox that speaks only this group. */
  private static Outcome get(String serverGroup, Map<String, String> env) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("sandbox", "--token", TOKEN));
    arguments.addAll(List.of("--tls-keystore", keystore.toString(), "--"));
    arguments.add("env");
    env.forEach((name, value) -> arguments.add(name + "=" + value));
    arguments.addAll(ChildJvm.command(trust, List.of("get", ID, "-o", "id", "-q")));
    List<String> command = ChildJvm.command(List.of(GROUPS + serverGroup), arguments);
    return Installation.outcome(ChildJvm.builder(folder, command).start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1", "x25519", "x448", "ffdhe2048"})
  void a_server_that_speaks_a_single_group_is_understood(String group) throws Exception {
    assertEquals(new Outcome(0, ID + "\n", ""), get(group, Map.of()));
  }

  @Test
  void groups_that_the_user_chose_are_left_alone() throws Exception {
    String options = "JAVA_TOOL_OPTIONS";

    Outcome other = get("secp256r1", Map.of(options, GROUPS + "x25519"));
    assertEquals(2, other.code(), other.err());
    assertTrue(other.err().contains("no TLS connection"), other.err());
    Outcome same = get("secp384r1", Map.of(options, GROUPS + "secp384r1"));
    assertEquals(0, same.code(), same.err());
  }

  /** Java itself answers some with an exception that no handler of ours would expect. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Djdk.tls.namedGroups=bogus",
        "-Djdk.tls.client.protocols=bogus",
        "-Djdk.tls.ephemeralDHKeySize=bogus",
        "-Djdk.tls.acknowledgeCloseNotify=bogus"
      })
  void a_property_that_is_wrong_is_one_sentence(String property) throws Exception {
    Outcome outcome = get("x25519", Map.of("JAVA_TOOL_OPTIONS", property));
    String err = outcome.err().replaceFirst("Picked up [^\n]*\n", "");
    boolean ignored = outcome.code() == 0 && err.isEmpty();
    boolean told = outcome.code() == 2 && err.contains("Java's settings for TLS are invalid");
    assertTrue(ignored || told && err.indexOf('\n') == err.length() - 1, outcome.err());
  }

  /** With the lists of what is forbidden emptied, too. */
  @Test
  void no_property_takes_the_encryption_or_the_certificate_away() throws Exception {
    Path none = folder.resolve("none.properties");
    Files.writeString(none, "jdk.tls.disabledAlgorithms=\njdk.certpath.disabledAlgorithms=\n");
    String weak =
        "-Djava.security.properties="
            + none
            + " -Djdk.tls.client.protocols=TLSv1.2 -Djdk.tls.client.cipherSuites="
            + "TLS_RSA_WITH_NULL_SHA256,TLS_DH_anon_WITH_AES_128_CBC_SHA256"
            + ",SSL_RSA_EXPORT_WITH_RC4_40_MD5,SSL_RSA_WITH_DES_CBC_SHA";
    Outcome outcome = get("x25519", Map.of("JAVA_TOOL_OPTIONS", weak));
    assertEquals(2, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("no TLS connection can be made"), outcome.err());
    String hello =
        clientHello(Map.of("JAVA_TOOL_OPTIONS", weak + ",TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"));
    assertTrue(hello.contains("0002c02b0100"), "another suite than the last one: " + hello);
  }

  @Test
  void no_property_offers_a_version_before_tls_1_2() throws Exception {
    Path none = folder.resolve("none.properties");
    Files.writeString(none, "jdk.tls.disabledAlgorithms=\n");
    String old =
        "-Djava.security.properties="
            + none
            + " -Djdk.tls.client.protocols=TLSv1,TLSv1.1,TLSv1.2,TLSv1.3";
    String hello = clientHello(Map.of("JAVA_TOOL_OPTIONS", old));

    assertTrue(hello.contains(TLS_1_3_AND_1_2), hello);
  }

  @Test
  void a_key_is_sent_for_x25519_and_one_for_finite_fields() throws Exception {
    String hello = clientHello(Map.of());

    assertTrue(hello.contains(X25519_KEY), hello);
    assertTrue(hello.contains(FFDHE2048_KEY), hello);
    assertTrue(!hello.contains(P256_KEY), hello);
    String chosen = clientHello(Map.of("JAVA_TOOL_OPTIONS", GROUPS + "secp256r1"));
    assertTrue(chosen.contains(P256_KEY), chosen);
  }

  /** The first TLS record of a client, in hexadecimal. */
  private static String clientHello(Map<String, String> env) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String url = "https://127.0.0.1:" + server.getLocalPort();
      List<String> arguments = List.of("get", ID, "--base-url", url, "--timeout", "60s");
      ProcessBuilder builder = ChildJvm.builder(folder, ChildJvm.command(trust, arguments));
      builder.environment().put("CONTACTCTL_TOKEN", TOKEN);
      builder.environment().putAll(env);
      Process client = builder.start();
      String hello;
      try (Socket connection = server.accept()) {
        byte[] head = connection.getInputStream().readNBytes(5);
        int length = (head[3] & 0xff) << 8 | head[4] & 0xff;
        hello = HexFormat.of().formatHex(connection.getInputStream().readNBytes(length));
      }
      assertEquals(2, Installation.outcome(client).code()); // closed in the handshake
      return hello;
    }
  }
}
