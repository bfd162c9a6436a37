package dev.contactctl.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Faults;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.TestKeys;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are well-formed, but with a wrong number in them: Java finds that late, or never. */
class DamagedKeyTest {
  private static final RSAPrivateCrtKey KEY =
      (RSAPrivateCrtKey) PemKey.of(TestKeys.pem("pkcs8.pem"), "k");

  /** What PKCS #1 has in a key, in its order. */
  private static final List<BigInteger> NUMBERS =
      List.of(
          BigInteger.ZERO,
          KEY.getModulus(),
          KEY.getPublicExponent(),
          KEY.getPrivateExponent(),
          KEY.getPrimeP(),
          KEY.getPrimeQ(),
          KEY.getPrimeExponentP(),
          KEY.getPrimeExponentQ(),
          KEY.getCrtCoefficient());

  private static final List<BigInteger> WRONG =
      List.of(
          BigInteger.ZERO,
          BigInteger.ONE,
          BigInteger.TWO,
          BigInteger.ONE.negate(),
          BigInteger.ONE.shiftLeft(1023),
          BigInteger.ONE.shiftLeft(2047),
          BigInteger.ONE.shiftLeft(2048).subtract(BigInteger.ONE),
          BigInteger.ONE.shiftLeft(40_000));

  static Stream<Arguments> damages() {
    return IntStream.range(0, NUMBERS.size())
        .boxed()
        .flatMap(at -> WRONG.stream().map(wrong -> Arguments.of(at, wrong)));
  }

  @ParameterizedTest(name = "number {0}")
  @MethodSource("damages")
  void a_wrong_number_is_said_to_be_damage_or_goes_unnoticed(int at, BigInteger wrong) {
    List<BigInteger> numbers = new ArrayList<>(NUMBERS);
    numbers.set(at, wrong);
    FakeWorld world = world(pem(numbers));

    int code = Program.run(List.of("get", "c1", "-o", "id"), world, server());

    String err = world.takeErr();
    assertTrue(code == 0 || code == 2, err);
    if (code == 2) {
      boolean told = err.contains("the private key is damaged") || err.contains("bits");
      assertTrue(told && err.startsWith("/home/me/key: "), err);
    }
  }

  @Test
  void the_right_numbers_make_a_key() {
    FakeWorld world = world(pem(NUMBERS));
    assertEquals(0, Program.run(List.of("get", "c1", "-o", "id"), world, server()));
  }

  private static FakeWorld world(String pem) {
    FakeWorld world =
        new FakeWorld()
            .env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0")
            .env("CONTACTCTL_AUTH_URL", "http://127.0.0.1:1/oauth2/v2.0")
            .env("CONTACTCTL_SERVICE_ACCOUNT_ID", "a@b")
            .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "c")
            .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", "a-secret")
            .env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", "key")
            .file("key", pem);
    Modes.set(world.cwd().resolve("key"), "600");
    return world;
  }

  private static Transport server() {
    return new OfflineTransport() {
      @Override
      public Response send(Request request, Duration limit) {
        String body = request.method().equals("POST") ? Faults.GRANT : Faults.CONTACT;
        return new Response(
            200, Map.of("content-type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void close() {}
    };
  }

  private static String pem(List<BigInteger> numbers) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (BigInteger number : numbers) {
      content.writeBytes(der(2, number.toByteArray()));
    }
    byte[] lines = Base64.getMimeEncoder().encode(der(0x30, content.toByteArray()));
    return "-----BEGIN RSA PRIVATE KEY-----\n"
        + new String(lines, StandardCharsets.US_ASCII)
        + "\n-----END RSA PRIVATE KEY-----\n";
  }

  private static byte[] der(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.length;
    if (length >= 0x100) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length >= 0x80) {
      out.write(0x81);
    }
    out.write(length);
    out.writeBytes(content);
    return out.toByteArray();
  }
}
