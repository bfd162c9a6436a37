package dev.contactctl.write;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes values as YAML that readers of YAML 1.1 and 1.2 understand alike. */
public final class YamlWriter {
  /** UTF-16 units of the longest key that needs no question mark (YAML 1.2, section 7.4). */
  private static final int LONGEST_KEY = 1000;

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /** The value as a document, with a final line feed. */
  public static String write(JsonNode value) {
    YamlWriter writer = new YamlWriter();
    if (value.isContainer() && !value.isEmpty()) {
      writer.block(value, 0);
    } else {
      writer.scalar(value, 0);
      writer.out.append('\n');
    }
    return writer.out.toString();
  }

  private void block(JsonNode value, int indent) {
    if (value.isObject()) {
      members(value, indent, " ".repeat(indent));
    } else {
      for (JsonNode item : value) {
        out.append(" ".repeat(indent)).append("- ");
        if (item.isObject() && !item.isEmpty()) {
          members(item, indent + 2, "");
        } else if (item.isArray() && !item.isEmpty()) {
          out.append('\n');
          block(item, indent + 2);
        } else {
          scalar(item, indent + 2);
          out.append('\n');
        }
      }
    }
  }

  /**
   * Writes the members of an object, each on a line of its own.
   *
   * @param before what stands before the first of them: nothing after a dash, else the indent
   */
  private void members(JsonNode object, int indent, String before) {
    String start = before;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      out.append(start);
      start = " ".repeat(indent);
      key(member.getKey(), indent);
      JsonNode value = member.getValue();
      if (value.isContainer() && !value.isEmpty()) {
        out.append('\n');
        block(value, indent + 2);
      } else {
        out.append(' ');
        scalar(value, indent + 2);
        out.append('\n');
      }
    }
  }

  private void key(String name, int indent) {
    String key = YamlText.isPlain(name) ? name : quoted(name);
    if (key.length() > LONGEST_KEY) {
      out.append("? ").append(key).append('\n').append(" ".repeat(indent)).append(':');
    } else {
      out.append(key).append(':');
    }
  }

  private void scalar(JsonNode value, int indent) {
    if (value.isObject()) {
      out.append("{}");
    } else if (value.isArray()) {
      out.append("[]");
    } else if (value.isString()) {
      text(value.stringValue(), indent);
    } else {
      out.append(value.isNull() || value.isMissingNode() ? "null" : value.asString());
    }
  }

  private void text(String text, int indent) {
    if (YamlText.isPlain(text)) {
      out.append(text);
    } else if (YamlText.isLiteral(text)) {
      literal(text, indent);
    } else {
      out.append(quoted(text));
    }
  }

  /** Writes a block scalar, except for its last line break. */
  private void literal(String text, int indent) {
    boolean ends = text.endsWith("\n");
    out.append(ends ? "|" : "|-");
    String body = ends ? text.substring(0, text.length() - 1) : text;
    for (String line : body.split("\n", -1)) {
      out.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent)).append(line);
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    YamlText.quote(quoted, text);
    return quoted.toString();
  }
}
