package dev.contactctl.explain;

import dev.contactctl.args.FlagExample;
import dev.contactctl.check.LimitRules;
import dev.contactctl.contact.Access;
import dev.contactctl.contact.CustomPropertyShapes;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.JsonTypes;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.message.Columns;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.write.ExampleValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code explain} prints about one property. */
final class PropertyText {
  private static final String INDENT = "      ";

  private final StringBuilder text = new StringBuilder();
  private final Language language;

  private PropertyText(Language language) {
    this.language = language;
  }

  /**
   * The lines about a property: its help, type and limits, the members of what it holds, and an
   * example as YAML and as a flag.
   *
   * @param path the path by names; empty for what is inside a list or a map, which has no flag
   */
  static String of(Field field, Optional<FieldPath> path, Language language) {
    PropertyText property = new PropertyText(language);
    property.line(0, field.helpInWords());
    property.describe(0, field);
    boolean list = field.kind() == Kind.LIST;
    property.members(0, list ? field.item() : field, list);
    if (field.kind() == Kind.MAP) {
      property.shapes(field);
    } else if (path.isPresent() && field.access() == Access.WRITABLE) {
      ExampleValue value = ExampleValue.of(field);
      property.example(0, value.in(path.get()), FlagExample.of(path.get(), value));
    }
    return property.text.toString();
  }

  private void describe(int level, Field field) {
    line(level, language.say(type(field)));
    for (Limit limit : field.limits()) {
      Message words = ExplainSentences.LIMIT.with(limit.inWords(), LimitRules.of(limit).id());
      line(level, language.say(words));
    }
    if (!field.fallback().isEmpty()) {
      line(level, language.say(field.fallbackInWords()));
    }
  }

  private static Message type(Field field) {
    List<Message> words = new ArrayList<>();
    words.add(JsonTypes.noun(field.kind()));
    words.add(
        field.required() ? ExplainSentences.REQUIRED.with() : ExplainSentences.OPTIONAL.with());
    if (field.nullable()) {
      words.add(ExplainSentences.MAY_BE_NULL.with());
    }
    if (field.access() != Access.WRITABLE) {
      boolean readOnly = field.access() == Access.READ_ONLY;
      words.add((readOnly ? ExplainSentences.READ_ONLY : ExplainSentences.GET_ONLY).with());
    }
    return ExplainSentences.TYPE.with(words);
  }

  /** The members of an object, each with its name before its help. */
  private void members(int level, Field object, boolean ofList) {
    if (object.kind() != Kind.OBJECT) {
      return;
    }
    line(level, (ofList ? ExplainSentences.EACH_ITEM : ExplainSentences.MEMBERS).with());
    int width = 0;
    for (Field member : object.children()) {
      width = Math.max(width, member.name().length());
    }
    for (Field member : object.children()) {
      String name = Columns.padded(member.name(), width + 2);
      line(level + 1, name + language.say(member.helpInWords()));
      line(level + 1, Columns.padded("", width + 2) + language.say(brief(member)));
    }
  }

  /** Type, limits and default on one line. */
  private static Message brief(Field field) {
    Message said = type(field);
    for (Limit limit : field.limits()) {
      said = ExplainSentences.AND.with(said, limit.inWords());
    }
    return field.fallback().isEmpty()
        ? said
        : ExplainSentences.AND.with(said, field.fallbackInWords());
  }

  private void shapes(Field map) {
    line(0, ExplainSentences.SHAPES.with());
    for (Field shape : map.children()) {
      text.append('\n');
      boolean list = shape.kind() == Kind.LIST;
      Field object = list ? shape.item() : shape;
      line(0, ExplainSentences.SHAPE.with(shape.name(), CustomPropertyShapes.inWords(shape)));
      for (Limit limit : shape.limits()) {
        line(1, ExplainSentences.LIMIT.with(limit.inWords(), LimitRules.of(limit).id()));
      }
      members(1, object, list);
      String name = "my_" + shape.name().toLowerCase(Locale.ROOT);
      ExampleValue value = ExampleValue.of(shape);
      String flag = FlagExample.ofCustomProperty(name, value);
      example(1, value.in(FieldPath.of(map.name(), name)), List.of(flag));
    }
  }

  private void example(int level, ExampleValue contact, List<String> flags) {
    line(level, ExplainSentences.IN_YAML.with());
    for (String yaml : contact.yaml()) {
      line(level + 1, yaml);
    }
    line(level, ExplainSentences.AS_FLAG.with());
    for (String flag : flags) {
      line(level + 1, flag);
    }
  }

  private void line(int level, Message message) {
    line(level, language.say(message));
  }

  private void line(int level, String words) {
    text.append(INDENT).append("  ".repeat(level)).append(words).append('\n');
  }
}
