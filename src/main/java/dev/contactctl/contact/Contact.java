package dev.contactctl.contact;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contact: a JSON tree that nobody changes after it is made, and where its values were read from.
 * A tree and not a class per object, so that unknown keys, the order of keys, and the difference
 * between absent, null and empty survive.
 *
 * @param tree the contact's properties
 * @param places where they came from
 */
public record Contact(ObjectNode tree, Places places) {
  public static final FieldPath LINKED_EXTERNAL_USER = FieldPath.of("linkedExternalUser");

  /** {@code emails}. */
  public static final FieldPath EMAILS = FieldPath.of("emails");

  public static final FieldPath TELEPHONES = FieldPath.of("telephones");
  public static final FieldPath NAME = FieldPath.of("contactName");
  public static final FieldPath FIRST_NAME = NAME.then("firstName");

  /** {@code contactName.lastName}. */
  public static final FieldPath LAST_NAME = NAME.then("lastName");

  public static final FieldPath NICK_NAME = NAME.then("nickName");
  public static final FieldPath PERMISSION = FieldPath.of("permission");
  public static final FieldPath ACCESSIBLE_RANGE = PERMISSION.then("accessibleRange");
  public static final FieldPath ACCESSIBLE_MEMBERS = PERMISSION.then("accessibleMembers");
  public static final FieldPath CONTACT_ID = FieldPath.of("contactId");

  /**
   * The value at the path; the missing node when nothing is there. Paths with a match step find
   * nothing.
   */
  public JsonNode at(FieldPath path) {
    JsonNode node = tree;
    for (FieldPath.Step step : path.steps()) {
      if (step instanceof FieldPath.Name named) {
        node = node.path(named.name());
      } else if (step instanceof FieldPath.Index item) {
        node = node.path(item.index());
      } else {
        return node.path(-1);
      }
    }
    return node;
  }

  /**
   * Whether the contact is an external chat partner: {@code linkedExternalUser} is there and not
   * null.
   */
  public boolean isExternal() {
    JsonNode link = at(LINKED_EXTERNAL_USER);
    return !link.isMissingNode() && !link.isNull();
  }

  /** The contact's own ID; empty when it holds none, or no text. */
  public String contactId() {
    return at(CONTACT_ID).isString() ? at(CONTACT_ID).stringValue() : "";
  }

  public boolean hasWellFormedId() {
    return at(CONTACT_ID).isString() && ContactId.isWellFormed(contactId());
  }

  public boolean has(FieldPath path) {
    JsonNode node = at(path);
    return !node.isMissingNode() && !node.isNull();
  }

  /**
   * Whether the value is a text that says something, or something that is reported elsewhere as no
   * text.
   */
  public boolean hasText(FieldPath path) {
    return has(path) && !(at(path).isString() && at(path).stringValue().isEmpty());
  }

  /**
   * Whether the value is a list with an item, or something that is reported elsewhere as no list.
   */
  public boolean hasItems(FieldPath path) {
    return has(path) && !(at(path).isArray() && at(path).isEmpty());
  }
}
