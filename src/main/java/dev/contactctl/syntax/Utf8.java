package dev.contactctl.syntax;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly, with or without a byte order mark; errors have a place. */
public final class Utf8 {
  /** How many bytes at the start of input show whether it is UTF-16 or UTF-32. */
  public static final int TELLING_BYTES = 4;

  /** The length in bytes above which a text is not decoded at once. */
  private static final int LARGE = 1 << 20;

  /**
   * The character that the JDK's fast decoder writes for a wrong byte; it may also occur in the
   * input.
   */
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * Decodes input.
   *
   * @throws Unreadable when a byte is not UTF-8
   */
  public static SourceText decode(Source source) throws Unreadable {
    byte[] bytes = source.bytes();
    refuseOtherEncodings(source.name(), bytes, bytes.length);
    int from = markLength(bytes, bytes.length);
    if (bytes.length <= LARGE) {
      return decode(source.name(), bytes, from, bytes.length, 1);
    }
    for (int start = from; start < bytes.length; ) {
      int end = SourceText.pieceEnd(bytes, start, bytes.length);
      String piece = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      if (piece.indexOf(REPLACEMENT) >= 0) {
        refuseWrongBytes(source.name(), ByteBuffer.wrap(bytes, from, bytes.length - from), 1, 0);
      }
      start = end;
    }
    return SourceText.large(source.name(), bytes, from);
  }

  /**
   * Decodes a part of input, which must not start or end within a character.
   *
   * @param line the number of its first line
   * @throws Unreadable when a byte is not UTF-8
   */
  public static SourceText decode(String name, byte[] bytes, int from, int to, int line)
      throws Unreadable {
    return decode(name, bytes, from, to, line, 0);
  }

  /**
   * Decodes a piece of a large input, which must not start or end within a character.
   *
   * @param line the number of its first line
   * @param column how many characters come before it in that line
   * @throws Unreadable when a byte is not UTF-8
   */
  public static SourceText decode(String name, byte[] bytes, int from, int to, int line, int column)
      throws Unreadable {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      refuseWrongBytes(name, ByteBuffer.wrap(bytes, from, to - from), line, column);
    }
    return new SourceText(name, text, line, column);
  }

  private static void refuseWrongBytes(String name, ByteBuffer in, int line, int column)
      throws Unreadable {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    if (decoder.decode(in, out, true).isError()) {
      String before = out.flip().toString();
      throw Unreadable.because(
          Rule.ENCODING,
          new SourceText(name, before, line, column).at(before.length()),
          ReadSentences.NOT_UTF_8.with(hex(in.get(in.position()))),
          ReadSentences.SAVE_AS_UTF_8.with());
    }
  }

  /** The length of the byte order mark that the bytes start with; 0 when there is none. */
  public static int markLength(byte[] b, int length) {
    boolean marked = length > 2 && starts(b, 0xEF, 0xBB) && (b[2] & 0xFF) == 0xBF;
    return marked ? 3 : 0;
  }

  /**
   * Refuses input in another encoding of Unicode.
   *
   * @param length how many of the bytes are input
   */
  public static void refuseOtherEncodings(String name, byte[] b, int length) throws Unreadable {
    boolean marked = length > 1 && (starts(b, 0xFF, 0xFE) || starts(b, 0xFE, 0xFF));
    boolean zero = length >= TELLING_BYTES && (b[0] == 0 || b[1] == 0);
    if (marked || (zero && (b[0] | b[1] | b[2] | b[3]) != 0)) { // four are no character at all
      throw Unreadable.of(
          Finding.of(
                  Rule.ENCODING,
                  FieldPath.ROOT,
                  new SourceText(name, "").at(0),
                  ReadSentences.OTHER_UNICODE.with(isUtf32(b, length) ? "UTF-32" : "UTF-16"),
                  ReadSentences.SAVE_AS_UTF_8.with())
              .dueTo(Finding.Cause.OTHER_UNICODE));
    }
  }

  /** Of two bytes in a row that are 0, one belongs to UTF-32: text has no character 0. */
  private static boolean isUtf32(byte[] b, int length) {
    return length >= TELLING_BYTES && ((b[0] == 0 && b[1] == 0) || (b[2] == 0 && b[3] == 0));
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String hex(byte value) {
    String digits = "0123456789ABCDEF";
    return "" + digits.charAt((value >> 4) & 0xF) + digits.charAt(value & 0xF);
  }

  /** Whether the last character lacks a part of its bytes, as when the input is cut off. */
  public static boolean endsWithinCharacter(byte[] b) {
    for (int i = b.length - 1; i >= 0 && i >= b.length - 3; i--) {
      int unit = b[i] & 0xFF;
      if (unit >= 0xC0) {
        int length = unit >= 0xF0 ? 4 : unit >= 0xE0 ? 3 : 2;
        return i + length > b.length;
      }
      if (unit < 0x80) {
        return false;
      }
    }
    return false;
  }

  /**
   * Where the character after a non-ASCII one starts.
   *
   * @param i where the non-ASCII character starts
   * @return -1 when the bytes there are not a non-ASCII character in UTF-8
   */
  public static int afterNonAscii(byte[] b, int i) {
    int lead = b[i] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return -1;
    }
    int second = b[i + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80; // less is an overlong form
    int most =
        lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF; // more is a surrogate or beyond U+10FFFF
    if (second < least || second > most) {
      return -1;
    }
    int end = i + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
    for (int k = i + 2; k < end; k++) {
      if ((b[k] & 0xC0) != 0x80) {
        return -1;
      }
    }
    return end;
  }
}
