package dev.contactctl.check;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import java.util.List;

/** Tells which other values of a contact are involved when a rule is broken. */
public final class RuleValues {
  private RuleValues() {}

  /**
   * The places of the values that break the rule together.
   *
   * @param path where the rule is found to be broken
   */
  public static List<FieldPath> of(Rule rule, FieldPath path) {
    return switch (rule) {
      case NAME_REQUIRED -> List.of(Contact.LAST_NAME, Contact.FIRST_NAME);
      case EMAIL_OR_TELEPHONE_REQUIRED -> List.of(Contact.EMAILS, Contact.TELEPHONES);
      case MEMBERS_REQUIRED -> List.of(Contact.ACCESSIBLE_MEMBERS, Contact.ACCESSIBLE_RANGE);
      default -> List.of(path);
    };
  }

  /**
   * Whether the rule is broken only by several values together, so that no single one of them is
   * wrong.
   */
  public static boolean areSeveral(Rule rule) {
    return switch (rule) {
      case NAME_REQUIRED, EMAIL_OR_TELEPHONE_REQUIRED, MEMBERS_REQUIRED, PRIMARY_COUNT -> true;
      default -> false;
    };
  }
}
