package dev.contactctl.read;

import dev.contactctl.world.Exit;
import java.util.Arrays;

/** Cuts YAML between two documents, or between two items of a list that is a document. */
final class YamlPieces extends Pieces {
  /** How many bytes of a line show what it begins. */
  private static final int TELLING = 4;

  /** The kind of the current document, as far as its first unindented line shows it. */
  private enum Root {
    UNKNOWN,
    LIST,
    OTHER
  }

  private Root root = Root.UNKNOWN;

  /** Whether a directive has occurred that belongs to the next document. */
  private boolean directive;

  private boolean atLineStart = true;
  private int looked;

  YamlPieces(OpenedInput input, Exit exit, int least, int most) {
    super(input, exit, least, most);
  }

  @Override
  int end(byte[] piece, int from, int to) {
    int i = from;
    while (!atLineStart || to - i >= TELLING) {
      if (atLineStart && isCut(piece, i)) {
        return i;
      }
      atLineStart = false;
      while (i < to && !isBreak(piece[i])) {
        i++;
      }
      if (i == to) {
        break;
      }
      i++;
      atLineStart = true;
    }
    looked = i;
    return -1;
  }

  /** Whether the line that starts there begins another piece. */
  private boolean isCut(byte[] piece, int i) {
    if (isMarker(piece, i, '-')) {
      boolean cuts = isEnough(i) && !directive;
      directive = false;
      root = isBreak(piece[i + 3]) ? Root.UNKNOWN : Root.OTHER;
      return cuts;
    }
    if (isMarker(piece, i, '.')) {
      root = Root.UNKNOWN;
      return false;
    }
    byte c = piece[i];
    if (c == '-' && isBlank(piece[i + 1])) {
      boolean cuts = root == Root.LIST && isEnough(i);
      root = root == Root.UNKNOWN ? Root.LIST : root;
      return cuts;
    }
    if (root == Root.UNKNOWN && c == '%') {
      directive = true;
    } else if (root == Root.UNKNOWN && c != '#' && !isBreak(c)) {
      root = Root.OTHER;
    }
    return false;
  }

  private static boolean isMarker(byte[] piece, int i, char of) {
    return piece[i] == of && piece[i + 1] == of && piece[i + 2] == of && isBlank(piece[i + 3]);
  }

  private static boolean isBlank(byte c) {
    return c == ' ' || c == '\t' || isBreak(c);
  }

  private static boolean isBreak(byte c) {
    return c == '\n' || c == '\r';
  }

  @Override
  int lookedTo() {
    return looked;
  }

  @Override
  byte[] closed(byte[] piece, int end) {
    return Arrays.copyOf(piece, end);
  }

  @Override
  void begin(byte[] piece) {
    root = Root.UNKNOWN;
    directive = false;
    atLineStart = true;
    looked = 0;
  }
}
