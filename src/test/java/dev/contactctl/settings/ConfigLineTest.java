package dev.contactctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.syntax.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLineTest {
  /** The place of each is that of the last character of its first line. */
  private static String shown(String text) {
    SourceText source = new SourceText("config.yaml", text);
    int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    return ConfigLine.excerpt(source.at(end - 1)).map(e -> e.before() + e.after()).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "timeout: 5x > timeout: 5x",
        "'    production: yep' > '    production: yep'",
        "baseUrl: ftp://x > baseUrl: ftp://x",
        "profiles: prod > profiles: …",
        "timeuot: 5s > timeuot: …",
        "'    scope: contact.read' > '    scope: contact.read'"
      })
  void the_line_of_a_setting_is_shown(String line, String shown) {
    assertEquals(shown, shown(line + "\ntoken: secret\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "token: secret > token: …",
        "'  token:   |  secret' > '  token: …'",
        "tokn: secret > tokn: …",
        "tokenFile: secret > tokenFile: …",
        "tokenCommand: pass show secret > tokenCommand: …",
        "tokenCommand: > tokenCommand: …",
        "'    clientSecretFile: secret' > '    clientSecretFile: …'",
        "timeout: AbCdEfGhIjKlMnOpQrSt1 > timeout: …",
        "timeout: say=AbCdEfGhIjKlMnOpQrSt1 > timeout: …",
        "baseUrl: https://me:secret@contacts.example > baseUrl: …",
        "baseUrl: https://contacts.example?secret > baseUrl: …",
        "timeout: 5x # secret > timeout: …",
        "'timeout: 5x, token: secret' > timeout: …",
        "'profile: a clientSecret: secret' > profile: …",
        "'  profile:  a\u00a0clientSecret: secret' > '  profile: …'",
        "'timeout: 5s secret' > timeout: …",
        "'profile: clientSecret:secret' > profile: …",
        "'profile: a:TOKEN:secret' > profile: …",
        "'profile: password=secret' > profile: …",
        "timeout: {token: secret > timeout: …",
        "timeout: [secret > timeout: …",
        "'{timeout: 5x, token: secret}' > ''",
        "bearer: secret > ''",
        "secret > ''",
        "secret: 5 > ''"
      })
  void a_value_that_may_be_a_secret_is_not_shown(String line, String shown) {
    assertEquals(shown, shown(line));
  }
}
