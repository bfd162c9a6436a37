package dev.contactctl.table;

import dev.contactctl.check.InputBounds;
import dev.contactctl.message.Message;

/**
 * What the CSV parser stumbled over, recognized by words of its exceptions: it throws one type of
 * exception for every fault and has no error codes. Should a new version word one differently, its
 * finding falls back to {@link #OTHER}, and {@code TableCellsTest} or {@code TableRecordsTest}
 * fails.
 */
enum CsvProblem {
  AFTER_QUOTE("after closing quote", TableSentences.AFTER_QUOTE, TableSentences.DOUBLE_QUOTES),
  UNCLOSED("Unclosed quoted field", TableSentences.UNCLOSED, TableSentences.CLOSE_QUOTE),
  TOO_LONG("maximum buffer size", TableSentences.CELL_TOO_LONG, TableSentences.CLOSE_QUOTE),
  OTHER("", TableSentences.NOT_CSV, TableSentences.CHECK_MAKER);

  private final String words;
  private final TableSentences found;
  private final TableSentences remedy;

  CsvProblem(String words, TableSentences found, TableSentences remedy) {
    this.words = words;
    this.found = found;
    this.remedy = remedy;
  }

  /** The problem that an exception speaks of, by the parser's text. */
  static CsvProblem of(String text) {
    for (CsvProblem known : values()) {
      if (text.contains(known.words)) {
        return known;
      }
    }
    return OTHER;
  }

  Message found() {
    return this == TOO_LONG ? found.with(InputBounds.LINE_BYTES) : found.with();
  }

  Message remedy() {
    return remedy.with();
  }
}
