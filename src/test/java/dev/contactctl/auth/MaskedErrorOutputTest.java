package dev.contactctl.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.message.SecretForms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of the errors of a program that prints tokens. */
class MaskedErrorOutputTest {
  private static final String SECRET = "canary+printed/secret==";
  private static final String LIKELY = "AbCdEfGh0123456789XyZ";

  private static String shown(String said) {
    return MaskedErrorOutput.of(said, List.of(SECRET, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "no entry for LIKELY. | no entry for ********.",
        "token=LIKELY, again | token=********, again",
        "'LIKELY' \"LIKELY\" (LIKELY) | '********' \"********\" (********)",
        "{\"x\":\"LIKELY\"}; | {\"x\":\"********\"};",
        "GET https://h.example/a?b=LIKELY&c | GET https://h.example/a?b=********&c",
        "https://me:LIKELY@h.example/LIKELY/x | https://me:********@********",
        "a=LIKELY==:LIKELY | a=********==:********",
        "Authorization: Bearer short | Authorization: Bearer ********",
        "password=hunter2 and PASSWD=x; | password=******** and PASSWD=********;",
        "{\"client_secret\": \"abc\", \"a\":1} | {\"client_secret\": \"********\", \"a\":1}",
        "error: token: not found | error: token: not found",
        "password: x, Passphrase : two words | password: ********, Passphrase : ******** words",
        "client secret: s3cret10ch; | client secret: ********;",
        "no token: 403 Forbidden | no token: 403 Forbidden",
        "bad key: /home/me/k1.pem: gone | bad key: /home/me/k1.pem: gone",
        "cannot read /home/me/2026/keys/private_20261127.key | cannot read /home/me/2026/keys/private_20261127.key",
        "two  words | two words"
      })
  void what_may_be_a_secret_is_masked_wherever_it_stands(String said, String shown) {
    assertEquals(shown, shown(said.replace("LIKELY", LIKELY)));
  }

  @Test
  void a_known_secret_is_masked_in_every_form_alone_and_within_a_word() {
    for (String form : SecretForms.of(SECRET)) {
      for (String around : List.of("FORM", "x=FORM;", "aFORMb", "say 'FORM'")) {
        String masked = around.replace("FORM", "********"); // nothing of it is left
        assertEquals(masked, shown(around.replace("FORM", form)), form);
      }
    }
    assertEquals("x********", shown("x" + SECRET.substring(0, 18)));
  }

  @Test
  void a_long_text_is_cut_but_no_mask_is() {
    String cut = shown("word ".repeat(59) + "say " + LIKELY + " and more".repeat(9));
    assertTrue(cut.endsWith("say …"), cut);
    assertEquals("", shown(" \n"));
  }
}
