package dev.contactctl.table;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Message;
import dev.contactctl.read.OpenedInput;
import dev.contactctl.world.Exit;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes an input strictly, block by block, so that memory does not grow with it. It knows the
 * line and column of the next character, to say where a wrong byte is.
 */
public final class TextInput extends Reader {
  private static final int BLOCK = 64 << 10;

  private final OpenedInput input;
  private final Exit exit;
  private final Optional<Charset> named;
  private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
  private Optional<CharsetDecoder> decoder = Optional.empty();
  private String mark = "";
  private boolean ended;
  private int line = 1;
  private int column = 1;
  private boolean afterReturn;

  /** Thrown where a byte is not part of a character. */
  static final class WrongByte extends IOException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized
    private final Finding finding;

    WrongByte(Finding finding) {
      super(finding.rule().id());
      this.finding = finding;
    }

    /** The fault, with its place. */
    Finding finding() {
      return finding;
    }
  }

  /**
   * Reads an input.
   *
   * @param named the encoding that the user names, if any
   * @param exit the exit code when the input breaks
   */
  public TextInput(OpenedInput input, Optional<Charset> named, Exit exit) {
    this.input = input;
    this.named = named;
    this.exit = exit;
  }

  /** Returns 0 characters only when none are asked for. */
  @Override
  public int read(char[] to, int offset, int length) throws WrongByte {
    if (decoder.isEmpty()) {
      begin();
    }
    CharBuffer out = CharBuffer.wrap(to, offset, length);
    CharsetDecoder characters = decoder.orElseThrow();
    while (length > 0 && out.position() == offset) {
      CoderResult result = characters.decode(bytes, out, ended);
      if (result.isError()) {
        if (out.position() == offset) {
          throw new WrongByte(wrongByte(characters.charset()));
        }
      } else if (result.isUnderflow() && out.position() == offset) {
        if (ended) {
          return -1;
        }
        fill();
      } else if (result.isOverflow() && out.position() == offset) {
        throw new IllegalStateException("no room for one character");
      }
    }
    count(to, offset, out.position());
    return out.position() - offset;
  }

  private void begin() {
    while (bytes.remaining() < TextEncoding.TELLING_BYTES && !ended) {
      fill();
    }
    TextEncoding encoding = TextEncoding.of(bytes.array(), bytes.limit(), named);
    bytes.position(encoding.mark());
    boolean plain = encoding.mark() == 0 && encoding.charset().equals(StandardCharsets.UTF_8);
    mark = plain ? "" : "\uFEFF";
    decoder =
        Optional.of(
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private void fill() {
    bytes.compact();
    try {
      int read = input.in().read(bytes.array(), bytes.position(), bytes.remaining());
      ended = read < 0;
      bytes.position(bytes.position() + Math.max(0, read));
    } catch (IOException e) {
      throw input.broken(exit);
    } finally {
      bytes.flip();
    }
  }

  private void count(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '\n') {
        line += afterReturn ? 0 : 1;
        column = 1;
      } else if (c == '\r') {
        line++;
        column = 1;
      } else if (!Character.isHighSurrogate(c)) {
        column++;
      }
      afterReturn = c == '\r';
    }
  }

  private Finding wrongByte(Charset charset) {
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    String hex = Integer.toHexString(bytes.get(bytes.position()) & 0xFF | 0x100).substring(1);
    Message found =
        TableSentences.WRONG_BYTE.with(TextCharset.nameOf(charset), hex.toUpperCase(Locale.ROOT));
    Message remedy =
        (utf8 ? TableSentences.NAME_CHARSET : TableSentences.NAME_OTHER_CHARSET).with();
    Place place = new Place(input.name(), line, column);
    return Finding.of(Rule.ENCODING, FieldPath.ROOT, place, found, remedy);
  }

  /**
   * The byte order mark that a copy of the text in UTF-8 needs, so that the program that wrote the
   * text can read it; empty when it needs none. Known once a character was read.
   */
  String mark() {
    return mark;
  }

  /** The source's name as the user gave it. */
  public String name() {
    return input.name();
  }

  /** Closes the input, except standard input. */
  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw input.broken(exit);
    }
  }
}
