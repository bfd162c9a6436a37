package dev.contactctl.sieve;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.contact.ListedOnce;
import dev.contactctl.contact.TextForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the field table, prepared for comparing it with JSON: names and words are bytes. Each
 * row has a number, under which {@link SeenCounts} counts its values; the numbers after it are
 * those of its words.
 */
final class SieveRow {
  private static final QuickRule[] NO_RULES = {};

  private final Field field;
  private final int number;
  private final int bit;
  private final byte[] name;
  private final byte[][] words;
  private final Limit[] limits;
  private final SieveRow[] below;
  private final int end;
  private final long required;
  private final QuickRule[] rules;
  private final boolean mayBeEmpty;
  private final boolean listedOnce;

  private SieveRow(Field field, int number, int bit, boolean mayBeEmpty, boolean inMap) {
    this.mayBeEmpty = mayBeEmpty || inMap; // a custom property may be empty
    this.listedOnce = ListedOnce.isOne(field);
    this.field = field;
    this.number = number;
    this.bit = bit;
    this.name = bytes(field.name());
    List<Limit> others = new ArrayList<>();
    byte[][] choice = {};
    for (Limit limit : field.limits()) {
      if (limit instanceof Limit.OneOf one) {
        choice = words(one);
      } else {
        others.add(limit);
      }
    }
    this.words = choice;
    this.limits = others.toArray(new Limit[0]);
    this.below = new SieveRow[field.children().size()];
    int next = number + 1 + words.length;
    long needed = 0;
    for (int i = 0; i < below.length; i++) {
      Field child = field.children().get(i);
      boolean isId = child == ContactFields.MASTER_USER_ID;
      boolean empty = !child.main() && !isId && field.kind() != Kind.LIST;
      below[i] = new SieveRow(child, next, i, empty, inMap || field.kind() == Kind.MAP);
      next = below[i].end;
      needed |= below[i].field.required() ? below[i].bit() : 0;
    }
    this.end = next;
    this.required = needed;
    this.rules = field.kind() == Kind.OBJECT ? QuickRule.of(this).toArray(NO_RULES) : NO_RULES;
  }

  /** The rows of the whole table, from the contact down. */
  static SieveRow ofContact() {
    return new SieveRow(ContactFields.CONTACT, 0, 0, true, false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The words that need no warning: a deprecated word is left to the checker. */
  private static byte[][] words(Limit.OneOf choice) {
    List<byte[]> words = new ArrayList<>();
    for (String word : choice.words()) {
      if (!word.equals(choice.old())) {
        words.add(bytes(word));
      }
    }
    return words.toArray(new byte[0][]);
  }

  /** The row of the member of that name, which must be in the table. */
  SieveRow below(String member) {
    for (SieveRow row : below) {
      if (row.field.name().equals(member)) {
        return row;
      }
    }
    throw new IllegalArgumentException(member);
  }

  /** Whether a list should have no value of this row twice. */
  boolean isListedOnce() {
    return listedOnce;
  }

  /** The row of the field table. */
  Field field() {
    return field;
  }

  /** The row's number, from 0. */
  int number() {
    return number;
  }

  /** The first number after those of the row, its words and the rows below it. */
  int end() {
    return end;
  }

  /** The bit that stands for the row among its siblings. */
  long bit() {
    return 1L << bit;
  }

  /** The bits of the rows right below that are required. */
  long required() {
    return required;
  }

  /** The rows right below. */
  SieveRow[] below() {
    return below;
  }

  /** Whether the bytes from that index on are the row's name and a quote. */
  boolean isNamed(byte[] json, int from) {
    return starts(name, json, from) && json[from + name.length] == '"';
  }

  /** The index after the row's name and its quote. */
  int afterName(int from) {
    return from + name.length + 1;
  }

  /** Whether a value must be one of several words. */
  boolean isChoice() {
    return words.length > 0;
  }

  /** The number of the word that the bytes are; -1 when they are not one of the row's words. */
  int word(byte[] json, int from, int to) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].length == to - from && starts(words[i], json, from)) {
        return number + 1 + i;
      }
    }
    return -1;
  }

  private static boolean starts(byte[] word, byte[] json, int from) {
    for (int i = 0; i < word.length; i++) {
      if (json[from + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text certainly keeps all limits. */
  boolean allowsText(byte[] json, int from, int to) {
    for (Limit limit : limits) {
      if (!QuickLimit.isKept(limit, json, from, to)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a text certainly has no probable mistake in it. If so, a text that is not empty is not
   * blank either.
   */
  boolean hasNoMistake(byte[] json, int from, int to) {
    if (from == to) {
      return mayBeEmpty;
    }
    return QuickLint.startsVisibly(json, from)
        && QuickLint.hasNoConflict(json, from, to)
        && (field.form() == TextForm.FREE || QuickLint.endsVisibly(json, to))
        && (field.form() != TextForm.WORD || QuickLint.isWord(json, from, to))
        && (field != ContactFields.EMAIL_ADDRESS || QuickLint.isAddress(json, from, to));
  }

  /** Whether a text with escapes certainly has no tab or line break where none may be. */
  boolean hasLinesInPlace(byte[] json, int from, int to) {
    return QuickLint.hasLinesInPlace(field.form(), json, from, to);
  }

  /** Whether a list of so many items certainly keeps all limits. */
  boolean allowsItems(int items) {
    for (Limit limit : limits) {
      if (!QuickLimit.isKept(limit, items)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an object certainly keeps the rules across its members, all of which were seen. */
  boolean keepsRules(SeenCounts seen) {
    for (QuickRule rule : rules) {
      if (!rule.isKept(seen)) {
        return false;
      }
    }
    return true;
  }

  /** The row right below of that name, which must exist. */
  SieveRow child(String childName) {
    int i = 0;
    while (!below[i].field.name().equals(childName)) {
      i++;
    }
    return below[i];
  }

  /** The row at the path. */
  SieveRow at(FieldPath path) {
    SieveRow row = this;
    for (FieldPath.Step step : path.steps()) {
      row = row.child(((FieldPath.Name) step).name());
    }
    return row;
  }

  /** The number of one of its words. */
  int word(String text) {
    byte[] bytes = bytes(text);
    return word(bytes, 0, bytes.length);
  }
}
