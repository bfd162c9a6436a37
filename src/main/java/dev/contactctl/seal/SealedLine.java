package dev.contactctl.seal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * One line of a journal or a plan: a JSON object whose first member is the number of the line,
 * counted from 0, and whose last member is a checksum of everything before it. This reveals a line
 * that is damaged, missing, repeated or out of place.
 */
public final class SealedLine {
  /** The longest line, in bytes: far more than the largest contact that a server may send takes. */
  public static final int MOST_BYTES = 32 << 20;

  /** What every line begins with; its number follows. */
  public static final String START = "{\"seq\":";

  private static final byte[] NUMBER = ascii(START);
  private static final byte[] LABEL = ascii(",\"crc\":\"");
  private static final byte[] END = ascii("\"}");
  private static final byte[] DIGITS = ascii("0123456789abcdef");
  private static final int CHECKSUM = 8;

  /** How many bytes the checksum takes, at the end of the line. */
  public static final int TAIL = LABEL.length + CHECKSUM + END.length;

  private SealedLine() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Appends a line with its line feed.
   *
   * @param members the other members, as JSON without braces
   */
  public static void append(GrowingBytes out, long number, byte[] members) {
    int from = out.length();
    out.append(NUMBER);
    out.append(ascii(Long.toString(number)));
    out.append((byte) ',');
    out.append(members);
    int checksum = checksum(out.array(), from, out.length());
    out.append(LABEL);
    for (int shift = 28; shift >= 0; shift -= 4) {
      out.append(DIGITS[checksum >>> shift & 0xF]);
    }
    out.append(END);
    out.append((byte) '\n');
  }

  /** Whether these bytes are a whole line, without its line feed. */
  public static boolean isWhole(byte[] bytes, int from, int to) {
    int tail = to - TAIL;
    return tail > from
        && hasTail(bytes, tail)
        && checksum(bytes, from, tail) == stated(bytes, tail + LABEL.length);
  }

  /**
   * The end of a whole line that is followed by something other than its line feed; -1 when these
   * bytes do not begin with a whole line.
   */
  public static int endWithin(byte[] bytes, int from, int to) {
    CRC32C checksum = new CRC32C();
    int done = from;
    for (int tail = from + 1; tail + TAIL <= to; tail++) {
      if (hasTail(bytes, tail)) {
        checksum.update(bytes, done, tail - done);
        done = tail;
        if ((int) checksum.getValue() == stated(bytes, tail + LABEL.length)) {
          return tail + TAIL;
        }
      }
    }
    return -1;
  }

  private static boolean hasTail(byte[] bytes, int at) {
    return is(LABEL, bytes, at) && is(END, bytes, at + LABEL.length + CHECKSUM);
  }

  private static boolean is(byte[] expected, byte[] bytes, int at) {
    for (int i = 0; i < expected.length; i++) {
      if (bytes[at + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static int checksum(byte[] bytes, int from, int to) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, from, to - from);
    return (int) checksum.getValue();
  }

  /**
   * The checksum as it is written, in lower case; a value that matches nothing if it is written
   * otherwise.
   */
  private static long stated(byte[] bytes, int at) {
    int value = 0;
    for (int i = at; i < at + CHECKSUM; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0 || bytes[i] != DIGITS[digit]) {
        return Long.MIN_VALUE;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
