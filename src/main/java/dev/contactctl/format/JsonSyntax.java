package dev.contactctl.format;

import dev.contactctl.contact.Rules;
import dev.contactctl.contact.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Says in our own words why a text is no JSON: the parser's words quote values and speak of its own
 * switches.
 */
final class JsonSyntax {
  private JsonSyntax() {}

  static Unreadable explain(SourceText source, JacksonException error) {
    long offset = error.getLocation() == null ? 0 : error.getLocation().getCharOffset();
    int at = (int) Math.max(0, Math.min(offset, source.text().length()));
    if (error instanceof StreamConstraintsException) {
      return tooMuch(source, at, error.getOriginalMessage());
    }
    String rest = source.text().substring(at);
    if (rest.isBlank()) {
      return because(source, source.text().length(), "ends too early", "close what is open");
    }
    char c = rest.charAt(0);
    boolean comment = rest.startsWith("//") || rest.startsWith("/*") || c == '#';
    if (comment) {
      return because(source, at, "has a comment", "JSON has none: remove it, or write YAML");
    }
    if (c < ' ') {
      return because(source, at, "has a raw control character in a text", "write \\n or \\u000a");
    }
    return because(source, at, unexpected(rest, c), remedy(c));
  }

  private static String unexpected(String rest, char c) {
    int end = 0;
    while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
      end++;
    }
    String word = end == 0 ? Character.toString(rest.codePointAt(0)) : rest.substring(0, end);
    return Character.isLetter(c) || end == 0
        ? "has " + Words.quoted(word) + " where JSON allows none"
        : "is no JSON here";
  }

  private static String remedy(char c) {
    return switch (c) {
      case '\'' -> "write texts in double quotes";
      case '}', ']' -> "look for a comma too many before it";
      case ',' -> "look for a missing value before it";
      default -> "look for a missing comma or quote before it";
    };
  }

  private static Unreadable tooMuch(SourceText source, int at, String message) {
    boolean depth = message.contains("nesting");
    return Unreadable.because(
        depth ? Rules.TOO_DEEP : Rules.TOO_LARGE,
        source.at(at),
        depth ? "nests deeper than 32 levels" : "has a text or number out of all bounds",
        depth ? "a contact needs five" : "a contact's longest text has 4,000 characters");
  }

  private static Unreadable because(SourceText source, int at, String found, String remedy) {
    return Unreadable.because(Rules.SYNTAX, source.at(at), found, remedy);
  }
}
