package dev.contactctl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of this machine, without asking a name server, which can take seconds. */
final class Host {
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
  private static final String[] VARIABLES = {"HOSTNAME", "COMPUTERNAME"};

  private Host() {}

  /** The name; {@code localhost} when it is not known. */
  static String name() {
    String name = kernelName();
    for (String variable : VARIABLES) {
      String value = System.getenv(variable);
      name = name.isEmpty() && value != null ? value : name;
    }
    return name.isEmpty() ? "localhost" : name;
  }

  private static String kernelName() {
    try {
      return Files.isReadable(KERNEL) ? Files.readString(KERNEL).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }
}
