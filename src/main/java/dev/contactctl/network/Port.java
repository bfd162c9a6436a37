package dev.contactctl.network;

/** The number of a TCP port. */
public final class Port {
  /** The greatest one. */
  public static final int MAX = 65_535;

  private static final int MOST_DIGITS = 5;

  private Port() {}

  /** Whether a text is a number from 1 to {@link #MAX}, in digits alone. */
  public static boolean isOne(String text) {
    boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    int port = digits ? Integer.parseInt(text) : 0;
    return port >= 1 && port <= MAX;
  }
}
