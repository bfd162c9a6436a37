package dev.contactctl.format;

/** Checks on texts that were read. */
final class Strings {
  /** What is wrong with a text that holds one. */
  static final String LONE_SURROGATE = "has half of a surrogate pair, which is no character";

  private Strings() {}

  /** What is wrong with a property's name; empty when nothing is. */
  static String wrongName(String name) {
    if (name.length() > Limits.NAME) {
      return "is a name of " + name.length() + " characters, " + Limits.NAME + " are allowed";
    }
    return hasLoneSurrogate(name) ? LONE_SURROGATE : "";
  }

  /** Whether half of a surrogate pair stands alone in the text, which no UTF-8 can hold. */
  static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!pair) {
        return true;
      }
      i++;
    }
    return false;
  }
}
