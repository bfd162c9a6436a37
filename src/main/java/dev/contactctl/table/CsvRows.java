package dev.contactctl.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import dev.contactctl.check.Finding;
import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a table as RFC 4180 has them, with any delimiter and any line ends. Memory
 * holds one row of bounded length. Empty rows are skipped.
 */
final class CsvRows {
  private final Cells cells;
  private final CloseableIterator<Row> rows;
  private Optional<Finding> broken = Optional.empty();

  /** The rows of a text. */
  CsvRows(TextInput input, char delimiter) {
    this.cells = new Cells(input.name());
    this.rows =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(InputBounds.LINE_BYTES)
            .build(cells, input)
            .iterator();
  }

  /** The next row; empty after the last one, or where the rest cannot be read. */
  Optional<Row> next() {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      broken = Optional.of(why(e));
    }
    return Optional.empty();
  }

  /** The reason why the rest cannot be read, if it cannot. */
  Optional<Finding> broken() {
    return broken;
  }

  private Finding why(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TextInput.WrongByte wrong) {
        return wrong.finding();
      }
    }
    CsvProblem problem = CsvProblem.of(String.valueOf(e.getMessage()));
    Row row = cells.buildRecord();
    Place place = row.place(row.cells().size()); // of the cell after those that could be read
    return Finding.of(Rule.SYNTAX, FieldPath.ROOT, place, problem.found(), problem.remedy());
  }

  /** Collects the cells of a row. */
  private static final class Cells extends CsvCallbackHandler<Row> {
    private final String source;
    private List<String> texts = new ArrayList<>();
    private List<Boolean> quoted = new ArrayList<>();
    private int line;

    Cells(String source) {
      this.source = source;
    }

    @Override
    protected RecordType getRecordType() {
      return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
      return texts.size();
    }

    @Override
    protected void beginRecord(long startingLine) {
      texts = new ArrayList<>(texts.size());
      quoted = new ArrayList<>(texts.size());
      line = (int) startingLine;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean inQuotes) {
      texts.add(new String(buffer, offset, length));
      quoted.add(inQuotes);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
      throw new IllegalStateException("no comments");
    }

    @Override
    protected void setEmpty() {
      addField(new char[0], 0, 0, false);
    }

    @Override
    protected Row buildRecord() {
      return new Row(source, line, texts, quoted);
    }
  }
}
