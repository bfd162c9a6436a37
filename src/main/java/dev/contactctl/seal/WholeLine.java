package dev.contactctl.seal;

/** Distinguishes a whole line from one that a crash tore, and both from a damaged line. */
public final class WholeLine {
  /** There is no whole line. */
  public static final int TORN = -1;

  private WholeLine() {}

  /**
   * The end of the current line in its array. The last line of a file may lack its line feed, and a
   * power failure may have left NUL bytes in place of what was to be written.
   *
   * @return {@link #TORN} when the last line was not written to its end
   * @throws Damage when the line is not as it was written
   */
  public static int end(Lines lines) throws Damage {
    byte[] bytes = lines.bytes();
    int end = lines.to();
    if (!lines.isEnded() && !lines.isTooLong()) {
      while (end > lines.from() && bytes[end - 1] == 0) {
        end--;
      }
    }
    if (!lines.isTooLong() && SealedLine.isWhole(bytes, lines.from(), end)) {
      return end;
    }
    boolean torn =
        !lines.isEnded()
            && !lines.isTooLong()
            && SealedLine.endWithin(bytes, lines.from(), end) < 0;
    if (!torn) {
      throw new Damage(lines.number(), SealSentences.WRONG_CHECKSUM.with());
    }
    return TORN;
  }

  /** Skips the number with which every line begins. */
  public static void passNumber(Members members, long expected, long line) throws Damage {
    members.pass(SealedLine.START);
    long number = members.number();
    if (!members.isGood()) {
      throw new Damage(line, SealSentences.NOT_AN_ENTRY.with());
    }
    if (number != expected) {
      throw new Damage(line, SealSentences.WRONG_NUMBER.with(number, expected));
    }
  }
}
