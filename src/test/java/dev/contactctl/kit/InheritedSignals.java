package dev.contactctl.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How this JVM, and so each process that a test starts, was told to treat signals. */
public final class InheritedSignals {
  private InheritedSignals() {}

  /**
   * Whether the signal is ignored: {@code nohup} does that with SIGHUP, and a shell with SIGINT for
   * a command in the background.
   *
   * @param exit the exit code of a program that the signal ends, 128 and the signal's number
   */
  public static boolean ignore(int exit) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("SigIgn:")) {
        long mask = Long.parseUnsignedLong(line.substring(7).strip(), 16);
        return (mask >> (exit - 129) & 1) != 0;
      }
    }
    return false;
  }
}
