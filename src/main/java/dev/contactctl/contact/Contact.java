package dev.contactctl.contact;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a contact as a JSON tree, and where its values came from. Nobody may change the tree. It is
 * a tree rather than a class for each object, so that unknown keys, the order of keys, and the
 * difference between absent, null and empty survive.
 *
 * @param tree the contact's properties
 * @param places where they came from
 */
public record Contact(ObjectNode tree, Places places) {
  /** {@code linkedExternalUser}. */
  public static final FieldPath LINKED_EXTERNAL_USER = FieldPath.of("linkedExternalUser");

  /** {@code emails}. */
  public static final FieldPath EMAILS = FieldPath.of("emails");

  /** {@code telephones}. */
  public static final FieldPath TELEPHONES = FieldPath.of("telephones");

  /** {@code contactName}. */
  public static final FieldPath NAME = FieldPath.of("contactName");

  /** {@code contactName.firstName}. */
  public static final FieldPath FIRST_NAME = NAME.then("firstName");

  /** {@code contactName.lastName}. */
  public static final FieldPath LAST_NAME = NAME.then("lastName");

  /** {@code contactName.nickName}. */
  public static final FieldPath NICK_NAME = NAME.then("nickName");

  /** {@code permission}. */
  public static final FieldPath PERMISSION = FieldPath.of("permission");

  /** {@code permission.accessibleRange}. */
  public static final FieldPath ACCESSIBLE_RANGE = PERMISSION.then("accessibleRange");

  /** {@code permission.accessibleMembers}. */
  public static final FieldPath ACCESSIBLE_MEMBERS = PERMISSION.then("accessibleMembers");

  /** {@code customProperties}. */
  public static final FieldPath CUSTOM_PROPERTIES = FieldPath.of("customProperties");

  /** {@code contactId}. */
  public static final FieldPath CONTACT_ID = FieldPath.of("contactId");

  /** The path of the time of the last change. */
  public static final FieldPath MODIFIED_TIME = FieldPath.of("modifiedTime");

  /** The value at the path; the missing node if there is none, or if the path has a match step. */
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
   * Whether the contact is an external chat partner: {@code linkedExternalUser} is present and not
   * null.
   */
  public boolean isExternal() {
    JsonNode link = at(LINKED_EXTERNAL_USER);
    return !link.isMissingNode() && !link.isNull();
  }

  /** The ID that the contact itself holds; empty if it is missing or not a text. */
  public String contactId() {
    return at(CONTACT_ID).isString() ? at(CONTACT_ID).stringValue() : "";
  }

  /**
   * The name to call the contact by: last and first name, else the nickname; empty if it has none
   * of them.
   */
  public String displayName() {
    String full = (text(LAST_NAME) + " " + text(FIRST_NAME)).strip();
    return full.isEmpty() ? text(NICK_NAME).strip() : full;
  }

  private String text(FieldPath path) {
    return at(path).isString() ? at(path).stringValue() : "";
  }

  /** Whether the contact holds an ID of the form that IDs have. */
  public boolean hasWellFormedId() {
    return at(CONTACT_ID).isString() && ContactId.isWellFormed(contactId());
  }

  /** Whether the value is present and not null. */
  public boolean has(FieldPath path) {
    JsonNode node = at(path);
    return !node.isMissingNode() && !node.isNull();
  }

  /**
   * Whether the value is a text with a visible character. Any other type counts, too, because a
   * wrong type is reported elsewhere.
   */
  public boolean hasText(FieldPath path) {
    return has(path) && !isBlank(at(path));
  }

  /**
   * Whether the value is a list with at least one item whose main value is not an empty or blank
   * text. Any other type counts, too, because a wrong type is reported elsewhere, and so does an
   * item without that value.
   */
  public boolean hasItems(FieldPath path) {
    if (!at(path).isArray()) {
      return has(path);
    }
    String main = ContactFields.CONTACT.at(path).item().mainValue().name();
    for (JsonNode item : at(path)) {
      if (!isBlank(item.path(main))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(JsonNode value) {
    return value.isString() && BlankText.isBlank(value.stringValue());
  }
}
