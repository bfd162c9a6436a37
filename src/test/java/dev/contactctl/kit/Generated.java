package dev.contactctl.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Committed text that is made from the code: compared in every run, rewritten with {@code
 * -Dbless=true}.
 */
public final class Generated {
  private Generated() {}

  /** Whether this run rewrites what it would compare with. */
  public static boolean isBlessing() {
    return Boolean.getBoolean("bless");
  }

  /** Compares the file with the text, or writes it. */
  public static void check(Path file, String text) {
    try {
      if (isBlessing()) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } else {
        String committed = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(committed, text, file + " is stale; run scripts/bless");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
