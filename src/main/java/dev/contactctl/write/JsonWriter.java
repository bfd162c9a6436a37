package dev.contactctl.write;

import dev.contactctl.message.TerminalText;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Writes values as JSON. Control and bidirectional characters are escaped, and so is what the
 * runner of a CI job takes for a command, so that the text is safe for a terminal and a log;
 * numbers keep every digit.
 */
public final class JsonWriter {
  private static final int INDENT = 2;
  private static final int ONE_LINE = 0;

  private final StringBuilder out = new StringBuilder();
  private final int indent;

  /**
   * A writer.
   *
   * @param indent spaces before a line for each level; if there are none, all is on one line
   */
  private JsonWriter(int indent) {
    this.indent = indent;
  }

  /** The value over several lines, indented by two spaces per level, without a final line feed. */
  public static String pretty(JsonNode value) {
    JsonWriter writer = new JsonWriter(INDENT);
    writer.value(value, 0);
    return writer.out.toString();
  }

  /** The value as {@link #pretty} writes it in an array, without the indent of its first line. */
  static String prettyItem(JsonNode value) {
    JsonWriter writer = new JsonWriter(INDENT);
    writer.value(value, 1);
    return writer.out.toString();
  }

  /** The value on one line. */
  public static String compact(JsonNode value) {
    JsonWriter writer = new JsonWriter(ONE_LINE);
    writer.value(value, 0);
    return writer.out.toString();
  }

  private void value(JsonNode value, int depth) {
    if (value.isObject()) {
      object(value, depth);
    } else if (value.isArray()) {
      array(value, depth);
    } else if (value.isString()) {
      string(out, value.stringValue());
    } else {
      out.append(value.isNull() || value.isMissingNode() ? "null" : value.asString());
    }
  }

  private void object(JsonNode object, int depth) {
    String separator = "{";
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      out.append(separator);
      newLine(depth + 1);
      string(out, member.getKey());
      out.append(indent > ONE_LINE ? ": " : ":");
      value(member.getValue(), depth + 1);
      separator = ",";
    }
    close(object.isEmpty(), "{", "}", depth);
  }

  private void array(JsonNode array, int depth) {
    String separator = "[";
    for (JsonNode item : array) {
      out.append(separator);
      newLine(depth + 1);
      value(item, depth + 1);
      separator = ",";
    }
    close(array.isEmpty(), "[", "]", depth);
  }

  private void close(boolean empty, String open, String close, int depth) {
    if (empty) {
      out.append(open);
    } else {
      newLine(depth);
    }
    out.append(close);
  }

  private void newLine(int depth) {
    if (indent > ONE_LINE) {
      out.append('\n').append(" ".repeat(indent * depth));
    }
  }

  /** Appends the text as a JSON string. */
  public static void string(StringBuilder out, String text) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text);
    } else {
      escaped(out, text);
    }
    out.append('"');
  }

  /** Whether obviously nothing has to be escaped: most texts consist of these characters only. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '#';
      boolean syllable = c >= '\uAC00' && c <= '\uD7A3';
      if (!ascii && !syllable) {
        return false;
      }
    }
    return true;
  }

  private static void escaped(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (TerminalText.mustEscape(c) || c == '#' && TerminalText.isCommand(text, i)) {
            TerminalText.escape(out, c);
          } else {
            out.appendCodePoint(c);
          }
        }
      }
    }
  }
}
