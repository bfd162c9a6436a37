package dev.contactctl.args;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.NearestWord;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a list item from the command line: the main value, then {@code key=value} or the bare name
 * of a boolean, with commas between. Double quotes at the start of a value protect commas, and
 * {@code ""} inside them is one quote. A text that starts with <code>{</code> is JSON.
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
   * The item that the text describes.
   *
   * @param flag the flag, for messages
   * @throws Failure exit 2, when the text is not an item
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

  /**
   * The JSON value in a flag.
   *
   * @throws Failure exit 2, when the text is not JSON
   */
  static JsonNode json(String flag, String text) {
    try {
      return JsonTrees.json(new Source(flag, text.getBytes(StandardCharsets.UTF_8)));
    } catch (Unreadable e) {
      throw failure(FlagSentences.INVALID_JSON.with(flag, e.finding().message()));
    }
  }

  /** Reads a value up to the next comma that is not inside quotes. */
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
      throw failure(FlagSentences.OPEN_QUOTE.with(flag));
    }
    at++;
    if (at < text.length() && text.charAt(at) != ',') {
      throw failure(FlagSentences.TEXT_AFTER_QUOTE.with(flag));
    }
    return value.toString();
  }

  /** Reads {@code key=value}, or the bare name of a boolean. */
  private void member() {
    int end = at;
    while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '=') {
      end++;
    }
    String key = text.substring(at, end);
    Field child = item.child(key);
    boolean bare = end == text.length() || text.charAt(end) == ',';
    if (!child.isKnown()) {
      throw unknown(key);
    }
    if (bare && child.kind() != Kind.BOOLEAN) {
      throw failure(FlagSentences.NO_MEMBER_VALUE.with(flag, key));
    }
    at = bare ? end : end + 1;
    put(child, bare ? "true" : value());
  }

  private Failure unknown(String key) {
    List<String> names = new ArrayList<>();
    for (Field child : item.children()) {
      names.add(child.name());
    }
    String near = NearestWord.of(key.strip(), names);
    return failure(
        near.isEmpty()
            ? FlagSentences.UNKNOWN_MEMBER.with(flag, key, item.name(), names)
            : FlagSentences.MISTYPED_MEMBER.with(flag, key, item.name(), near));
  }

  private void put(Field child, String value) {
    String name = child.name();
    if (object.has(name)) {
      throw failure(FlagSentences.MEMBER_TWICE.with(flag, name));
    }
    if (!fits(child, value)) {
      throw failure(FlagSentences.MEMBER_NOT_TRUE_OR_FALSE.with(flag, name, value));
    }
    object.set(name, scalar(child, value));
  }

  /** Whether the text can be the value of the property: for a boolean, only true and false can. */
  static boolean fits(Field field, String value) {
    return field.kind() != Kind.BOOLEAN || value.equals("true") || value.equals("false");
  }

  /** The value that a fitting text means: a boolean, or the text itself. */
  static JsonNode scalar(Field field, String value) {
    return field.kind() == Kind.BOOLEAN
        ? NODES.booleanNode(value.equals("true"))
        : NODES.stringNode(value);
  }

  static Failure failure(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
