package dev.contactctl.records;

import dev.contactctl.table.TableFormat;
import java.util.List;

/** What a record looked like in its input, so that it can be written in the same format again. */
public sealed interface Origin {

  /** A record that needs nothing but its contact or its ID to be written again. */
  enum Text implements Origin {
    /** A value of JSON or NDJSON. */
    JSON,
    /** A document of YAML, or an item of a list in one. */
    YAML,
    /** A line of a list of IDs. */
    ID
  }

  /**
   * A row of a table.
   *
   * @param table how its table is written
   * @param cells its texts, which may be more or fewer than the table has headers
   */
  record Row(TableFormat table, List<String> cells) implements Origin {}
}
