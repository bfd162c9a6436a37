package dev.contactctl.table;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.message.Message;
import dev.contactctl.message.OddCharacters;
import dev.contactctl.syntax.SmallText;
import java.util.List;
import java.util.Optional;

/** A header of one cell that is no property, and looks as if something else separated its cells. */
final class OneCell {
  /** What people separate cells with, or mean to; the last ones only beside the contact's ID. */
  private static final String SEPARATORS = Delimiter.CANDIDATES + "|: ";

  /** Those that do, in words. */
  private static final List<String> NAMES = List.of("commas", "semicolons", "tabs");

  private final Row header;
  private final String cell;
  private final HeaderMap headers;

  private OneCell(Row header, HeaderMap headers) {
    this.header = header;
    this.cell = SmallText.trimmed(header.cells().get(0));
    this.headers = headers;
  }

  /**
   * That the header has another delimiter than the table, if it has.
   *
   * @param header the first row, of one cell
   * @param start the beginning of the table, at least its header
   */
  static Optional<Finding> find(Row header, HeaderMap headers, String start) {
    OneCell one = new OneCell(header, headers);
    boolean isKnown = headers.path(one.cell).isPresent() || Header.path(one.cell).isPresent();
    char seen = isKnown ? 0 : one.separator();
    return seen == 0 ? Optional.empty() : Optional.of(one.finding(seen, start));
  }

  /** What seems to separate the cells; 0 if nothing does. */
  private char separator() {
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char c = SEPARATORS.charAt(i);
      boolean isLikely = isDelimiter(c) || Delimiter.hasId(cell, c, headers);
      if (cell.indexOf(c) >= 0 && isLikely) {
        return c;
      }
    }
    return 0;
  }

  private static boolean isDelimiter(char c) {
    return Delimiter.CANDIDATES.indexOf(c) >= 0;
  }

  private Finding finding(char seen, String start) {
    if (!isDelimiter(seen)) {
      return syntax(
          TableSentences.NO_DELIMITER.with(OddCharacters.character(seen)),
          TableSentences.SEPARATE_WITH.with(NAMES));
    }
    if (header.isQuoted(0)) {
      return syntax(TableSentences.HEADER_IN_QUOTES.with(), TableSentences.UNQUOTE_LINES.with());
    }
    return Delimiter.isDeclared(start)
        ? syntax(
            TableSentences.OTHER_THAN_DECLARED.with(OddCharacters.character(seen)),
            TableSentences.CORRECT_DECLARATION.with())
        : syntax(
            TableSentences.OTHER_THAN_TABS.with(OddCharacters.character(seen)),
            TableSentences.RENAME_TO_CSV.with());
  }

  private Finding syntax(Message found, Message remedy) {
    return Finding.of(Rule.SYNTAX, FieldPath.ROOT, header.place(), found, remedy);
  }
}
