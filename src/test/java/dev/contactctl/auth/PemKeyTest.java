package dev.contactctl.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.TestKeys;
import dev.contactctl.world.Failure;
import java.security.PrivateKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of private keys that openssl writes; what cannot be used is in the transcripts. */
class PemKeyTest {
  private static final PrivateKey KEY = PemKey.of(TestKeys.pem("pkcs8.pem"), "k");

  @ParameterizedTest
  @ValueSource(strings = {"pkcs8.pem", "pkcs1.pem"})
  void both_forms_are_the_same_key_whatever_surrounds_it(String name) {
    String pem = TestKeys.pem(name);
    String certificate = TestKeys.pem("certificate.pem");
    for (String text :
        List.of(
            pem,
            pem.replace("\n", "\r\n"),
            pem.replace("\n", "\r"),
            pem.strip(),
            "Bag Attributes\n    friendlyName: x\n" + pem,
            certificate + pem,
            pem + certificate,
            pem + TestKeys.pem("ec.pem"),
            pem.replace("\n", " \n"))) {
      assertEquals(KEY, PemKey.of(text, "k"), text);
    }
  }

  /** Every place at which a copy can end, and every line that can be lost. */
  @Test
  void a_part_of_a_key_is_never_taken_for_a_key() {
    String pem = TestKeys.pem("pkcs8.pem").strip();
    for (int end = 0; end < pem.length(); end++) {
      String part = pem.substring(0, end);
      Failure failure = assertThrows(Failure.class, () -> PemKey.of(part, "k"), part);
      assertTrue(failure.getMessage().startsWith("k: "), failure.getMessage());
    }
    List<String> lines = pem.lines().toList();
    for (int lost = 1; lost < lines.size() - 1; lost++) {
      String without = pem.replace(lines.get(lost) + "\n", "");
      assertThrows(Failure.class, () -> PemKey.of(without, "k"), "line " + lost);
    }
  }
}
