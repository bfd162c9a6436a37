package dev.contactctl.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts contacts into the form in which the API returns them: which properties there are, in which
 * order, and what absent ones become. The members of the contact itself are in the order of the
 * page's response example, followed by those that the page does not name. Inside an object, as in
 * the example, the members that were sent come first, in their order, followed by absent ones in
 * the order of the page's tables.
 *
 * <p>An absent property gets the page's default. Without a default, a list is {@code []} (like
 * {@code accessibleMembers} in the example) and anything else is null (like {@code customType} in
 * the example; a user of the API also reports that properties without a value are returned as
 * null). So {@code memo} and {@code customProperties} are null when empty. The values of custom
 * properties are returned as they were sent.
 */
final class ResponseForm {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.ofHours(9));

  private static final List<String> ORDER =
      List.of(
          "contactId",
          "contactTagIds",
          "permission",
          "createdTime",
          "modifiedTime",
          "contactName",
          "linkedExternalUser",
          "emails",
          "telephones",
          "organizations",
          "locations",
          "events",
          "messengers",
          "websites",
          "memo",
          "customProperties");

  private final Rulebook rulebook;

  ResponseForm(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** A time as the API writes it: in whole seconds, with an offset of nine hours. */
  static String time(Instant time) {
    return TIME.format(time);
  }

  /** A contact with all the properties of a response. */
  ObjectNode complete(ObjectNode contact) {
    ObjectNode complete = ordered(filled("", contact));
    for (JsonNode messenger : complete.path("messengers")) {
      if (messenger instanceof ObjectNode item
          && item.path("type").asString("").equals("TWITTER")) {
        item.put("type", "X");
      }
    }
    return complete;
  }

  /** What is stored after a PUT: the body, with the read-only properties of the stored contact. */
  ObjectNode replaced(ObjectNode body, ObjectNode stored, Instant now) {
    ObjectNode contact = body.deepCopy();
    for (RulebookRow row : rulebook.members("")) {
      if (row.access() == RulebookRow.Writability.READ_ONLY) {
        contact.set(row.name(), stored.path(row.name()));
      }
    }
    contact.put("modifiedTime", time(now));
    return complete(contact);
  }

  /** The response to a PUT: properties that the page says only "get a contact" shows are null. */
  ObjectNode withoutGetOnly(ObjectNode contact) {
    ObjectNode answer = contact.deepCopy();
    for (RulebookRow row : rulebook.members("contactName")) {
      if (row.access() == RulebookRow.Writability.GET_ONLY
          && answer.path("contactName") instanceof ObjectNode name) {
        name.putNull(row.name());
      }
    }
    return answer;
  }

  /** The contact with its own members in the order of the example, before unknown ones. */
  private ObjectNode ordered(ObjectNode contact) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (String name : ORDER) {
      result.set(name, contact.path(name));
    }
    for (RulebookRow row : rulebook.members("")) {
      if (!result.has(row.name())) {
        result.set(row.name(), contact.path(row.name()));
      }
    }
    // Members that are in the result already keep their place.
    return result.setAll(contact);
  }

  /** The members that are present, followed by the absent ones. */
  private ObjectNode filled(String path, ObjectNode source) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (String name : source.propertyNames()) {
      result.set(name, value(path.isEmpty() ? name : path + "." + name, source.path(name)));
    }
    for (RulebookRow row : rulebook.members(path)) {
      if (!result.has(row.name())) {
        result.set(row.name(), absent(row));
      }
    }
    return result;
  }

  private JsonNode value(String path, JsonNode value) {
    boolean custom = path.equals("customProperties");
    if (value instanceof ObjectNode object && !custom && !rulebook.members(path).isEmpty()) {
      return filled(path, object);
    }
    if (!(value instanceof ArrayNode list)) {
      return value;
    }
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : list) {
      result.add(item instanceof ObjectNode object ? filled(path + "[]", object) : item);
    }
    return result;
  }

  private static JsonNode absent(RulebookRow row) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (row.isList()) {
      return nodes.arrayNode();
    }
    if (row.defaultValue().isEmpty()) {
      return nodes.nullNode();
    }
    return row.type().equals("boolean")
        ? nodes.booleanNode(row.defaultValue().equals("true"))
        : nodes.stringNode(row.defaultValue());
  }
}
