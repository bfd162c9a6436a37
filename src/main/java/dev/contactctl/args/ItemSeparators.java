package dev.contactctl.args;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.message.OddCharacters;
import dev.contactctl.message.ShellText;
import dev.contactctl.world.Failure;

/**
 * Finds what was written in place of the comma or equals sign of a list item: a semicolon, or a
 * full-width character as input methods of East Asia write it. Only before or after the name of a
 * property of the item, since elsewhere it belongs to a value.
 */
final class ItemSeparators {
  private static final String COMMAS = "\uFF0C\u3001\uFF64\uFE50";
  private static final String SEPARATORS = ";\uFF1B" + COMMAS;
  private static final char EQUALS = '\uFF1D';

  private final Field item;
  private final String text;
  private int first = -1;

  private ItemSeparators(Field item, String text) {
    this.item = item;
    this.text = text;
  }

  /**
   * Refuses such a character.
   *
   * @param flag the flag, for the message
   * @throws Failure exit 2, with the whole flag as it was probably meant
   */
  static void refuse(Field item, String flag, String text) {
    ItemSeparators separators = new ItemSeparators(item, text);
    String meant = separators.meant();
    if (separators.first >= 0) {
      throw ItemSyntax.failure(
          FlagSentences.WRONG_SEPARATOR.with(
              flag,
              OddCharacters.character(text.charAt(separators.first)),
              flag + ' ' + ShellText.word(meant)));
    }
  }

  /** The text with ASCII commas for all others. */
  static String withCommas(String text) {
    String plain = text;
    for (int i = 0; i < COMMAS.length(); i++) {
      plain = plain.replace(COMMAS.charAt(i), ',');
    }
    return plain;
  }

  private String meant() {
    StringBuilder meant = new StringBuilder(text);
    int part = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && (i == 0 || ",=".indexOf(text.charAt(i - 1)) >= 0)) {
        i = endOfQuotes(i);
      } else if (c == EQUALS && item.child(text.substring(part, i).strip()).isKnown()) {
        replace(meant, i, '=');
      } else if (SEPARATORS.indexOf(c) >= 0 && isBeforeMember(i + 1)) {
        replace(meant, i, ',');
        part = i + 1;
      } else if (c == ',') {
        part = i + 1;
      }
    }
    return meant.toString();
  }

  /** Where the quotes that open there close; the end of the text if they do not. */
  private int endOfQuotes(int open) {
    int close = text.indexOf('"', open + 1);
    while (close >= 0 && text.startsWith("\"\"", close)) {
      close = text.indexOf('"', close + 2);
    }
    return close < 0 ? text.length() : close;
  }

  private void replace(StringBuilder meant, int at, char ascii) {
    meant.setCharAt(at, ascii);
    first = first < 0 ? at : first;
  }

  /** Whether a name and an equals sign follow, or a boolean up to the end of its part. */
  private boolean isBeforeMember(int from) {
    int end = from;
    while (end < text.length() && !endsName(text.charAt(end))) {
      end++;
    }
    Field child = item.child(text.substring(from, end).strip());
    boolean assigned =
        end < text.length() && (text.charAt(end) == '=' || text.charAt(end) == EQUALS);
    return child.isKnown() && (assigned || child.kind() == Kind.BOOLEAN);
  }

  private static boolean endsName(char c) {
    return c == '=' || c == EQUALS || c == ',' || SEPARATORS.indexOf(c) >= 0;
  }
}
