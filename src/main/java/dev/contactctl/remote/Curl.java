package dev.contactctl.remote;

import dev.contactctl.message.ShellText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a request as a curl command, which takes the token from an environment variable. */
public final class Curl {
  /** Bytes of a body that is passed as an argument; Linux allows 128 KiB for one argument. */
  private static final int ARGUMENT_BYTES = 32 << 10;

  private Curl() {}

  /**
   * The command for a PUT with exactly that body, for a POSIX shell, without a line break at its
   * end. A large body is read from a here-document, which adds a line break that JSON ignores.
   *
   * @param caFile a file of certificates to trust; curl trusts no others then
   */
  public static String put(BaseUrl base, Optional<Path> caFile, String id, String body) {
    String trust = caFile.isPresent() ? " --cacert " + ShellText.word(caFile.get().toString()) : "";
    String command =
        "curl"
            + trust
            + " --request PUT '"
            + base.contact(id)
            + "' --header \"Authorization: Bearer $CONTACTCTL_TOKEN\""
            + " --header 'Content-Type: application/json' --data-binary ";
    if (body.getBytes(StandardCharsets.UTF_8).length <= ARGUMENT_BYTES) {
      return command + ShellText.quoted(body);
    }
    String end = delimiter(body);
    return command + "@- <<'" + end + "'\n" + body + "\n" + end;
  }

  /** A word that ends a here-document and does not occur in it. */
  private static String delimiter(String body) {
    StringBuilder word = new StringBuilder("END_OF_CONTACT");
    while (body.contains(word)) {
      word.append('_');
    }
    return word.toString();
  }
}
