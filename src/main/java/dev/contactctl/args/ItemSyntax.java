package dev.contactctl.args;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Words;
import dev.contactctl.read.JsonTrees;
import dev.contactctl.read.Source;
import dev.contactctl.read.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The grammar of a list item on the command line: the main value, then {@code key=value} or the
 * bare name of a boolean, with commas between; {@code "…"} at the start of a value protects commas,
 * and {@code ""} inside it is one quote. What starts with <code>{</code> is JSON.
 */
final class ItemSyntax {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Field item;
  private final String flag;
  private final String text;
  private final ObjectNode object = NODES.objectNode();
  private int at;

  private ItemSyntax(Field item, String flag, String text) {
    this.item = item;
    this.flag = flag;
    this.text = text;
  }

  /**
   * The item that the text stands for.
   *
   * @param flag the flag as typed, for messages
   * @throws Failure exit 2, when the text is none
   */
  static JsonNode parse(Field item, String flag, String text) {
    if (text.startsWith("{")) {
      return json(flag, text);
    }
    if (item.kind() != Kind.OBJECT) {
      return NODES.stringNode(text);
    }
    ItemSyntax syntax = new ItemSyntax(item, flag, text);
    syntax.put(item.mainValue(), syntax.value());
    while (syntax.at < text.length()) {
      syntax.at++;
      syntax.member();
    }
    return syntax.object;
  }

  /** A JSON value in a flag. */
  static JsonNode json(String flag, String text) {
    try {
      return JsonTrees.json(new Source(flag, text.getBytes(StandardCharsets.UTF_8)));
    } catch (Unreadable e) {
      throw failure(flag, "is no JSON: " + e.finding().message());
    }
  }

  /** Reads a value up to the next comma that nothing protects. */
  private String value() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int end = text.indexOf(',', at);
    String value = text.substring(at, end < 0 ? text.length() : end);
    at += value.length();
    return value;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      boolean quote = text.charAt(at) == '"';
      if (quote && !text.startsWith("\"\"", at)) {
        break;
      }
      at += quote ? 1 : 0;
      value.append(text.charAt(at));
    }
    if (at == text.length()) {
      throw failure(flag, "has a quote that does not end; write \"\" for a quote inside quotes");
    }
    at++;
    if (at < text.length() && text.charAt(at) != ',') {
      throw failure(flag, "goes on behind a closing quote; write \"\" for a quote inside quotes");
    }
    return value.toString();
  }

  private void member() {
    int end = at;
    while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '=') {
      end++;
    }
    String key = text.substring(at, end);
    Field child = item.child(key);
    boolean bare = end == text.length() || text.charAt(end) == ',';
    if (!child.isKnown()) {
      throw failure(flag, unknown(key));
    }
    if (bare && child.kind() != Kind.BOOLEAN) {
      throw failure(flag, Words.quoted(key) + " has no value; write " + key + "=VALUE");
    }
    at = bare ? end : end + 1;
    put(child, bare ? "true" : value());
  }

  private String unknown(String key) {
    List<String> names = new ArrayList<>();
    for (Field child : item.children()) {
      names.add(child.name());
    }
    String near = Words.nearest(key.strip(), names);
    String found = Words.quoted(key) + " is no property of " + item.name();
    return near.isEmpty()
        ? found
            + "; write one of "
            + String.join(", ", names)
            + ", or put a value with a comma in double quotes: '\"a, b\"'"
        : found + "; did you mean " + near + "?";
  }

  private void put(Field child, String value) {
    if (object.has(child.name())) {
      throw failure(flag, "names " + child.name() + " twice; keep one");
    }
    object.set(child.name(), scalar(child, flag + ": " + child.name(), value));
  }

  /**
   * The value a text stands for in a property: true or false of a boolean, the text itself of
   * everything else.
   */
  static JsonNode scalar(Field field, String offender, String value) {
    if (field.kind() != Kind.BOOLEAN) {
      return NODES.stringNode(value);
    }
    if (!value.equals("true") && !value.equals("false")) {
      throw failure(offender, "is " + Words.quoted(value) + "; write true or false");
    }
    return NODES.booleanNode(value.equals("true"));
  }

  static Failure failure(String flag, String message) {
    return new Failure(Exit.USAGE, flag + ": " + message);
  }
}
