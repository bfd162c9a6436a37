package dev.contactctl.sieve;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.Dates;
import dev.contactctl.contact.Limit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rules across fields, for a quick look: asked at the end of an object, of what was met in it.
 * Yes means that the rule is surely kept; no, that it has to be judged. A rule of {@link Rule} that
 * is not known here is never surely kept, which costs time and nothing else.
 */
interface QuickRule {
  /** The rules that are asked here, or that say nothing of a contact alone. */
  Set<Rule> KNOWN =
      EnumSet.of(
          Rule.NAME_REQUIRED,
          Rule.EMAIL_OR_TELEPHONE_REQUIRED,
          Rule.MEMBERS_REQUIRED,
          Rule.EXTERNAL_NICKNAME,
          Rule.CONTACT_ID,
          Rule.PRIMARY_COUNT,
          Rule.CUSTOM_TYPE_IGNORED);

  /** Whether the rule is surely kept. */
  boolean isKept(SeenCounts seen);

  /** Whether a text keeps a limit; in JSON, an escape is longer than what it stands for. */
  static boolean isKept(Limit limit, byte[] json, int from, int to) {
    if (limit instanceof Limit.MaxLength max) {
      return to - from <= max.characters() || points(json, from, to) <= max.characters();
    }
    if (limit instanceof Limit.Characters characters) {
      boolean good = to > from;
      for (int i = from; good && i < to; i++) {
        good = json[i] > 0 && characters.allowed().indexOf(json[i]) >= 0;
      }
      return good;
    }
    if (limit instanceof Limit.CalendarDate) {
      // by either calendar: which of them it is may stand behind it
      String date = new String(json, from, to - from, StandardCharsets.ISO_8859_1);
      return Dates.isDate(date, false) && Dates.isDate(date, true);
    }
    return false;
  }

  /** Whether a list of so many items keeps a limit. */
  static boolean isKept(Limit limit, int items) {
    return limit instanceof Limit.MaxItems max
        ? items <= max.items()
        : limit instanceof Limit.UniqueItems && items < 2;
  }

  private static int points(byte[] json, int from, int to) {
    int points = 0;
    for (int i = from; i < to; i++) {
      points += (json[i] & 0xC0) == 0x80 ? 0 : 1; // 10xxxxxx goes on with a character
    }
    return points;
  }

  /** The rules about an object of that row. */
  static List<QuickRule> of(SieveRow object) {
    List<QuickRule> rules = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (rule.isAcrossFields() && !KNOWN.contains(rule)) {
        rules.add(new Never());
      }
    }
    if (object.field() == ContactFields.CONTACT) {
      rules.add(new SomeOf(object.at(Contact.FIRST_NAME), object.at(Contact.LAST_NAME)));
      rules.add(new SomeOf(object.at(Contact.EMAILS), object.at(Contact.TELEPHONES)));
      rules.add(
          new SomeOf(
              object.at(Contact.ACCESSIBLE_MEMBERS).number(),
              object.at(Contact.ACCESSIBLE_RANGE).word("ALL")));
      rules.add(new WellFormed(object.at(Contact.CONTACT_ID).number()));
      for (SieveRow list : object.below()) {
        if (list.field().item().child("primary").isKnown()) {
          rules.add(new OnePrimary(list.number(), list.below()[0].child("primary").number()));
        }
      }
    }
    if (object.field().child("customType").isKnown()) {
      SieveRow type = object.child("type");
      rules.add(
          new LabelOf(object.child("customType").number(), type.number(), type.word("CUSTOM")));
    }
    return rules;
  }

  /** Of a rule that is not known. */
  record Never() implements QuickRule {
    @Override
    public boolean isKept(SeenCounts seen) {
      return false;
    }
  }

  /** One of two holds something. */
  record SomeOf(int one, int other) implements QuickRule {
    SomeOf(SieveRow one, SieveRow other) {
      this(one.number(), other.number());
    }

    @Override
    public boolean isKept(SeenCounts seen) {
      return seen.counted(one) + seen.counted(other) > 0;
    }
  }

  /** Of a list's items, exactly one has it. */
  record OnePrimary(int list, int member) implements QuickRule {
    @Override
    public boolean isKept(SeenCounts seen) {
      return seen.counted(list) == 0 || seen.counted(member) == 1;
    }
  }

  /** A label stands beside no other word than its own; of one item, and so taken at its end. */
  record LabelOf(int label, int words, int word) implements QuickRule {
    @Override
    public boolean isKept(SeenCounts seen) {
      int labels = seen.take(label);
      int all = seen.take(words);
      int own = seen.take(word);
      return labels == 0 || all == own;
    }
  }

  /** An ID has the form of one. */
  record WellFormed(int id) implements QuickRule {
    @Override
    public boolean isKept(SeenCounts seen) {
      return !seen.has(id) || ContactId.isWellFormed(seen.text(id));
    }
  }
}
