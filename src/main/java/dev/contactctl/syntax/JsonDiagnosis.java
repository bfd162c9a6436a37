package dev.contactctl.syntax;

import dev.contactctl.check.Rule;
import dev.contactctl.message.LookAlike;
import dev.contactctl.message.Message;
import dev.contactctl.message.OddCharacters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Determines why text is not JSON from the text itself and the place where the parser stopped. The
 * parser's own messages quote values and name its own switches, and its places are often after the
 * fault.
 */
final class JsonDiagnosis {
  private static final int ESCAPE_LENGTH = 6; // backslash, u, four digits

  private final SourceText source;
  private final String text;
  private final int at;
  private int quote = -1;
  private int depth;
  private char before;

  private JsonDiagnosis(SourceText source, int at) {
    this.source = source;
    this.text = source.text();
    this.at = at;
    scan();
  }

  /** Why the parser stopped. */
  static Unreadable explain(SourceText source, JacksonException error) {
    long offset = error.getLocation() == null ? 0 : error.getLocation().getCharOffset();
    int at = (int) Math.max(0, Math.min(offset, source.text().length()));
    Optional<Unreadable> conflict = Unreadable.conflict(source, at);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    JsonDiagnosis diagnosis = new JsonDiagnosis(source, at);
    return diagnosis.quote >= 0 ? diagnosis.insideQuotes() : diagnosis.outsideQuotes();
  }

  /** Finds out whether the place is inside quotes, how deep it is, and what comes before it. */
  private void scan() {
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

  private Unreadable insideQuotes() {
    if (followsSurrogateEscape()) {
      return Unreadable.because(TextFault.loneSurrogate(), source.at(quote));
    }
    if (at >= text.length()) {
      return cutOff();
    }
    char c = text.charAt(at);
    if (c < ' ') {
      boolean breaks = c == '\n' || c == '\r';
      String escape = breaks ? "\\n" : c == '\t' ? "\\t" : "\\u00" + hex(c);
      return because(
          at,
          breaks ? JsonSentences.LINE_BREAK.with() : JsonSentences.CONTROL_CHARACTER.with(),
          JsonSentences.WRITE.with(escape));
    }
    return because(
        Math.max(quote, text.lastIndexOf('\\', at)),
        JsonSentences.UNKNOWN_ESCAPE.with(),
        ReadSentences.DOUBLE_THE_BACKSLASH.with());
  }

  /** Whether the last complete escape is half of a surrogate pair, after which the parser stops. */
  private boolean followsSurrogateEscape() {
    int escape = text.lastIndexOf("\\u", at);
    if (escape <= quote || escape + ESCAPE_LENGTH > text.length()) {
      return false;
    }
    int unit = 0;
    for (int i = escape + 2; i < escape + ESCAPE_LENGTH; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return false;
      }
      unit = 16 * unit + digit;
    }
    return Character.isSurrogate((char) unit);
  }

  private Unreadable outsideQuotes() {
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
    boolean complete = start < at && isScalar(word);
    if (last && (word.isEmpty() || complete || isBegun(word))) {
      return cutOff();
    }
    return word.isEmpty() || complete ? misplacedCharacter() : misplacedWord(start, word);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
  }

  /** The JSON for a value as another language writes it; empty for any other word, and for JSON. */
  static String meant(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    String meant = List.of("none", "nil", "undefined").contains(small) ? "null" : small;
    return isScalar(meant) && !meant.equals(word) ? meant : "";
  }

  private static boolean isScalar(String word) {
    return ExactNumbers.isNumber(word) || List.of("true", "false", "null").contains(word);
  }

  /** Whether more characters could make the word a value. */
  private static boolean isBegun(String word) {
    return "true".startsWith(word)
        || "false".startsWith(word)
        || "null".startsWith(word)
        || ExactNumbers.isNumber(word + "0");
  }

  private Unreadable misplacedWord(int start, String word) {
    String meant = meant(word);
    Message remedy;
    if (depth > 0 && !meant.isEmpty()) {
      remedy = JsonSentences.WRITE.with(meant);
    } else if (depth > 0 && "+-.0123456789".indexOf(word.charAt(0)) >= 0) {
      remedy = ReadSentences.WRITE_AS_TEXT.with();
    } else {
      remedy = depth > 0 ? JsonSentences.QUOTE_NAMES_AND_TEXTS.with() : remedyAtRoot();
    }
    return because(start, JsonSentences.MISPLACED.with(word), remedy);
  }

  private Unreadable misplacedCharacter() {
    int c = text.codePointAt(at);
    if (c == '#' || text.startsWith("//", at) || text.startsWith("/*", at)) {
      return because(at, JsonSentences.COMMENT.with(), JsonSentences.REMOVE_OR_WRITE_YAML.with());
    }
    if (LookAlike.isInvisible(c) || LookAlike.isBlank(c)) {
      return because(
          at,
          JsonSentences.MISPLACED_CHARACTER.with(OddCharacters.character(c)),
          ReadSentences.REMOVE.with());
    }
    Message found =
        c == '"'
            ? JsonSentences.MISPLACED_TEXT.with()
            : JsonSentences.MISPLACED_CHARACTER.with(OddCharacters.character(c));
    int like = LookAlike.of(c);
    if (depth > 0 && like >= 0 && "{}[]:,".indexOf(like) >= 0) {
      return because(at, found, ReadSentences.WRITE_CHARACTER.with(Character.toString(like)));
    }
    return because(at, found, depth > 0 ? remedy(c) : remedyAtRoot());
  }

  private Message remedyAtRoot() {
    return before == 0 ? JsonSentences.WRITE_AN_OBJECT.with() : ReadSentences.REMOVE.with();
  }

  private Message remedy(int c) {
    JsonSentences remedy =
        switch (c) {
          case '\'', '`' -> JsonSentences.STRAIGHT_QUOTES;
          case '}', ']' ->
              before == ','
                  ? JsonSentences.COMMA_BEFORE_IT
                  : before == ':' ? JsonSentences.VALUE_BEFORE_IT : JsonSentences.WRONG_BRACKET;
          case ',' -> JsonSentences.MISSING_VALUE;
          case '"' -> JsonSentences.MISSING_COMMA_OR_COLON;
          default ->
              LookAlike.of(c) == '"' || LookAlike.of(c) == '\''
                  ? JsonSentences.STRAIGHT_QUOTES
                  : JsonSentences.MISSING_COMMA_OR_QUOTE;
        };
    return remedy.with();
  }

  private Unreadable cutOff() {
    return Unreadable.atEnd(source.at(text.length()), ReadSentences.STILL_OPEN.with());
  }

  private static String hex(int value) {
    String digits = "0123456789ABCDEF";
    return "" + digits.charAt((value >> 4) & 0xF) + digits.charAt(value & 0xF);
  }

  private Unreadable because(int place, Message found, Message remedy) {
    return Unreadable.because(Rule.SYNTAX, source.at(place), found, remedy);
  }
}
