package dev.contactctl.syntax;

/**
 * The bytes of one input, with its name for messages.
 *
 * @param name as the user gave it; {@code stdin} for standard input
 * @param bytes the whole content
 */
public record Source(String name, byte[] bytes) {
  /** What standard input is called in places. */
  public static final String STDIN = "stdin";

  /** The name of a source as it is given to a command that is to read it. */
  public static String argument(String name) {
    return name.equals(STDIN) ? "-" : name;
  }
}
