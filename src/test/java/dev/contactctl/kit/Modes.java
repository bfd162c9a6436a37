package dev.contactctl.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** File modes by number. */
public final class Modes {
  private Modes() {}

  /** Sets a mode such as 600. */
  public static void set(Path path, String octal) {
    int bits = Integer.parseInt(octal, 8);
    Set<PosixFilePermission> modes = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < all.length; i++) {
      if ((bits & (1 << (all.length - 1 - i))) != 0) {
        modes.add(all[i]);
      }
    }
    try {
      Files.setPosixFilePermissions(path, modes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
