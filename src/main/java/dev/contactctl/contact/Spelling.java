package dev.contactctl.contact;

import java.util.Locale;

/** Spellings of names. */
public final class Spelling {
  private Spelling() {}

  /** {@code isCoEditing} and {@code IS_CO_EDITING} become {@code is-co-editing}. */
  public static String kebab(String name) {
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        kebab.append('-');
      }
      kebab.append(Character.toLowerCase(c));
    }
    return kebab.toString();
  }
}
