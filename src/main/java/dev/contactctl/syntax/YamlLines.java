package dev.contactctl.syntax;

import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;

/** Looks at the lines of YAML before the parser does. */
final class YamlLines {
  private YamlLines() {}

  /**
   * Refuses long lines: the parser's time grows with the square of a scalar's length.
   *
   * @throws Unreadable for the first line that is too long
   */
  static void refuseLong(SourceText source) throws Unreadable {
    byte[] large = source.large();
    if (large.length > 0 && !mayHaveLong(large)) {
      return;
    }
    String text = source.text();
    int start = 0;
    while (text.length() - start > InputBounds.YAML_LINE) {
      int end = end(text, start);
      int characters = characters(text, start, end);
      if (characters > InputBounds.YAML_LINE) {
        throw Unreadable.because(
            Rule.TOO_LARGE,
            source.at(start),
            YamlSentences.LINE_TOO_LONG.with(characters, InputBounds.YAML_LINE),
            YamlSentences.BREAK_LINE.with());
      }
      start = end + 1;
    }
  }

  /** The characters of a line; of a line that is short anyway, at least as many. */
  private static int characters(String text, int start, int end) {
    int units = end - start;
    return units > InputBounds.YAML_LINE ? text.codePointCount(start, end) : units;
  }

  /** Whether a line has more bytes than a line may have characters. */
  private static boolean mayHaveLong(byte[] yaml) {
    int start = 0;
    for (int i = 0; i < yaml.length; i++) {
      if (yaml[i] == '\n' || yaml[i] == '\r') {
        start = i + 1;
      } else if (i - start >= InputBounds.YAML_LINE) {
        return true;
      }
    }
    return false;
  }

  /** Where a line ends; a carriage return is looked for only where it matters. */
  private static int end(String text, int start) {
    int newLine = text.indexOf('\n', start);
    int end = newLine < 0 ? text.length() : newLine;
    if (end - start <= InputBounds.YAML_LINE) {
      return end;
    }
    int carriageReturn = text.indexOf('\r', start);
    return carriageReturn < 0 ? end : Math.min(end, carriageReturn);
  }
}
