package dev.contactctl.contact;

import java.util.Locale;

/** Turns names of JSON and Java into the spelling that the command line uses. */
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
