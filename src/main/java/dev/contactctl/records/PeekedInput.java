package dev.contactctl.records;

import dev.contactctl.read.OpenedInput;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.table.Header;
import dev.contactctl.table.TableOptions;
import dev.contactctl.table.TextEncoding;
import dev.contactctl.table.TextInput;
import dev.contactctl.world.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * An open input whose beginning has been read, to find out its format when its name does not show
 * it.
 *
 * @param opened the input, which still has its beginning
 * @param start the first line, or as much of it as a header may have
 */
record PeekedInput(OpenedInput opened, String start) {
  private static final int MOST = 16 << 10;

  /** Reads the beginning of an input and pushes it back. */
  static PeekedInput of(OpenedInput input, Optional<Charset> named) {
    PushbackInputStream in = new PushbackInputStream(input.in(), MOST);
    byte[] bytes = new byte[MOST];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < MOST && !hasLine(bytes, length); ) {
        n = in.read(bytes, length, MOST - length);
        length += Math.max(0, n);
      }
      in.unread(bytes, 0, length);
    } catch (IOException e) {
      throw input.broken(Exit.INVALID_INPUT);
    }
    TextEncoding encoding = TextEncoding.of(bytes, length, named);
    byte[] text = Arrays.copyOfRange(bytes, encoding.mark(), Math.max(length, encoding.mark()));
    InputStream whole = in;
    return new PeekedInput(
        new OpenedInput(input.name(), whole, input.own()), new String(text, encoding.charset()));
  }

  /** Whether a line is not blank. */
  private static boolean hasLine(byte[] bytes, int length) {
    boolean any = false;
    for (int i = 0; i < length; i++) {
      if (any && (bytes[i] == '\n' || bytes[i] == '\r')) {
        return true;
      }
      any |= bytes[i] > ' ';
    }
    return false;
  }

  /** Whether the first line is the header of a table. */
  boolean looksLikeTable(TableOptions options) {
    return Header.isLikely(start, options);
  }

  /** Whether it holds JSON, judged by its first character. */
  boolean isJson() {
    String text = start.stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  /** Whether it is an archive of files, such as a workbook. */
  boolean isArchive() {
    return start.startsWith("PK\u0003\u0004");
  }

  /** Whether its first line that is not a comment consists of a single ID. */
  boolean looksLikeIds() {
    return !SmallText.firstId(start).isEmpty();
  }

  /** Whether its first line can be the header of a table with one column. */
  boolean hasHeader(TableOptions options) {
    return Header.isHeader(start, options);
  }

  /** The input as text. */
  TextInput text(Optional<Charset> named) {
    return new TextInput(opened, named, Exit.INVALID_INPUT);
  }
}
