package dev.contactctl.format;

import dev.contactctl.contact.Place;
import dev.contactctl.contact.Rules;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our own words why a text is no YAML. */
final class YamlSyntax {
  private YamlSyntax() {}

  static void refuseLongLines(SourceText source) throws Unreadable {
    String text = source.text();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
      if (end && i - start > Limits.YAML_LINE) {
        throw Unreadable.because(
            Rules.TOO_LARGE,
            source.at(start),
            "has a line of " + (i - start) + " characters, " + Limits.YAML_LINE + " are allowed",
            "break it, or write JSON");
      }
      start = end ? i + 1 : start;
    }
  }

  static Unreadable explain(SourceText source, YamlEngineException error) {
    if (error instanceof ReaderException reader) {
      return Unreadable.because(
          Rules.SYNTAX,
          place(source, reader.getPosition()),
          "has the control character U+" + hex(reader.getCodePoint()),
          "write it as an escape in double quotes");
    }
    if (error instanceof MarkedYamlEngineException marked) {
      int index = marked.getProblemMark().map(Mark::getIndex).orElse(0);
      return explain(source, index, marked.getProblem() == null ? "" : marked.getProblem());
    }
    return Unreadable.because(Rules.SYNTAX, source.at(0), "is no YAML", "check it with an editor");
  }

  private static Unreadable explain(SourceText source, int index, String problem) {
    Place place = place(source, index);
    String text = source.text();
    boolean atEnd = index >= text.codePointCount(0, text.length());
    if (problem.contains("TAB") || problem.contains("\\t")) {
      return Unreadable.because(Rules.SYNTAX, place, "has a tab", "indent with spaces");
    }
    if (problem.contains("could not find expected ':'")) {
      return Unreadable.because(
          Rules.SYNTAX, place, "has a line without a colon", "write name: value");
    }
    if (problem.contains("alias") || problem.contains("anchor")) {
      return Unreadable.because(
          Rules.YAML_FEATURE, place, "looks like an alias or anchor", "put the value in quotes");
    }
    if (problem.contains("undefined tag") || problem.contains("tag handle")) {
      return Unreadable.because(
          Rules.YAML_FEATURE, place, "has a tag", "remove it, and put a text in quotes");
    }
    if (problem.contains("mapping values are not allowed")) {
      return Unreadable.because(
          Rules.SYNTAX, place, "has a colon too many", "put a value with a colon in quotes");
    }
    if (problem.contains("cannot start any token")) {
      return Unreadable.because(
          Rules.SYNTAX, place, "has a sign that starts no value", "put the value in quotes");
    }
    return Unreadable.because(
        Rules.SYNTAX,
        place,
        atEnd ? "ends too early" : "is no YAML here",
        atEnd ? "close what is open" : "look at the indentation and quotes before it");
  }

  private static Place place(SourceText source, int index) {
    return new TreePlaces(source, true).place(index);
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
