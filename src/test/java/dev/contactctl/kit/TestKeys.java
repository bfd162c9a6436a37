package dev.contactctl.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys that openssl made, for tests only; the good ones are one RSA key in several forms. */
public final class TestKeys {
  private static final Path FOLDER = Path.of("src/test/resources/keys");

  private TestKeys() {}

  /** What is in the file of that name. */
  public static String pem(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
