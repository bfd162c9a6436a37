package dev.contactctl.check;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Words;
import tools.jackson.databind.JsonNode;

/** Rules about the members of one list item or the items of one list. */
final class Siblings {
  private Siblings() {}

  static void countPrimaries(RuleInput c, Rule rule) {
    for (Field list : ContactFields.CONTACT.children()) {
      if (list.item().child("primary").isKnown()) {
        countPrimary(c, rule, FieldPath.of(list.name()));
      }
    }
  }

  private static void countPrimary(RuleInput c, Rule rule, FieldPath path) {
    JsonNode list = c.after().at(path);
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
      c.report(rule, path, found, "make exactly one primary");
    }
  }

  static void idleCustomTypes(RuleInput c, Rule rule) {
    for (Field list : ContactFields.CONTACT.children()) {
      if (list.item().child("customType").isKnown()) {
        idleCustomTypes(c, rule, FieldPath.of(list.name()));
      }
    }
  }

  private static void idleCustomTypes(RuleInput c, Rule rule, FieldPath path) {
    JsonNode list = c.after().at(path);
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      String type = list.get(i).path("type").asString("CUSTOM");
      String label = list.get(i).path("customType").asString("");
      if (!label.isEmpty() && !type.equals("CUSTOM")) {
        c.report(
            rule,
            path.then(i).then("customType"),
            "says nothing beside type " + Words.quoted(type),
            "write type CUSTOM, or remove customType");
      }
    }
  }
}
