package dev.contactctl.format;

import dev.contactctl.contact.Rules;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding: UTF-8 with or without a byte order mark, or an error with its place. */
public final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * Decodes input.
   *
   * @throws Unreadable when a byte is not UTF-8
   */
  public static SourceText decode(Source source) throws Unreadable {
    byte[] bytes = source.bytes();
    refuseOtherEncodings(source);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    boolean marked = out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK;
    String text = (marked ? out.subSequence(1, out.length()) : out).toString();
    SourceText decoded = new SourceText(source.name(), text);
    if (result.isError()) {
      throw Unreadable.because(
          Rules.ENCODING,
          decoded.at(text.length()),
          "is not UTF-8: byte 0x" + hex(bytes[in.position()]),
          "save the file as UTF-8");
    }
    return decoded;
  }

  private static void refuseOtherEncodings(Source source) throws Unreadable {
    byte[] b = source.bytes();
    boolean marked = starts(b, 0xFF, 0xFE) || starts(b, 0xFE, 0xFF);
    if (marked || (b.length > 3 && (b[0] == 0 || b[1] == 0))) {
      throw Unreadable.because(
          Rules.ENCODING,
          new SourceText(source.name(), "").at(0),
          "is UTF-16 or UTF-32, UTF-8 is wanted",
          "save the file as UTF-8");
    }
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String hex(byte value) {
    String digits = "0123456789ABCDEF";
    return "" + digits.charAt((value >> 4) & 0xF) + digits.charAt(value & 0xF);
  }
}
