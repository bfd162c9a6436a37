package dev.contactctl.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** The mode of a file or a folder, as {@code chmod} takes it. */
final class FileMode {
  private FileMode() {}

  /** Three or four octal digits, such as 0600; empty where there are no modes, or no such file. */
  static String of(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      StringBuilder mode = new StringBuilder("0");
      PosixFilePermission[] all = PosixFilePermission.values();
      for (int i = 0; i < all.length; i += 3) {
        int digit = 0;
        for (int j = i; j < i + 3; j++) {
          digit = 2 * digit + (permissions.contains(all[j]) ? 1 : 0);
        }
        mode.append(digit);
      }
      return mode.toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
