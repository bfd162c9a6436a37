package dev.contactctl.sieve;

import dev.contactctl.check.InputBounds;
import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Severity;
import dev.contactctl.read.LineFilter;
import java.util.Arrays;

/**
 * Recognizes lines of NDJSON that certainly hold a valid contact. It builds no tree and no strings,
 * and so is several times as fast as reading and checking, to which every other line is left. It
 * uses the same field table and the same limits. Contents that are rare in contacts are not
 * recognized.
 */
public final class Sieve extends JsonScanner implements LineFilter {
  /** Names in one custom-properties object; a line with more is left to the checker. */
  private static final int MAX_KEYS = 32;

  private final Severity least;
  private final SieveRow contact = SieveRow.ofContact();
  private final int id = contact.below(Contact.CONTACT_ID.toString()).number();
  private final SeenCounts seen = new SeenCounts(contact.end());
  private final ListedValues listed = new ListedValues();

  /** For each row: the member that came first in the last such object, or after this one. */
  private final SieveRow[] first = new SieveRow[contact.end()];

  private final SieveRow[] following = new SieveRow[contact.end()];

  /** Where each name of the custom properties starts and ends. */
  private final int[] keys = new int[2 * MAX_KEYS];

  /**
   * A sieve.
   *
   * @param least the mildest findings that a contact must be free of to be recognized
   */
  private Sieve(Severity least) {
    this.least = least;
  }

  /** Recognizes contacts without errors and warnings; notes do not matter. */
  public static Sieve ofErrorsAndWarnings() {
    return new Sieve(Severity.WARNING);
  }

  /** Recognizes contacts without errors, warnings and notes. */
  public static Sieve ofAllFindings() {
    return new Sieve(Severity.NOTE);
  }

  /**
   * Looks at a line, which a line feed must follow.
   *
   * @return the index of that line feed, or -1 when there may be something to find in the line
   */
  @Override
  public int recognize(byte[] bytes, int from) {
    json = bytes;
    at = from;
    seen.reset(bytes);
    listed.reset();
    return comes('{') && object(contact) && comes('\n') ? at : -1;
  }

  @Override
  public String id() {
    return seen.text(id);
  }

  private boolean findsNotes() {
    return least == Severity.NOTE;
  }

  private boolean value(SieveRow row) {
    skipSpace();
    Access access = row.field().access();
    if (findsNotes() && access != Access.WRITABLE) {
      return false;
    }
    if (json[at] == 'n') {
      boolean silent = row.field().nullable() || !findsNotes();
      return silent && !row.field().required() && skipWord("null");
    }
    return switch (row.field().kind()) {
      case TEXT -> text(row);
      case BOOLEAN -> bool(row);
      case OBJECT -> object(row);
      case LIST -> list(row);
      case MAP -> map(row);
      case ANY -> false;
    };
  }

  private boolean bool(SieveRow row) {
    boolean value = json[at] == 't';
    seen.count(row.number(), value ? 1 : 0);
    return skipWord(value ? "true" : "false");
  }

  private boolean text(SieveRow row) {
    int from = at + 1;
    int to = json[at] == '"' ? endOfString(from) : -1;
    boolean mayBreak = to > 0 && escaped && !row.hasLinesInPlace(json, from, to);
    if (to < 0
        || mayBreak
        || !row.allowsText(json, from, to)
        || !row.hasNoMistake(json, from, to)) {
      return false;
    }
    at = to + 1;
    if (row.isChoice()) {
      int word = row.word(json, from, to);
      if (word < 0) {
        return false;
      }
      seen.count(word, 1);
    }
    seen.count(row.number(), to > from ? 1 : 0);
    seen.textAt(row.number(), from);
    return !row.isListedOnce() || listed.add(row, json, from);
  }

  private boolean object(SieveRow row) {
    if (!skip('{')) {
      return false;
    }
    long found = 0;
    SieveRow last = row;
    if (!comes('}')) {
      do {
        SieveRow child = comes('"') ? child(row, last) : row;
        if (child == row || (found & child.bit()) != 0) {
          return false;
        }
        at = child.afterName(at + 1);
        if (!skip(':') || !value(child)) {
          return false;
        }
        found |= child.bit();
        last = child;
      } while (skip(','));
    }
    return skip('}') && (found & row.required()) == row.required() && row.keepsRules(seen);
  }

  /**
   * The row of the name that comes next. Contacts are mostly written in one order, so the row that
   * came there last time is tried first.
   *
   * @param last the row of the member before it; the object's own row when there is none
   * @return the object's own row when the name is unknown
   */
  private SieveRow child(SieveRow row, SieveRow last) {
    SieveRow[] usual = last == row ? first : following;
    SieveRow likely = usual[last.number()];
    if (likely != null && likely.isNamed(json, at + 1)) {
      return likely;
    }
    for (SieveRow child : row.below()) {
      if (child.isNamed(json, at + 1)) {
        usual[last.number()] = child;
        return child;
      }
    }
    return row;
  }

  private boolean list(SieveRow row) {
    if (!skip('[')) {
      return false;
    }
    SieveRow item = row.below()[0];
    int items = 0;
    if (!comes(']')) {
      do {
        skipSpace();
        if (json[at] == 'n' || !value(item)) {
          return false;
        }
        items++;
      } while (skip(','));
    }
    seen.count(row.number(), items);
    return skip(']') && row.allowsItems(items);
  }

  private boolean map(SieveRow row) {
    if (!skip('{')) {
      return false;
    }
    int members = 0;
    if (!comes('}')) {
      do {
        if (!comes('"') || !key(members++) || !skip(':')) {
          return false;
        }
        skipSpace();
        boolean valid = json[at] == 'n' ? !findsNotes() && skipWord("null") : shaped(row);
        if (!valid) {
          return false;
        }
      } while (skip(','));
    }
    return skip('}');
  }

  /**
   * Reads a name that is data, and must differ from the names before it.
   *
   * @param number how many names came before it
   */
  private boolean key(int number) {
    int from = at + 1;
    int to = endOfString(from);
    if (to < 0 || to - from > InputBounds.NAME || number == MAX_KEYS) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (json[i] == '\\') {
        return false;
      }
    }
    for (int i = 0; i < number; i++) {
      if (Arrays.equals(json, keys[2 * i], keys[2 * i + 1], json, from, to)) {
        return false;
      }
    }
    keys[2 * number] = from;
    keys[2 * number + 1] = to;
    at = to + 1;
    return true;
  }

  /** Reads a custom property's value; its first name shows its shape. */
  private boolean shaped(SieveRow map) {
    int start = at;
    boolean list = json[at] == '[';
    at++;
    boolean empty = comes(list ? ']' : '}');
    if (list && !empty) {
      empty = !comes('{');
      at++;
    }
    boolean named = !empty && comes('"');
    int name = at;
    at = start;
    for (SieveRow shape : map.below()) {
      SieveRow object = list ? shape.below()[0] : shape;
      boolean fits = (shape.field().kind() == Kind.LIST) == list;
      if (fits && (empty || (named && knows(object, name)))) {
        return list ? list(shape) : object(shape);
      }
    }
    return false;
  }

  private boolean knows(SieveRow object, int quote) {
    for (SieveRow child : object.below()) {
      if (child.isNamed(json, quote + 1)) {
        return true;
      }
    }
    return false;
  }
}
