package dev.contactctl.syntax;

import java.io.Reader;
import java.io.StringReader;
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

  private final Reader reader;
  private final char marker;

  private YamlEscapes(Reader reader, char marker) {
    this.reader = reader;
    this.marker = marker;
  }

  /** Prepares a YAML text for the parser. */
  static YamlEscapes of(SourceText source) {
    if (!mayHaveOne(source)) {
      return new YamlEscapes(source.reader(), NONE);
    }
    String text = source.text();
    char marker = unused(text);
    String marked = marker == NONE ? text : marked(text, marker);
    return new YamlEscapes(new StringReader(marked), marker);
  }

  private static boolean mayHaveOne(SourceText source) {
    byte[] large = source.large();
    for (int i = 1; i < large.length; i++) {
      if (large[i - 1] == '\\' && (large[i] == 'L' || large[i] == 'P')) {
        return true;
      }
    }
    return large.length == 0
        && (source.text().indexOf("\\L") >= 0 || source.text().indexOf("\\P") >= 0);
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
  Reader reader() {
    return reader;
  }

  /** The value of a scalar that was read from {@link #reader}. */
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
