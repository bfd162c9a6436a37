package dev.contactctl.check;

import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.CustomPropertyShapes;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.JsonTypes;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.ListedOnce;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    customPropertyShape(input);
    for (FieldPath list : listsWith("primary")) {
      primaryCount(input, list);
    }
    for (FieldPath list : listsWith("customType")) {
      customTypeIgnored(input, list);
    }
    for (Field list : ContactFields.CONTACT.children()) {
      if (ListedOnce.isOne(mainOf(list))) {
        repeatedValue(input, list);
      }
    }
  }

  /** The main value of an item of the list. */
  private static Field mainOf(Field list) {
    Field item = list.item();
    return item.kind() == Kind.OBJECT ? item.mainValue() : item;
  }

  private static void repeatedValue(RuleInput input, Field list) {
    FieldPath path = FieldPath.of(list.name());
    JsonNode items = input.after().at(path);
    if (!items.isArray() || items.size() < 2) {
      return;
    }
    Field main = mainOf(list);
    Map<String, FieldPath> first = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      boolean isText = list.item().kind() != Kind.OBJECT;
      JsonNode value = isText ? items.get(i) : items.get(i).path(main.name());
      if (!value.isString() || BlankText.isBlank(value.stringValue())) {
        continue;
      }
      FieldPath here = isText ? path.then(i) : path.then(i).then(main.name());
      FieldPath before = first.putIfAbsent(SameValue.normal(main, value.stringValue()), here);
      if (before != null) {
        input.report(
            Rule.REPEATED_VALUE,
            here,
            CheckSentences.SAME_AS.with(before),
            CheckSentences.REMOVE_ONE.with());
      }
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
    if (!input.options().partial() && contact.at(Contact.NAME).isObject() && !named) {
      input.report(
          Rule.NAME_REQUIRED,
          Contact.NAME,
          CheckSentences.NO_NAME.with(),
          CheckSentences.WRITE_NAME.with());
    }
  }

  private static void emailOrTelephoneRequired(RuleInput input) {
    Contact contact = input.after();
    boolean reachable = contact.hasItems(Contact.EMAILS) || contact.hasItems(Contact.TELEPHONES);
    if (!input.options().partial() && !input.isExternal() && !reachable) {
      input.report(
          Rule.EMAIL_OR_TELEPHONE_REQUIRED,
          FieldPath.ROOT,
          CheckSentences.UNREACHABLE.with(),
          CheckSentences.WRITE_ADDRESS.with());
    }
  }

  private static void membersRequired(RuleInput input) {
    Contact contact = input.after();
    boolean membersOnly = contact.at(Contact.ACCESSIBLE_RANGE).asString("").equals("MEMBER");
    if (!input.options().partial()
        && membersOnly
        && !contact.hasItems(Contact.ACCESSIBLE_MEMBERS)) {
      input.report(
          Rule.MEMBERS_REQUIRED,
          Contact.PERMISSION,
          CheckSentences.NO_MEMBERS.with(),
          CheckSentences.ADD_MEMBERS.with());
    }
  }

  /** Without the contact as the server holds it, it is unknown whether the nickname changes. */
  private static void externalNickname(RuleInput input) {
    if (input.before().isEmpty() || !input.isExternal()) {
      return;
    }
    String was = input.before().get().at(Contact.NICK_NAME).asString("");
    if (!was.equals(input.after().at(Contact.NICK_NAME).asString(""))) {
      input.report(
          Rule.EXTERNAL_NICKNAME,
          Contact.NICK_NAME,
          CheckSentences.NICKNAME.with(),
          !was.isEmpty() && JsonTypes.canBeCopied(was)
              ? CheckSentences.KEEP_NICKNAME.with(was)
              : CheckSentences.LEAVE_OUT.with());
    }
  }

  /** The domain defines the shape of each property, which only the contact on the server shows. */
  private static void customPropertyShape(RuleInput input) {
    if (input.before().isEmpty()) {
      return;
    }
    Field map = ContactFields.CONTACT.at(Contact.CUSTOM_PROPERTIES);
    JsonNode was = input.before().get().at(Contact.CUSTOM_PROPERTIES);
    for (Map.Entry<String, JsonNode> now :
        input.after().at(Contact.CUSTOM_PROPERTIES).properties()) {
      List<Field> old = CustomPropertyShapes.allOf(map, was.path(now.getKey()));
      List<Field> fresh = CustomPropertyShapes.allOf(map, now.getValue());
      if (!old.isEmpty() && !fresh.isEmpty() && Collections.disjoint(old, fresh)) {
        Message shape = CustomPropertyShapes.inWords(old.get(0));
        input.report(
            Rule.CUSTOM_PROPERTY_SHAPE,
            Contact.CUSTOM_PROPERTIES.then(now.getKey()),
            CheckSentences.SHAPE_CHANGED.with(CustomPropertyShapes.inWords(fresh.get(0)), shape),
            CheckSentences.KEEP_SHAPE.with(shape));
      }
    }
  }

  private static void contactId(RuleInput input) {
    Contact contact = input.after();
    if (contact.has(Contact.CONTACT_ID) && !contact.hasWellFormedId()) {
      Message found = JsonTypes.describe(contact.at(Contact.CONTACT_ID));
      input.report(
          Rule.CONTACT_ID,
          Contact.CONTACT_ID,
          CheckSentences.NOT_AN_ID.with(found),
          ContactId.remedy());
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
      Message found =
          primary == 0
              ? CheckSentences.NO_PRIMARY.with()
              : CheckSentences.SEVERAL_PRIMARIES.with(primary);
      input.report(Rule.PRIMARY_COUNT, path, found, CheckSentences.MAKE_ONE_PRIMARY.with());
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
            CheckSentences.IDLE_CUSTOM_TYPE.with(),
            CheckSentences.WRITE_CUSTOM.with());
      }
    }
  }
}
