package dev.contactctl.sieve;

import dev.contactctl.check.InputBounds;
import dev.contactctl.contact.Access;
import dev.contactctl.contact.Kind;
import dev.contactctl.read.LineFilter;
import java.util.Arrays;

/**
 * A quick look at a line of NDJSON that tells whether it surely holds a contact in which nothing is
 * to be found. It makes no tree and no texts, and is several times as fast as reading and checking,
 * which whatever it does not pass is left to. What it passes is valid by the same field table and
 * the same limits; what is rare in contacts it does not know, and does not pass.
 */
public final class Sieve extends Scan implements LineFilter {
  private static final int KEYS = 32;

  private final boolean notes;
  private final SieveRow contact = SieveRow.ofContact();
  private final SeenCounts seen = new SeenCounts(contact.end());
  private final SieveRow[] first = new SieveRow[contact.end()];
  private final SieveRow[] following = new SieveRow[contact.end()];
  private final int[] keys = new int[2 * KEYS];

  /**
   * A sieve.
   *
   * @param notes whether notes are wanted; then nothing passes that would give one
   */
  public Sieve(boolean notes) {
    this.notes = notes;
  }

  /**
   * Looks at a line. A line feed must follow it, also when it is the last one.
   *
   * @return where the line feed is, or -1 when something may be found in the line
   */
  @Override
  public int pass(byte[] bytes, int from) {
    json = bytes;
    at = from;
    seen.begin(bytes);
    return next('{') && object(contact) && next('\n') ? at : -1;
  }

  private boolean value(SieveRow row) {
    space();
    Access access = row.field().access();
    if (notes && access != Access.WRITABLE) {
      return false;
    }
    if (json[at] == 'n') {
      boolean silent = row.field().nullable() || !notes;
      return silent && !row.field().required() && word("null");
    }
    return switch (row.field().kind()) {
      case TEXT -> text(row);
      case BOOLEAN -> truth(row);
      case OBJECT -> object(row);
      case LIST -> list(row);
      case MAP -> map(row);
      case ANY -> false;
    };
  }

  private boolean truth(SieveRow row) {
    boolean is = json[at] == 't';
    seen.count(row.number(), is ? 1 : 0);
    return word(is ? "true" : "false");
  }

  private boolean text(SieveRow row) {
    int from = at + 1;
    int to = json[at] == '"' ? quote(from) : -1;
    if (to < 0 || !row.takesText(json, from, to)) {
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
    seen.place(row.number(), from);
    return true;
  }

  private boolean object(SieveRow row) {
    if (!passes('{')) {
      return false;
    }
    long met = 0;
    SieveRow last = row;
    if (!next('}')) {
      do {
        SieveRow child = next('"') ? child(row, last) : row;
        if (child == row || (met & child.bit()) != 0) {
          return false;
        }
        at = child.behindName(at + 1);
        if (!passes(':') || !value(child)) {
          return false;
        }
        met |= child.bit();
        last = child;
      } while (passes(','));
    }
    return passes('}') && (met & row.required()) == row.required() && row.takesTogether(seen);
  }

  /**
   * The row of the name that comes next: most likely the one that came there last time.
   *
   * @param last the member before it; the object's own row when there is none
   * @return the object's own row when it has no such member
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
    if (!passes('[')) {
      return false;
    }
    SieveRow item = row.below()[0];
    int items = 0;
    if (!next(']')) {
      do {
        space();
        if (json[at] == 'n' || !value(item)) {
          return false;
        }
        items++;
      } while (passes(','));
    }
    seen.count(row.number(), items);
    return passes(']') && row.takesItems(items);
  }

  private boolean map(SieveRow row) {
    if (!passes('{')) {
      return false;
    }
    int members = 0;
    if (!next('}')) {
      do {
        if (!next('"') || !key(members++) || !passes(':')) {
          return false;
        }
        space();
        boolean sound = json[at] == 'n' ? !notes && word("null") : shaped(row);
        if (!sound) {
          return false;
        }
      } while (passes(','));
    }
    return passes('}');
  }

  /** A name that is data, and that none of those before it is. */
  private boolean key(int number) {
    int from = at + 1;
    int to = quote(from);
    if (to < 0 || to - from > InputBounds.NAME || number == KEYS) {
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

  /** The first name in the value tells which of the shapes it has. */
  private boolean shaped(SieveRow map) {
    int start = at;
    boolean list = json[at] == '[';
    at++;
    boolean empty = next(list ? ']' : '}');
    if (list && !empty) {
      empty = !next('{');
      at++;
    }
    boolean named = !empty && next('"');
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
