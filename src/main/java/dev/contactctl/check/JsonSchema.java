package dev.contactctl.check;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.message.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the field table as a JSON Schema (2020-12) of a contact file, for editors and other
 * validators.
 */
public final class JsonSchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What a schema describes. */
  public enum Extent {
    /** A whole contact. */
    WHOLE,
    /** A part for merging, in which only the members of list items can be required. */
    PART
  }

  private final Extent extent;
  private final Language language;

  private JsonSchema(Extent extent, Language language) {
    this.extent = extent;
    this.language = language;
  }

  /** The schema of a contact file of that extent, with descriptions in the language. */
  public static ObjectNode of(Extent extent, Language language) {
    boolean partial = extent == Extent.PART;
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:contactctl:contact" + (partial ? ":partial" : ""));
    SchemaSentences title = partial ? SchemaSentences.PART : SchemaSentences.WHOLE;
    schema.put("title", language.say(title.with()));
    schema.setAll(new JsonSchema(extent, language).of(ContactFields.CONTACT.mandatory(), false));
    if (!partial) {
      CrossFieldKeywords.addTo(schema);
    }
    return schema;
  }

  private ObjectNode of(Field field, boolean inItem) {
    ObjectNode schema = NODES.objectNode();
    if (!field.help().isEmpty()) {
      schema.put("description", language.say(field.helpInWords()));
    }
    if (field.access() == Access.READ_ONLY) {
      return schema.put("readOnly", true); // no limits: it is never sent
    }
    type(schema, field);
    for (Limit limit : field.limits()) {
      limit.keywords(schema);
    }
    if (field.kind() == Kind.OBJECT) {
      members(schema, field, inItem);
    } else if (field.kind() == Kind.LIST) {
      schema.set("items", of(field.item().mandatory(), true));
    } else if (field.kind() == Kind.MAP) {
      ObjectNode values = schema.putObject("additionalProperties");
      ArrayNode shapes = values.putArray("anyOf");
      for (Field shape : field.children()) {
        shapes.add(of(shape.mandatory(), true));
      }
      shapes.addObject().put("type", "null");
    }
    fallback(schema, field);
    return schema;
  }

  private void members(ObjectNode schema, Field field, boolean inItem) {
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = NODES.arrayNode();
    for (Field child : field.children()) {
      properties.set(child.name(), of(child, inItem));
      if (child.required() && (inItem || extent == Extent.WHOLE)) {
        required.add(child.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.put("additionalProperties", false);
    if (field.child("date").isKnown()) {
      lunar(schema);
    }
  }

  /**
   * A pattern cannot check days of the calendar, but the format can, for SOLAR dates. A LUNAR date
   * has other days, and gets a pattern of its own.
   */
  private static void lunar(ObjectNode schema) {
    ObjectNode isLunar = schema.putObject("if");
    isLunar.putArray("required").add("dayType");
    isLunar.putObject("properties").putObject("dayType").put("const", "LUNAR");
    ObjectNode lunar = schema.putObject("then").putObject("properties").putObject("date");
    lunar.put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|30)$");
    schema.putObject("else").putObject("properties").putObject("date").put("format", "date");
  }

  /** Sets the type, with null for every property that is not required: null clears a property. */
  private static void type(ObjectNode schema, Field field) {
    String name =
        switch (field.kind()) {
          case TEXT -> "string";
          case BOOLEAN -> "boolean";
          case LIST -> "array";
          case OBJECT, MAP -> "object";
          case ANY -> "";
        };
    if (field.required()) {
      schema.put("type", name);
    } else {
      schema.putArray("type").add(name).add("null");
    }
  }

  private static void fallback(ObjectNode schema, Field field) {
    if (schema.get("enum") instanceof ArrayNode words && !field.required()) {
      words.addNull(); // or else the enum would refuse the null that the type allows
    }
    if (field.fallback().isEmpty()) {
      return;
    }
    if (field.kind() == Kind.BOOLEAN) {
      schema.put("default", Boolean.parseBoolean(field.fallback()));
    } else {
      schema.put("default", field.fallback());
    }
  }
}
