package dev.contactctl.check;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.JsonTypes;
import dev.contactctl.contact.Words;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Judges the rules about several values of one contact. A new rule is a constant in {@link Rule}, a
 * method here, and its call in {@link #judge}; if JSON Schema can express it, also a line in {@link
 * CrossFieldKeywords}.
 */
final class CrossFieldRules {
  private CrossFieldRules() {}

  static void judge(RuleInput input) {
    nameRequired(input);
    emailOrTelephoneRequired(input);
    membersRequired(input);
    externalNickname(input);
    contactId(input);
    for (FieldPath list : listsWith("primary")) {
      primaryCount(input, list);
    }
    for (FieldPath list : listsWith("customType")) {
      customTypeIgnored(input, list);
    }
  }

  /** The lists of a contact whose items have that member. */
  private static List<FieldPath> listsWith(String member) {
    List<FieldPath> lists = new ArrayList<>();
    for (Field field : ContactFields.CONTACT.children()) {
      if (field.item().child(member).isKnown()) {
        lists.add(FieldPath.of(field.name()));
      }
    }
    return lists;
  }

  private static void nameRequired(RuleInput input) {
    Contact contact = input.after();
    boolean named = contact.hasText(Contact.FIRST_NAME) || contact.hasText(Contact.LAST_NAME);
    if (!input.terms().partial() && contact.at(Contact.NAME).isObject() && !named) {
      input.report(
          Rule.NAME_REQUIRED, Contact.NAME, "has no first and no last name", "write one of them");
    }
  }

  private static void emailOrTelephoneRequired(RuleInput input) {
    Contact contact = input.after();
    boolean reachable = contact.hasItems(Contact.EMAILS) || contact.hasItems(Contact.TELEPHONES);
    if (!input.terms().partial() && !input.isExternal() && !reachable) {
      input.report(
          Rule.EMAIL_OR_TELEPHONE_REQUIRED,
          FieldPath.ROOT,
          "has no e-mail address and no telephone number",
          "write emails or telephones, or pass --external for an external contact");
    }
  }

  private static void membersRequired(RuleInput input) {
    Contact contact = input.after();
    boolean membersOnly = contact.at(Contact.ACCESSIBLE_RANGE).asString("").equals("MEMBER");
    if (!input.terms().partial() && membersOnly && !contact.hasItems(Contact.ACCESSIBLE_MEMBERS)) {
      input.report(
          Rule.MEMBERS_REQUIRED,
          Contact.PERMISSION,
          "is for members, and accessibleMembers names none",
          "add accessibleMembers, or write accessibleRange ALL");
    }
  }

  /** Without the contact as the server holds it, nobody can tell whether the nickname changes. */
  private static void externalNickname(RuleInput input) {
    if (input.before().isEmpty() || !input.isExternal()) {
      return;
    }
    String was = input.before().get().at(Contact.NICK_NAME).asString("");
    if (!was.equals(input.after().at(Contact.NICK_NAME).asString(""))) {
      input.report(
          Rule.EXTERNAL_NICKNAME,
          Contact.NICK_NAME,
          "is the nickname of an external contact and would change",
          was.isEmpty() ? "leave it out" : "write " + Words.quoted(was));
    }
  }

  private static void contactId(RuleInput input) {
    Contact contact = input.after();
    if (contact.has(Contact.CONTACT_ID) && !contact.hasWellFormedId()) {
      String found = JsonTypes.describe(contact.at(Contact.CONTACT_ID));
      input.report(
          Rule.CONTACT_ID,
          Contact.CONTACT_ID,
          "is " + found + ", which is no contact ID",
          "write 1 to 128 letters, digits and hyphens, as get prints it");
    }
  }

  private static void primaryCount(RuleInput input, FieldPath path) {
    JsonNode list = input.after().at(path);
    if (!list.isArray() || list.isEmpty()) {
      return;
    }
    int primary = 0;
    for (JsonNode item : list) {
      if (!item.path("primary").isBoolean()) {
        return;
      }
      primary += item.path("primary").booleanValue() ? 1 : 0;
    }
    if (primary != 1) {
      String found = primary == 0 ? "has no primary item" : "has " + primary + " primary items";
      input.report(Rule.PRIMARY_COUNT, path, found, "make exactly one primary");
    }
  }

  private static void customTypeIgnored(RuleInput input, FieldPath path) {
    JsonNode list = input.after().at(path);
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      String type = list.get(i).path("type").asString("CUSTOM");
      String label = list.get(i).path("customType").asString("");
      if (!label.isEmpty() && !type.equals("CUSTOM")) {
        input.report(
            Rule.CUSTOM_TYPE_IGNORED,
            path.then(i).then("customType"),
            "says nothing beside type " + Words.quoted(type),
            "write type CUSTOM, or remove customType");
      }
    }
  }
}
