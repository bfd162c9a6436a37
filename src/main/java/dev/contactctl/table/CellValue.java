package dev.contactctl.table;

import dev.contactctl.contact.ContactSentences;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * The value that the text of a cell means, by the field that it is for. A text is sent as it is
 * written, whatever it looks like.
 *
 * @param value the value; the missing node when the text means none
 * @param found what is wrong with the text; nothing when it means a value
 * @param remedy what to do about it
 */
record CellValue(JsonNode value, Message found, Message remedy) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Reads the text of a cell that is not empty. */
  static CellValue of(Column column, String text) {
    Field field = column.field();
    if (column.isCustomProperty()) {
      return good(isJson(text) ? jsonOrText(text) : NODES.stringNode(text));
    }
    return switch (field.kind()) {
      case TEXT, ANY -> good(NODES.stringNode(text));
      case BOOLEAN -> bool(text);
      case LIST -> field.item().kind() == Kind.TEXT && !isJson(text) ? list(text) : json(text);
      case OBJECT, MAP -> json(text);
    };
  }

  private static CellValue good(JsonNode value) {
    return new CellValue(value, Message.NOTHING, Message.NOTHING);
  }

  private static CellValue wrong(Message found, Message remedy) {
    return new CellValue(MissingNode.getInstance(), found, remedy);
  }

  /** Accepts the spelling of spreadsheet programs, which write booleans in upper case. */
  private static CellValue bool(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return word.equals("true") || word.equals("false")
        ? good(NODES.booleanNode(word.equals("true")))
        : wrong(TableSentences.NOT_A_BOOLEAN.with(text), ContactSentences.WRITE_BOOLEAN.with());
  }

  /** Warns of a comma, which more likely separates two texts than belongs to one. */
  private static CellValue list(String text) {
    if (text.indexOf(',') < 0 || text.indexOf(';') >= 0) {
      return good(items(text));
    }
    String several = text.replace(", ", ",").replace(',', ';');
    String one = NODES.arrayNode().add(text.strip()).toString();
    return wrong(
        TableSentences.COMMA_IN_LIST.with(text), TableSentences.WRITE_LIST.with(several, one));
  }

  private static ArrayNode items(String text) {
    ArrayNode items = NODES.arrayNode();
    for (String item : text.split(";", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }

  private static boolean isJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private static CellValue json(String text) {
    try {
      return good(parsed(text));
    } catch (Unreadable e) {
      return isJson(text)
          ? wrong(
              TableSentences.WRONG_JSON.with(e.finding().found()),
              TableSentences.CORRECT_JSON.with())
          : wrong(TableSentences.NOT_JSON.with(text), TableSentences.USE_COLUMNS.with());
    }
  }

  /** Leaves a custom property as text that begins with a bracket and is not JSON. */
  private static JsonNode jsonOrText(String text) {
    try {
      return parsed(text);
    } catch (Unreadable e) {
      return NODES.stringNode(text);
    }
  }

  private static JsonNode parsed(String text) throws Unreadable {
    return JsonTrees.json(new Source("", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether the text means a value. */
  boolean isGood() {
    return found.isNothing();
  }
}
