package dev.contactctl.args;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.MeantProperty;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a list item from the command line: the main value, then {@code key=value} or the bare name
 * of a boolean, with commas between; {@link ItemText} has the rules of quoting. A text that starts
 * with <code>{</code> is JSON.
 */
final class ItemSyntax {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Field item;
  private final String flag;
  private final String text;
  private final ItemText parts;
  private final ObjectNode object = NODES.objectNode();

  private ItemSyntax(Field item, String flag, String text) {
    this.item = item;
    this.flag = flag;
    this.text = text;
    this.parts = new ItemText(flag, text);
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
    ItemSyntax syntax = new ItemSyntax(item, flag, text);
    if (item.kind() != Kind.OBJECT) {
      return NODES.stringNode(syntax.wholeText());
    }
    ItemSeparators.refuse(item, flag, text);
    syntax.put(item.mainValue(), syntax.parts.value());
    while (syntax.parts.next()) {
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
      String plain = text.strip();
      if (!plain.isEmpty() && "{[\"".indexOf(plain.charAt(0)) < 0) {
        String meant = JsonTrees.meant(plain);
        throw failure(
            meant.isEmpty()
                ? FlagSentences.NOT_JSON.with(flag, text)
                : FlagSentences.NOT_JSON_BUT.with(flag, text, meant));
      }
      throw failure(FlagSentences.INVALID_JSON.with(flag, e.finding().message()));
    }
  }

  /** An item that is a text: taken literally, unless quotes show that its commas belong to it. */
  private String wholeText() {
    if (!text.startsWith("\"")) {
      return text;
    }
    String value = parts.value();
    if (parts.next()) {
      throw failure(FlagSentences.TEXT_AFTER_QUOTE.with(flag));
    }
    return value;
  }

  /**
   * A warning about a text with a comma, which may be meant as several items; empty for the text of
   * an object, whose commas have a meaning, and for a text in quotes.
   */
  static Optional<Remark> comma(Field item, String flag, String text) {
    boolean isPlain = item.kind() != Kind.OBJECT && !text.startsWith("{") && !text.startsWith("\"");
    String plain = ItemSeparators.withCommas(text);
    if (!isPlain || plain.indexOf(',') < 0) {
      return Optional.empty();
    }
    CommaRemedy remedy = new CommaRemedy(item, flag, plain);
    Message spellings = plain.equals(text) ? remedy.spellings() : remedy.spellings(text);
    return Optional.of(
        Remark.warning(Place.of(flag), FlagSentences.COMMA_IN_TEXT.with(text, spellings)));
  }

  /** Reads {@code key=value}, or the bare name of a boolean. */
  private void member() {
    String key = parts.key();
    Field child = item.child(key);
    boolean bare = !parts.hasValue();
    if (!child.isKnown()) {
      throw bare ? notMember(key) : unknown(key);
    }
    if (bare && child.kind() != Kind.BOOLEAN) {
      Optional<String> quoted = new CommaRemedy(item, flag, text).one();
      throw failure(
          quoted.isEmpty()
              ? FlagSentences.NO_MEMBER_VALUE.with(flag, key)
              : FlagSentences.NO_MEMBER_VALUE_OR_COMMA.with(flag, key, quoted.get()));
    }
    put(child, bare ? "true" : parts.value());
  }

  /**
   * Refuses a part without a value: a mistyped boolean, or a continuation of the value before it.
   */
  private Failure notMember(String text) {
    if (text.isBlank()) {
      return failure(FlagSentences.EMPTY_MEMBER.with(flag));
    }
    String near = nearest(text);
    return failure(
        item.child(near).kind() == Kind.BOOLEAN
            ? FlagSentences.MISTYPED_MEMBER.with(flag, text, item.name(), near)
            : FlagSentences.NOT_A_MEMBER.with(
                flag,
                text.strip(),
                item.name(),
                new CommaRemedy(item, flag, this.text).spellings()));
  }

  private Failure unknown(String key) {
    String near = nearest(key);
    if (!near.isEmpty()) {
      return failure(FlagSentences.MISTYPED_MEMBER.with(flag, key, item.name(), near));
    }
    Optional<String> quoted = new CommaRemedy(item, flag, text).one();
    return failure(
        quoted.isEmpty()
            ? FlagSentences.UNKNOWN_MEMBER.with(flag, key.strip(), item.name(), names())
            : FlagSentences.UNKNOWN_MEMBER_OR_COMMA.with(
                flag, key.strip(), item.name(), names(), quoted.get()));
  }

  private String nearest(String key) {
    return MeantProperty.member(item, key.strip()).map(Field::name).orElse("");
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Field child : item.children()) {
      names.add(child.name());
    }
    return names;
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
