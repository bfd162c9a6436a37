package dev.contactctl.check;

import dev.contactctl.contact.FieldPath;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cross-field rules in JSON Schema. Each adds one member to the {@code allOf} of a contact's
 * schema.
 */
final class CrossFieldKeywords {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CrossFieldKeywords() {}

  /** One of the members of an object holds a text that is not empty. */
  static void someText(ObjectNode schema, FieldPath... texts) {
    ArrayNode choices = NODES.arrayNode();
    for (FieldPath text : texts) {
      ObjectNode required = NODES.objectNode().put("type", "string").put("minLength", 1);
      choices.add(holding(last(text), required));
    }
    ObjectNode some = NODES.objectNode();
    some.set("anyOf", choices);
    ObjectNode under = NODES.objectNode();
    under.putObject("properties").set(first(texts[0]), some);
    schema.withArray("allOf").add(under);
  }

  /** One of the lists has an item, unless the other member holds an object. */
  static void someItems(ObjectNode schema, FieldPath unless, FieldPath... lists) {
    ArrayNode choices = NODES.arrayNode();
    for (FieldPath list : lists) {
      choices.add(holding(last(list), items()));
    }
    ObjectNode present = NODES.objectNode();
    present.putObject("not").put("type", "null");
    choices.add(holding(last(unless), present));
    schema.withArray("allOf").addObject().set("anyOf", choices);
  }

  /** The list beside the word has an item when the word is that one. */
  static void itemsWhen(ObjectNode schema, FieldPath word, String value, FieldPath list) {
    ObjectNode rule = NODES.objectNode();
    rule.set("if", holding(last(word), NODES.objectNode().put("const", value)));
    rule.set("then", holding(last(list), items()));
    ObjectNode under = NODES.objectNode();
    under.putObject("properties").set(first(word), rule);
    schema.withArray("allOf").add(under);
  }

  private static ObjectNode items() {
    return NODES.objectNode().put("type", "array").put("minItems", 1);
  }

  private static ObjectNode holding(String member, ObjectNode value) {
    ObjectNode holding = NODES.objectNode();
    holding.putArray("required").add(member);
    holding.putObject("properties").set(member, value);
    return holding;
  }

  private static String first(FieldPath path) {
    return name(path.steps(), 0);
  }

  private static String last(FieldPath path) {
    return name(path.steps(), path.steps().size() - 1);
  }

  private static String name(List<FieldPath.Step> steps, int at) {
    return ((FieldPath.Name) steps.get(at)).name();
  }
}
