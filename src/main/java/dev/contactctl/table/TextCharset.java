package dev.contactctl.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The encodings that a table may have, each with its other names. */
public enum TextCharset {
  /** The default. */
  UTF_8("UTF-8", "UTF-8", "UTF8"),
  /** What spreadsheet programs save as Unicode text; it is recognized by itself. */
  UTF_16("UTF-16", "UTF-16", "UTF16", "UTF-16LE", "UTF-16BE", "UNICODE"),
  /** What Windows writes in Japan. */
  MS932("MS932", "windows-31j", "CP932", "WINDOWS-31J", "SHIFT_JIS", "SHIFT-JIS", "SJIS", "932"),
  /** What Windows writes in Korea. */
  CP949("CP949", "x-windows-949", "MS949", "WINDOWS-949", "EUC-KR", "EUCKR", "UHC", "949");

  private final String word;
  private final String javaName;
  private final String[] others;

  TextCharset(String word, String javaName, String... others) {
    this.word = word;
    this.javaName = javaName;
    this.others = others;
  }

  /** The words of all encodings, for {@code --charset}. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (TextCharset charset : values()) {
      words.add(charset.word);
    }
    return words;
  }

  /** The encoding of that name, in any case. */
  public static Optional<TextCharset> byWord(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    for (TextCharset charset : values()) {
      boolean known = upper.equals(charset.word);
      for (String other : charset.others) {
        known |= upper.equals(other);
      }
      if (known) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }

  /** The encoding itself; empty when this Java does not have it. */
  public Optional<Charset> charset() {
    try {
      return Optional.of(Charset.forName(javaName));
    } catch (UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The name of an encoding in messages. */
  static String nameOf(Charset charset) {
    for (TextCharset known : values()) {
      if (charset.equals(known.charset().orElse(StandardCharsets.US_ASCII))) {
        return known.word;
      }
    }
    return UTF_16.word;
  }
}
