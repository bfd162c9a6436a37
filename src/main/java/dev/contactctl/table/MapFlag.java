package dev.contactctl.table;

import dev.contactctl.message.ShellText;

/** Writes the option that maps a header, for users to copy. */
final class MapFlag {
  private MapFlag() {}

  /** The option for a shell. */
  static String of(String header, String path) {
    return "--map " + ShellText.quoted(header + "=" + path);
  }
}
