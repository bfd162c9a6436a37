package dev.contactctl.check;

import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.FieldPath;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Expresses {@link CrossFieldRules} in JSON Schema, as far as JSON Schema can. Each rule adds one
 * member to the {@code allOf} of the schema of a whole contact.
 */
final class CrossFieldKeywords {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CrossFieldKeywords() {}

  static void addTo(ObjectNode schema) {
    // name-required
    anyText(schema, Contact.FIRST_NAME, Contact.LAST_NAME);
    // email-or-telephone-required
    anyItems(schema, Contact.LINKED_EXTERNAL_USER, Contact.EMAILS, Contact.TELEPHONES);
    // members-required
    itemsWhen(schema, Contact.ACCESSIBLE_RANGE, "MEMBER", Contact.ACCESSIBLE_MEMBERS);
  }

  /** At least one of these members of one object is a text that is not empty or blank. */
  private static void anyText(ObjectNode schema, FieldPath... texts) {
    ArrayNode choices = NODES.arrayNode();
    for (FieldPath text : texts) {
      ObjectNode required = NODES.objectNode().put("type", "string");
      required.set("not", blank());
      choices.add(holding(last(text), required));
    }
    ObjectNode any = NODES.objectNode();
    any.set("anyOf", choices);
    ObjectNode under = NODES.objectNode();
    under.putObject("properties").set(first(texts[0]), any);
    schema.withArray("allOf").add(under);
  }

  /**
   * At least one of the lists has an item that is not blank, or the exempting member is present and
   * not null.
   */
  private static void anyItems(ObjectNode schema, FieldPath exempting, FieldPath... lists) {
    ArrayNode choices = NODES.arrayNode();
    for (FieldPath list : lists) {
      choices.add(holding(last(list), items(list)));
    }
    ObjectNode present = NODES.objectNode();
    present.putObject("not").put("type", "null");
    choices.add(holding(last(exempting), present));
    schema.withArray("allOf").addObject().set("anyOf", choices);
  }

  /** When the choice has that value, the list in the same object has such an item. */
  private static void itemsWhen(ObjectNode schema, FieldPath choice, String value, FieldPath list) {
    ObjectNode rule = NODES.objectNode();
    rule.set("if", holding(last(choice), NODES.objectNode().put("const", value)));
    rule.set("then", holding(last(list), items(list)));
    ObjectNode under = NODES.objectNode();
    under.putObject("properties").set(first(choice), rule);
    schema.withArray("allOf").add(under);
  }

  /** A list with an item whose main value is not an empty or blank text. */
  private static ObjectNode items(FieldPath list) {
    String main = ContactFields.CONTACT.at(list).item().mainValue().name();
    ObjectNode items = NODES.objectNode().put("type", "array");
    items.putObject("contains").set("not", holding(main, blank()));
    return items;
  }

  private static ObjectNode blank() {
    return NODES.objectNode().put("type", "string").put("pattern", BlankText.pattern());
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
