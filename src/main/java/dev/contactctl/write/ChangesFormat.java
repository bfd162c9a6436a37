package dev.contactctl.write;

import dev.contactctl.change.Change;
import dev.contactctl.message.Language;
import dev.contactctl.message.TerminalText;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The output formats of the changes between two contacts. */
public enum ChangesFormat {
  /** A line per change, for people. */
  TEXT {
    @Override
    public String write(Compared compared, Colours colours, Language language) {
      return lines(compared.changes(), colours);
    }
  },
  /** One list of objects. */
  JSON {
    @Override
    public String write(Compared compared, Colours colours, Language language) {
      return JsonWriter.pretty(json(compared.changes())) + "\n";
    }
  },
  /** A heading and a table for a pull request; nothing if there is no change. */
  MARKDOWN {
    @Override
    public String write(Compared compared, Colours colours, Language language) {
      return MarkdownChanges.of(compared, language);
    }
  };

  /** Whether lines of text are coloured. */
  public enum Colours {
    NONE,
    OF_A_TERMINAL
  }

  /**
   * The changes as text.
   *
   * @param language the language of headings
   * @param colours whether lines of text are coloured
   */
  public abstract String write(Compared compared, Colours colours, Language language);

  /** The changes as a list of objects. */
  public static ArrayNode json(List<Change> changes) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Change change : changes) {
      ObjectNode object = all.addObject();
      object.put("kind", change.kind().name().toLowerCase(java.util.Locale.ROOT));
      object.put("path", change.path().toString());
      if (!change.was().isMissingNode()) {
        object.set("was", change.was());
      }
      if (!change.now().isMissingNode()) {
        object.set("now", change.now());
      }
    }
    return all;
  }

  /** The changes, one line each, for people. */
  public static String lines(List<Change> changes, Colours colours) {
    StringBuilder text = new StringBuilder();
    for (Change change : changes) {
      boolean coloured = colours == Colours.OF_A_TERMINAL;
      text.append(coloured ? colour(change) : "");
      text.append(change.kind().symbol())
          .append(' ')
          .append(TerminalText.line(change.path().toString()));
      text.append(": ").append(shown(change));
      text.append(coloured ? TerminalText.PLAIN : "").append('\n');
    }
    return text.toString();
  }

  private static String colour(Change change) {
    return switch (change.kind()) {
      case ADDED -> "\u001b[32m";
      case REMOVED -> "\u001b[31m";
      case CHANGED -> "\u001b[33m";
      case REORDERED -> "\u001b[36m";
    };
  }

  private static String shown(Change change) {
    return switch (change.kind()) {
      case ADDED -> value(change.now());
      case REMOVED -> value(change.was());
      case CHANGED, REORDERED -> value(change.was()) + " -> " + value(change.now());
    };
  }

  /** The value as JSON on one line; empty if there is none. */
  static String value(JsonNode value) {
    return value.isMissingNode() ? "" : JsonWriter.compact(value);
  }
}
