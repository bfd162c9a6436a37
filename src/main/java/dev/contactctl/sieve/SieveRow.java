package dev.contactctl.sieve;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the field table, made ready for a quick look at JSON: names and words as bytes, and a
 * number of its own under which {@link SeenCounts} counts what was met. Behind the row's number
 * come those of its words.
 */
public final class SieveRow {
  private static final QuickRule[] NOTHING = {};

  private final Field field;
  private final int number;
  private final int bit;
  private final byte[] name;
  private final byte[][] words;
  private final Limit[] limits;
  private final SieveRow[] below;
  private final int end;
  private final long required;
  private final QuickRule[] quick;

  private SieveRow(Field field, int number, int bit) {
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
      below[i] = new SieveRow(field.children().get(i), next, i);
      next = below[i].end;
      needed |= below[i].field.required() ? below[i].bit() : 0;
    }
    this.end = next;
    this.required = needed;
    this.quick = field.kind() == Kind.OBJECT ? QuickRule.of(this).toArray(NOTHING) : NOTHING;
  }

  /** The rows of the whole table, from the contact down. */
  public static SieveRow ofContact() {
    return new SieveRow(ContactFields.CONTACT, 0, 0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An old word is none: it is told of. */
  private static byte[][] words(Limit.OneOf choice) {
    List<byte[]> words = new ArrayList<>();
    for (String word : choice.words()) {
      if (!word.equals(choice.old())) {
        words.add(bytes(word));
      }
    }
    return words.toArray(new byte[0][]);
  }

  /** The row itself. */
  public Field field() {
    return field;
  }

  /** Its number, from 0. */
  public int number() {
    return number;
  }

  /** The number behind the last one of the rows below it. */
  public int end() {
    return end;
  }

  /** The bit that stands for it among its siblings. */
  public long bit() {
    return 1L << bit;
  }

  /** The bits of those below it that must be there. */
  public long required() {
    return required;
  }

  /** The rows right below it. */
  public SieveRow[] below() {
    return below;
  }

  /** Whether the bytes from there on are its name and a quote. */
  public boolean isNamed(byte[] json, int from) {
    return starts(name, json, from) && json[from + name.length] == '"';
  }

  /** Where a value's colon may stand when its name starts there. */
  public int behindName(int from) {
    return from + name.length + 1;
  }

  /** Whether it takes one of several words only. */
  public boolean isChoice() {
    return words.length > 0;
  }

  /** The number of the word that the bytes are; -1 when they are none. */
  public int word(byte[] json, int from, int to) {
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

  /** Whether a text surely keeps to all limits. */
  public boolean takesText(byte[] json, int from, int to) {
    for (Limit limit : limits) {
      if (!QuickRule.isKept(limit, json, from, to)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a list of so many items surely keeps to all limits. */
  public boolean takesItems(int items) {
    for (Limit limit : limits) {
      if (!QuickRule.isKept(limit, items)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an object that ends here surely keeps to the rules across its members. */
  public boolean takesTogether(SeenCounts seen) {
    for (QuickRule question : quick) {
      if (!question.isKept(seen)) {
        return false;
      }
    }
    return true;
  }

  /** The row right below of that name, which there must be. */
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
