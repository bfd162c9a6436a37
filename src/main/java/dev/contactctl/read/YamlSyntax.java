package dev.contactctl.read;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.Place;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our own words why a text is no YAML. */
final class YamlSyntax {
  /** Words of the parser's problem or context, what was found, and the remedy. */
  private static final String[][] KNOWN = {
    {"DEL character", "has the control character U+007F", "write it as an escape in double quotes"},
    {"TAB", "has a tab", "indent with spaces"},
    {"\\t", "has a tab", "indent with spaces"},
    {"could not find expected ':'", "has a line without a colon", "write name: value"},
    {"an alias", "looks like an alias", "put the value in quotes"},
    {"an anchor", "looks like an anchor", "put the value in quotes"},
    {"a tag", "has a tag", "remove it, and put a text in quotes"},
    {"tag handle", "has a tag", "remove it, and put a text in quotes"},
    {"escape", "has an escape that YAML does not know", "write \\\\ for a backslash"},
    {
      "mapping values are not allowed",
      "has a colon too many",
      "put a value with a colon in quotes, and a space behind every other colon"
    },
    {
      "sequence entries are not allowed",
      "has a dash that starts no list",
      "put the value in quotes, or start the list on a line of its own"
    },
    {"cannot start any token", "has a sign that starts no value", "put the value in quotes"},
  };

  private YamlSyntax() {}

  static void refuseLongLines(SourceText source) throws Unreadable {
    String text = source.text();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
      if (end && i - start > InputBounds.YAML_LINE) {
        throw Unreadable.because(
            Rule.TOO_LARGE,
            source.at(start),
            "has a line of "
                + (i - start)
                + " characters, "
                + InputBounds.YAML_LINE
                + " are allowed",
            "break it, or write JSON");
      }
      start = end ? i + 1 : start;
    }
  }

  static Unreadable explain(SourceText source, YamlEngineException error) {
    if (error instanceof ReaderException reader) {
      return Unreadable.because(
          Rule.SYNTAX,
          place(source, reader.getPosition()),
          "has the control character U+" + hex(reader.getCodePoint()),
          "write it as an escape in double quotes");
    }
    if (error instanceof MarkedYamlEngineException marked) {
      return explain(source, marked);
    }
    return Unreadable.because(
        Rule.SYNTAX, source.at(0), "is another YAML than 1.2", "remove the line with %YAML");
  }

  static Unreadable cutEscape(SourceText source, int index) {
    return Unreadable.because(
        Rule.SYNTAX,
        place(source, index),
        "has an escape that YAML does not know",
        "write \\\\ for a backslash");
  }

  private static Unreadable explain(SourceText source, MarkedYamlEngineException error) {
    int index = error.getProblemMark().map(Mark::getIndex).orElse(0);
    String problem = error.getProblem() == null ? "" : error.getProblem();
    String context = error.getContext() == null ? "" : error.getContext();
    String text = source.text();
    if (index >= text.codePointCount(0, text.length())) {
      boolean open = context.contains("quoted") || context.contains("flow");
      int from = error.getContextMark().map(Mark::getIndex).orElse(0);
      String remedy =
          open
              ? "close the quote or bracket of line " + place(source, from).line()
              : "write the rest";
      return Unreadable.because(Rule.SYNTAX, place(source, index), "ends too early", remedy);
    }
    for (String[] known : KNOWN) {
      if (problem.contains(known[0]) || context.contains(known[0])) {
        Rule rule = known[1].startsWith("has a tag") ? Rule.YAML_FEATURE : Rule.SYNTAX;
        return Unreadable.because(rule, place(source, index), known[1], known[2]);
      }
    }
    return Unreadable.because(
        Rule.SYNTAX,
        place(source, index),
        "is no YAML here",
        "look at the indentation and quotes before it");
  }

  private static Place place(SourceText source, int index) {
    return source.atCodePoint(index);
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
