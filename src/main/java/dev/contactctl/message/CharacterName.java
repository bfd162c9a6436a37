package dev.contactctl.message;

import java.util.Locale;
import java.util.Optional;

/** Names a character by its code, so that one which cannot be seen can be found. */
public final class CharacterName {
  private static final int DIGITS = 4;

  private CharacterName() {}

  /** The code and the name that Unicode gives it, as in {@code U+200B ZERO WIDTH SPACE}. */
  public static String of(int codePoint) {
    Optional<String> name = Optional.ofNullable(Character.getName(codePoint));
    return code(codePoint) + name.map(text -> " " + text).orElse("");
  }

  /** The code alone, as in {@code U+200B}. */
  public static String code(int codePoint) {
    StringBuilder code = new StringBuilder(Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
    while (code.length() < DIGITS) {
      code.insert(0, '0');
    }
    return "U+" + code;
  }
}
