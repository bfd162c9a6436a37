package dev.contactctl.read;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.Words;
import dev.contactctl.message.TerminalText;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Says in our own words why a text is no JSON: the parser's words quote values and speak of its own
 * switches, and its places are often behind what is wrong.
 */
final class JsonSyntax {
  private final SourceText source;
  private final String text;
  private final int at;
  private final String problem;
  private int quote = -1;
  private int depth;
  private char before;

  private JsonSyntax(SourceText source, int at, String problem) {
    this.source = source;
    this.text = source.text();
    this.at = at;
    this.problem = problem;
    look();
  }

  /**
   * Why the text is no JSON.
   *
   * @param token where the parser's token starts, for an error that has no place
   */
  static Unreadable explain(SourceText source, JacksonException error, int token) {
    String problem = error.getOriginalMessage();
    if (error instanceof StreamConstraintsException) {
      return tooMuch(source, token, problem);
    }
    long offset = error.getLocation() == null ? 0 : error.getLocation().getCharOffset();
    int at = (int) Math.max(0, Math.min(offset, source.text().length()));
    JsonSyntax syntax = new JsonSyntax(source, at, problem);
    return syntax.quote >= 0 ? syntax.inText() : syntax.outside();
  }

  private static Unreadable tooMuch(SourceText source, int at, String problem) {
    boolean number = problem.startsWith("Number");
    return Unreadable.because(
        Rule.TOO_LARGE,
        source.at(at),
        number
            ? "is a number of more than " + ExactNumbers.MAX_LENGTH + " digits"
            : "is a text of more than " + InputBounds.TEXT + " characters",
        number ? "write it as a text" : "shorten it; the longest has 4,000 characters");
  }

  /** Whether the place is inside a text, how deep it is, and the sign before it. */
  private void look() {
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      if (quote >= 0 && c == '\\') {
        i++;
      } else if (c == '"') {
        quote = quote < 0 ? i : -1;
      } else if (quote < 0) {
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
      }
      before = quote < 0 && !Character.isWhitespace(c) ? c : before;
    }
  }

  private Unreadable inText() {
    if (problem.contains("surrogate")) {
      return Unreadable.because(
          Rule.ENCODING, source.at(quote), JsonStrings.LONE_SURROGATE, "write the whole character");
    }
    if (at >= text.length()) {
      return cutOff();
    }
    char c = text.charAt(at);
    if (c < ' ') {
      String escape = c == '\n' || c == '\r' ? "\\n" : c == '\t' ? "\\t" : "\\u00" + hex(c);
      String found = c == '\n' || c == '\r' ? "a line break" : "a raw control character";
      return because(at, "has " + found + " inside a text", "write " + escape);
    }
    return because(
        Math.max(quote, text.lastIndexOf('\\', at)),
        "has an escape that JSON does not know",
        "write \\\\ for a backslash");
  }

  private Unreadable outside() {
    int start = at;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    boolean last = text.substring(end).isBlank();
    boolean sound = start < at && isScalar(word);
    if (last && (word.isEmpty() || sound || isBegun(word))) {
      return cutOff();
    }
    return word.isEmpty() || sound ? strangeSign() : strangeWord(start, word);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
  }

  private static boolean isScalar(String word) {
    return ExactNumbers.isNumber(word) || List.of("true", "false", "null").contains(word);
  }

  /** Whether the word could go on and become a value. */
  private static boolean isBegun(String word) {
    return "true".startsWith(word)
        || "false".startsWith(word)
        || "null".startsWith(word)
        || ExactNumbers.isNumber(word + "0");
  }

  private Unreadable strangeWord(int start, String word) {
    String small = word.toLowerCase(Locale.ROOT);
    String remedy;
    if (depth > 0 && isScalar(small) && !small.equals(word)) {
      remedy = "write " + small;
    } else if (depth > 0 && "+-.0123456789".indexOf(word.charAt(0)) >= 0) {
      remedy = "write it as a text in double quotes";
    } else {
      remedy = depth > 0 ? "write names and texts in double quotes" : atRoot();
    }
    return because(start, "has " + Words.quoted(word) + " where JSON allows none", remedy);
  }

  private Unreadable strangeSign() {
    int c = text.codePointAt(at);
    if (c == '#' || text.startsWith("//", at) || text.startsWith("/*", at)) {
      return because(at, "has a comment, which JSON has not", "remove it, or write YAML");
    }
    boolean unseen = TerminalText.mustEscape(c) || Character.isSpaceChar(c);
    String found =
        unseen
            ? "the character U+" + hex(c >> 8) + hex(c & 0xFF)
            : c == '"' ? "a text" : Words.quoted(Character.toString(c));
    String remedy = unseen ? "remove it" : depth > 0 ? remedy(c) : atRoot();
    return because(at, "has " + found + " where JSON allows none", remedy);
  }

  private String atRoot() {
    return before == 0
        ? "write a JSON object, or pass --input-format yaml when it is YAML"
        : "remove it";
  }

  private String remedy(int c) {
    return switch (c) {
      case '\'', '‘', '’', '“', '”' -> "write texts in straight double quotes";
      case '}', ']' ->
          before == ','
              ? "remove the comma before it"
              : before == ':' ? "write a value before it" : "look for the wrong bracket";
      case ',' -> "look for a missing value before it";
      case '"' -> "look for a missing comma or colon before it";
      default -> "look for a missing comma or quote before it";
    };
  }

  private Unreadable cutOff() {
    return because(
        text.length(), "ends too early", "write the rest: a quote or bracket is still open");
  }

  private static String hex(int value) {
    String digits = "0123456789ABCDEF";
    return "" + digits.charAt((value >> 4) & 0xF) + digits.charAt(value & 0xF);
  }

  private Unreadable because(int place, String found, String remedy) {
    return Unreadable.because(Rule.SYNTAX, source.at(place), found, remedy);
  }
}
