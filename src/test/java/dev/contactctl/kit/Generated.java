package dev.contactctl.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares committed files with the text that the code generates now; with {@code -Dbless=true},
 * rewrites them instead.
 */
public final class Generated {
  private Generated() {}

  /** Whether this run rewrites files instead of comparing them. */
  public static boolean isBlessing() {
    return Boolean.getBoolean("bless");
  }

  /** Compares the file with the text, or rewrites it. */
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
