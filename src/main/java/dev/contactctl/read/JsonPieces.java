package dev.contactctl.read;

import dev.contactctl.world.Exit;
import java.util.Arrays;

/**
 * Cuts JSON between two items of a list, or between two values. Where it cuts a list, the comma
 * becomes a bracket on either side, so that each piece is a list and every character keeps its
 * place.
 */
final class JsonPieces extends Pieces {
  private int depth;
  private boolean inList;
  private boolean inQuotes;
  private boolean escaped;

  /** The last character outside quotes that is not white space. */
  private byte before;

  /** Where the list may be cut if another item follows; -1 when nowhere. */
  private int comma = -1;

  private int looked;

  JsonPieces(OpenedInput input, Exit exit, int least, int most) {
    super(input, exit, least, most);
  }

  @Override
  int end(byte[] piece, int from, int to) {
    for (int i = from; i < to; i++) {
      byte c = piece[i];
      if (inQuotes) {
        inQuotes(c);
      } else if (c < 0 || c > ' ') {
        if (comma >= 0 && c == '{') { // with anything else, the comma may be what is wrong
          return comma;
        }
        comma = -1;
        if (depth == 0 && (c == '{' || c == '[') && isEnough(i)) {
          return i;
        }
        outsideQuotes(c, i);
        before = c;
      }
    }
    looked = to;
    return -1;
  }

  private void inQuotes(byte c) {
    if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else {
      inQuotes = c != '"';
    }
  }

  private void outsideQuotes(byte c, int i) {
    switch (c) {
      case '"' -> inQuotes = true;
      case '{', '[' -> {
        inList = depth == 0 ? c == '[' : inList;
        depth++;
      }
      case '}', ']' -> depth = Math.max(0, depth - 1);
      case ',' -> comma = depth == 1 && inList && before == '}' && isEnough(i) ? i : -1;
      default -> {}
    }
  }

  @Override
  int lookedTo() {
    return looked;
  }

  @Override
  byte[] closed(byte[] piece, int end) {
    boolean list = comma == end;
    byte[] closed = Arrays.copyOf(piece, list ? end + 1 : end);
    if (list) {
      closed[end] = ']';
    }
    return closed;
  }

  @Override
  void begin(byte[] piece) {
    if (comma >= 0) {
      piece[0] = '[';
    }
    comma = -1;
    before = 0;
    depth = 0;
    looked = 0;
  }
}
