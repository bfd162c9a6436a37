package dev.contactctl.syntax;

import java.util.Locale;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Adds the escapes {@code \L} (U+2028) and {@code \P} (U+2029) of double-quoted text, which the
 * parser's table of escapes lacks. The parser reads a text in which a marker replaces the backslash
 * of each, so that every index stays the same; the scalars it returns are translated back.
 */
final class YamlEscapes {
  /** No marker: the text contains no such escape. */
  private static final char NONE = 0;

  /** Markers to choose from: noncharacters that Unicode reserves for a program's own use. */
  private static final char FIRST = '\uFDD0';

  private static final char LAST = '\uFDEF';

  private final String text;
  private final char marker;

  private YamlEscapes(String text, char marker) {
    this.text = text;
    this.marker = marker;
  }

  /** Prepares a YAML text for the parser. */
  static YamlEscapes of(String text) {
    if (text.indexOf("\\L") < 0 && text.indexOf("\\P") < 0) {
      return new YamlEscapes(text, NONE);
    }
    char marker = unused(text);
    return new YamlEscapes(marker == NONE ? text : marked(text, marker), marker);
  }

  /** A marker that the text contains neither as it is nor as an escape. */
  private static char unused(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (char marker = FIRST; marker <= LAST; marker++) {
      if (text.indexOf(marker) < 0 && !lower.contains(Integer.toHexString(marker))) {
        return marker;
      }
    }
    return NONE;
  }

  /** Skips pairs of backslashes, since the first escapes the second where escapes count. */
  private static String marked(String text, char marker) {
    StringBuilder marked = new StringBuilder(text);
    for (int at = text.indexOf('\\'); at >= 0 && at + 1 < text.length(); ) {
      char next = text.charAt(at + 1);
      if (next == 'L' || next == 'P') {
        marked.setCharAt(at, marker);
      }
      at = text.indexOf('\\', at + 2);
    }
    return marked.toString();
  }

  /** The text for the parser. */
  String text() {
    return text;
  }

  /** The value of a scalar that was read from {@link #text}. */
  String value(ScalarEvent scalar) {
    String value = scalar.getValue();
    if (marker == NONE) {
      return value;
    }
    if (scalar.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED) {
      return value.replace(marker, '\\');
    }
    return value.replace(marker + "L", "\u2028").replace(marker + "P", "\u2029");
  }
}
