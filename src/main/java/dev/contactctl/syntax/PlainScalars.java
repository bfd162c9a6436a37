package dev.contactctl.syntax;

import dev.contactctl.contact.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Decides what a plain (unquoted) YAML scalar means. {@code null} and {@code ~} are null. In a text
 * property every other scalar is text; elsewhere {@code true}, {@code false} and numbers in the
 * grammar of JSON are booleans and numbers, and everything else is text.
 */
final class PlainScalars {
  private PlainScalars() {}

  static JsonNode node(String text, Kind kind) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (text.equals("null") || text.equals("~")) {
      return nodes.nullNode();
    }
    if (kind == Kind.TEXT) {
      return nodes.stringNode(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return nodes.booleanNode(text.equals("true"));
    }
    if (kind != Kind.BOOLEAN && ExactNumbers.isNumber(text)) {
      try {
        return ExactNumbers.node(text);
      } catch (NumberFormatException e) {
        return nodes.stringNode(text);
      }
    }
    return nodes.stringNode(text);
  }
}
