package dev.contactctl.read;

/** Checks on texts that were read. */
final class JsonStrings {
  /** What is wrong with a text that holds one. */
  static final String LONE_SURROGATE = "has half of a surrogate pair, which is no character";

  private JsonStrings() {}

  /** What is wrong with a property's name; empty when nothing is. */
  static String wrongName(String name) {
    if (name.length() > InputBounds.NAME) {
      return "is a name of " + name.length() + " characters, " + InputBounds.NAME + " are allowed";
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
