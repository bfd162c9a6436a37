package dev.contactctl.check;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.JsonTypes;
import dev.contactctl.contact.Words;

/** Rules about several properties of the contact together. */
final class Together {
  private Together() {}

  static void named(RuleInput c, Rule rule) {
    boolean named = c.after().hasText(Contact.FIRST_NAME) || c.after().hasText(Contact.LAST_NAME);
    if (!c.terms().partial() && c.after().at(Contact.NAME).isObject() && !named) {
      c.report(rule, Contact.NAME, "has no first and no last name", "write one of them");
    }
  }

  static void reachable(RuleInput c, Rule rule) {
    boolean reachable =
        c.after().hasItems(Contact.EMAILS) || c.after().hasItems(Contact.TELEPHONES);
    if (!c.terms().partial() && !c.isExternal() && !reachable) {
      c.report(
          rule,
          FieldPath.ROOT,
          "has no e-mail address and no telephone number",
          "write emails or telephones, or pass --external for an external contact");
    }
  }

  static void membersNamed(RuleInput c, Rule rule) {
    boolean members = c.after().at(Contact.ACCESSIBLE_RANGE).asString("").equals("MEMBER");
    if (!c.terms().partial() && members && !c.after().hasItems(Contact.ACCESSIBLE_MEMBERS)) {
      c.report(
          rule,
          Contact.PERMISSION,
          "is for members, and accessibleMembers names none",
          "add accessibleMembers, or write accessibleRange ALL");
    }
  }

  static void identified(RuleInput c, Rule rule) {
    if (c.after().has(Contact.CONTACT_ID) && !c.after().hasWellFormedId()) {
      String found = JsonTypes.describe(c.after().at(Contact.CONTACT_ID));
      c.report(
          rule,
          Contact.CONTACT_ID,
          "is " + found + ", which is no contact ID",
          "write 1 to 128 letters, digits and hyphens, as get prints it");
    }
  }

  /** Without the contact as the server holds it, the rule cannot tell. */
  static void nicknameKept(RuleInput c, Rule rule) {
    if (c.before().isEmpty() || !c.isExternal()) {
      return;
    }
    String was = c.before().get().at(Contact.NICK_NAME).asString("");
    if (!was.equals(c.after().at(Contact.NICK_NAME).asString(""))) {
      c.report(
          rule,
          Contact.NICK_NAME,
          "is the nickname of an external contact and would change",
          was.isEmpty() ? "leave it out" : "write " + Words.quoted(was));
    }
  }
}
