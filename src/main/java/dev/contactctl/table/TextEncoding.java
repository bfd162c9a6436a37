package dev.contactctl.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the bytes of a text encode characters.
 *
 * @param charset the encoding
 * @param mark the length of the byte order mark
 */
public record TextEncoding(Charset charset, int mark) {
  /** How many bytes at the start of a text identify its encoding. */
  static final int TELLING_BYTES = 4;

  /**
   * The encoding of a text. A byte order mark identifies it; so do zero bytes, which only UTF-16
   * has. Otherwise it is the one that the user names, or UTF-8.
   *
   * @param start the first bytes of the text
   * @param length how many of them there are
   */
  public static TextEncoding of(byte[] start, int length, Optional<Charset> named) {
    int first = length > 0 ? start[0] & 0xFF : 1;
    int second = length > 1 ? start[1] & 0xFF : 1;
    if (first == 0xEF && second == 0xBB && length > 2 && (start[2] & 0xFF) == 0xBF) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (first == 0xFF && second == 0xFE) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (first == 0xFE && second == 0xFF) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (first == 0 ^ second == 0) {
      return new TextEncoding(
          first == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0);
    }
    Charset charset = named.orElse(StandardCharsets.UTF_8);
    // without a mark, the programs that write it mean the order of their processor
    return new TextEncoding(
        charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16LE : charset, 0);
  }
}
