package dev.contactctl.args;

import dev.contactctl.world.Failure;

/**
 * Reads the text of a list item part by part. The parts have commas between them; double quotes at
 * the start of a value protect commas, and {@code ""} inside them is one quote.
 */
final class ItemText {
  private final String flag;
  private final String text;
  private int at;

  ItemText(String flag, String text) {
    this.flag = flag;
    this.text = text;
  }

  /**
   * A value as it is written inside an item: in quotes if it would otherwise end early or open
   * quotes.
   */
  static String written(String value) {
    boolean plain = value.indexOf(',') < 0 && !value.startsWith("\"") && !value.startsWith("{");
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Moves past the comma before the next part; false at the end of the text. */
  boolean next() {
    return at++ < text.length();
  }

  /** Reads up to the next comma or equals sign. */
  String key() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '=') {
      at++;
    }
    return text.substring(start, at);
  }

  /** Whether an equals sign comes next; moves past it. */
  boolean hasValue() {
    boolean equals = text.startsWith("=", at);
    at += equals ? 1 : 0;
    return equals;
  }

  /** Reads a value up to the next comma that is not inside quotes. */
  String value() {
    return text.startsWith("\"", at) ? quoted() : rest();
  }

  /** Reads up to the next comma, including any quotes. */
  String rest() {
    int end = text.indexOf(',', at);
    String value = text.substring(at, end < 0 ? text.length() : end);
    at += value.length();
    return value;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      boolean quote = text.charAt(at) == '"';
      if (quote && !text.startsWith("\"\"", at)) {
        break;
      }
      at += quote ? 1 : 0;
      value.append(text.charAt(at));
    }
    if (at == text.length()) {
      throw failure(FlagSentences.OPEN_QUOTE);
    }
    at++;
    if (at < text.length() && text.charAt(at) != ',') {
      throw failure(FlagSentences.TEXT_AFTER_QUOTE);
    }
    return value.toString();
  }

  private Failure failure(FlagSentences sentence) {
    return ItemSyntax.failure(sentence.with(flag));
  }
}
