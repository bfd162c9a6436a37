package dev.contactctl.read;

import dev.contactctl.check.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding: UTF-8 with or without a byte order mark, or an error with its place. */
public final class Utf8 {
  /** Bytes at the beginning of input that tell whether it is UTF-8 at all. */
  static final int TELLING_BYTES = 4;

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
    return decode(source.name(), bytes, markLength(bytes, bytes.length), bytes.length, 1);
  }

  /**
   * Decodes a part of input, which must not start or end within a character.
   *
   * @param line the number of its first line
   * @throws Unreadable when a byte is not UTF-8
   */
  static SourceText decode(String name, byte[] bytes, int from, int to, int line)
      throws Unreadable {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    // the JDK's fast way puts this character where a byte is wrong, or where it stood already
    if (text.indexOf(REPLACEMENT) >= 0) {
      refuseWrongBytes(name, ByteBuffer.wrap(bytes, from, to - from), line);
    }
    return new SourceText(name, text, line);
  }

  private static void refuseWrongBytes(String name, ByteBuffer in, int line) throws Unreadable {
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
          new SourceText(name, before, line).at(before.length()),
          "is not UTF-8: byte 0x" + hex(in.get(in.position())),
          "save the file as UTF-8");
    }
  }

  /** The length of the byte order mark that the bytes start with; 0 when there is none. */
  static int markLength(byte[] b, int length) {
    boolean marked = length > 2 && starts(b, 0xEF, 0xBB) && (b[2] & 0xFF) == 0xBF;
    return marked ? 3 : 0;
  }

  /**
   * Refuses input in another encoding of Unicode.
   *
   * @param length how many of the bytes count: the first ones of the input, or all
   */
  static void refuseOtherEncodings(String name, byte[] b, int length) throws Unreadable {
    boolean marked = length > 1 && (starts(b, 0xFF, 0xFE) || starts(b, 0xFE, 0xFF));
    if (marked || (length >= TELLING_BYTES && (b[0] == 0 || b[1] == 0))) {
      throw Unreadable.because(
          Rule.ENCODING,
          new SourceText(name, "").at(0),
          "is UTF-16 or UTF-32, UTF-8 is wanted",
          "save the file as UTF-8");
    }
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String hex(byte value) {
    String digits = "0123456789ABCDEF";
    return "" + digits.charAt((value >> 4) & 0xF) + digits.charAt(value & 0xF);
  }

  /**
   * Where the next character starts, behind one that is not ASCII.
   *
   * @return -1 when no such character of UTF-8 starts there
   */
  public static int behind(byte[] b, int i) {
    int lead = b[i] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return -1;
    }
    int second = b[i + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80; // else it could be shorter
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF; // else a surrogate, or too high
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
