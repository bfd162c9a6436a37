package dev.contactctl.message;

/** Writes values as words of a command line that can be pasted into a POSIX shell. */
public final class ShellText {
  private static final String PLAIN = "@%_+=:,./-";

  private ShellText() {}

  /** The value as one word; in quotes only if the shell would take it for something else. */
  public static String word(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean alphanumeric = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      if (!alphanumeric && PLAIN.indexOf(c) < 0) {
        return quoted(value);
      }
    }
    return value.isEmpty() ? quoted(value) : value;
  }

  /** The value in single quotes. */
  public static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}
