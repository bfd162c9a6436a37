package dev.contactctl.sieve;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.ContactId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the rules across the members of an object at its end, from what was seen in it. True means
 * that a rule is certainly kept; false, that the checker must decide. For a cross-field rule that
 * is not listed here the answer is always false, which costs time and nothing else.
 */
interface QuickRule {
  /**
   * The cross-field rules that are checked here or by {@link ListedValues}, or that one contact
   * alone cannot break.
   */
  Set<Rule> KNOWN =
      EnumSet.of(
          Rule.NAME_REQUIRED,
          Rule.EMAIL_OR_TELEPHONE_REQUIRED,
          Rule.MEMBERS_REQUIRED,
          Rule.EXTERNAL_NICKNAME,
          Rule.CONTACT_ID,
          Rule.PRIMARY_COUNT,
          Rule.CUSTOM_TYPE_IGNORED,
          Rule.REPEATED_VALUE);

  /** Whether the rule is certainly kept. */
  boolean isKept(SeenCounts seen);

  /** The rules for an object of that row. */
  static List<QuickRule> of(SieveRow object) {
    List<QuickRule> rules = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (rule.isAcrossFields() && !KNOWN.contains(rule)) {
        rules.add(new NeverCertain());
      }
    }
    if (object.field() == ContactFields.CONTACT) {
      addRulesOfContact(rules, object);
    }
    if (object.field().child("customType").isKnown()) {
      SieveRow type = object.child("type");
      rules.add(
          new CustomTypeUsed(
              object.child("customType").number(), type.number(), type.word("CUSTOM")));
    }
    return rules;
  }

  private static void addRulesOfContact(List<QuickRule> rules, SieveRow contact) {
    rules.add(new OneOfTwo(contact.at(Contact.FIRST_NAME), contact.at(Contact.LAST_NAME)));
    rules.add(new OneOfTwo(contact.at(Contact.EMAILS), contact.at(Contact.TELEPHONES)));
    rules.add(
        new OneOfTwo(
            contact.at(Contact.ACCESSIBLE_MEMBERS).number(),
            contact.at(Contact.ACCESSIBLE_RANGE).word("ALL")));
    rules.add(new WellFormedId(contact.at(Contact.CONTACT_ID).number()));
    for (SieveRow list : contact.below()) {
      if (list.field().item().child("primary").isKnown()) {
        rules.add(new OnePrimary(list.number(), list.below()[0].child("primary").number()));
      }
    }
  }

  /** Stands for a rule that is not known here. */
  record NeverCertain() implements QuickRule {
    @Override
    public boolean isKept(SeenCounts seen) {
      return false;
    }
  }

  /** At least one of two values is there and not empty. */
  record OneOfTwo(int one, int other) implements QuickRule {
    OneOfTwo(SieveRow one, SieveRow other) {
      this(one.number(), other.number());
    }

    @Override
    public boolean isKept(SeenCounts seen) {
      return seen.counted(one) + seen.counted(other) > 0;
    }
  }

  /** Exactly one item of a list is primary, unless the list is empty. */
  record OnePrimary(int list, int primary) implements QuickRule {
    @Override
    public boolean isKept(SeenCounts seen) {
      return seen.counted(list) == 0 || seen.counted(primary) == 1;
    }
  }

  /**
   * A custom type is given only where the type is CUSTOM. Asked at the end of each item, so the
   * counts are taken.
   */
  record CustomTypeUsed(int customType, int type, int custom) implements QuickRule {
    @Override
    public boolean isKept(SeenCounts seen) {
      int customTypes = seen.takeCount(customType);
      int types = seen.takeCount(type);
      int customs = seen.takeCount(custom);
      return customTypes == 0 || types == customs;
    }
  }

  /** A contact's ID, if it is given, has the form of one. */
  record WellFormedId(int id) implements QuickRule {
    @Override
    public boolean isKept(SeenCounts seen) {
      return !seen.hasText(id) || ContactId.isWellFormed(seen.text(id));
    }
  }
}
