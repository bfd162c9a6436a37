package dev.contactctl.records;

import dev.contactctl.table.TableFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The source text of a record, so that it can be written again in the same format. */
public sealed interface Origin {

  /** A record that can be written from its contact or its ID alone. */
  enum Text implements Origin {
    /** A value of JSON or NDJSON. */
    JSON,
    /** A document of YAML, or an item of a list in one. */
    YAML,
    /** A line of a list of IDs. */
    ID,
    /** A line of NDJSON that holds a contact and nothing else, and is not read yet. */
    LINE
  }

  /**
   * A record that is kept in the form in which it was written.
   *
   * @param format its format
   * @param bytes a value, a document or a line, each byte as the character of that number
   */
  record Written(Text format, String bytes) implements Origin {
    @Override
    public Optional<Written> line() {
      return format == Text.LINE ? Optional.of(this) : Optional.empty();
    }

    /** A record with that text. */
    static Written of(Text format, String text) {
      return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A record with those bytes. */
    static Written of(Text format, byte[] bytes) {
      return new Written(format, new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  /** The line of NDJSON that is all of the record. */
  default Optional<Written> line() {
    return Optional.empty();
  }

  /** The format of a record that is not a row. */
  default Text text() {
    return this instanceof Written written ? written.format() : (Text) this;
  }

  /**
   * A row of a table.
   *
   * @param table how its table is written
   * @param cells as they were written, which may be more or fewer than the table has headers
   */
  record Cells(TableFormat table, List<String> cells) implements Origin {}
}
