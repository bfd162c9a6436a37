package dev.contactctl.table;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table row by row: first its header, which says what the rows mean. */
public final class TableReader {
  private final TextInput input;
  private final TableOptions options;
  private final CsvRows rows;
  private final char delimiter;
  private final List<Finding> findings = new ArrayList<>();
  private List<Column> columns = List.of();
  private Optional<RowEdits> edits = Optional.empty();
  private Optional<Row> row = Optional.empty();
  private TableFormat format = new TableFormat(List.of(), ',', "");

  /**
   * Reads the header.
   *
   * @param start the beginning of the table, at least its header
   */
  public TableReader(TextInput input, String start, TableOptions options) {
    this.input = input;
    this.options = options;
    this.delimiter = Delimiter.of(input.name(), start, options.headers());
    this.rows = new CsvRows(input, delimiter);
    if (Delimiter.isDeclared(start)) {
      row = rows.next();
    }
    row = rows.next();
    if (row.isPresent()) {
      header(row.get(), start);
    } else {
      findings.add(
          rows.broken()
              .orElse(
                  input(TableSentences.EMPTY_TABLE.with(), TableSentences.WRITE_HEADER.with())));
    }
  }

  private Finding input(Message found, Message remedy) {
    Place start = new Place(input.name(), 1, 1);
    return Finding.of(Rule.EMPTY_INPUT, FieldPath.ROOT, start, found, remedy);
  }

  private void header(Row first, String start) {
    if (first.isConflictMarker()) {
      findings.add(Unreadable.conflict(first.place()));
      return;
    }
    Optional<Finding> separator =
        first.cells().size() == 1
            ? OneCell.find(first, options.headers(), start)
            : Optional.empty();
    if (separator.isPresent()) {
      findings.add(separator.get());
      return;
    }
    Header header = Header.read(first, options.headers());
    findings.addAll(header.findings());
    columns = header.columns();
    edits = Optional.of(new RowEdits(columns, options));
    format =
        new TableFormat(
            List.copyOf(first.cells()), delimiter, input.mark(), TableFormat.lineEnd(start));
  }

  /** The problems of the header, and notes about it. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Whether the rows can be read, which takes a valid header. */
  public boolean isReadable() {
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        return false;
      }
    }
    return edits.isPresent();
  }

  /** How the table is written. */
  public TableFormat format() {
    return format;
  }

  /** The names of the columns, without spaces around them. */
  public List<String> headers() {
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      names.add(column.header());
    }
    return names;
  }

  /** The next row; empty after the last one, or where the rest cannot be read. */
  public Optional<TableRow> next() {
    row = rows.next();
    return row.isPresent() && edits.isPresent()
        ? Optional.of(edits.get().of(row.get()))
        : Optional.empty();
  }

  /**
   * A finding about a contact made from the last row alone: by the path in the header, and with the
   * header if it is not the path.
   */
  public Finding inRow(Finding finding) {
    return row.isPresent() && edits.isPresent() ? edits.get().inRow(finding, row.get()) : finding;
  }

  /** Why the rest cannot be read, if it cannot. */
  public Optional<Finding> broken() {
    return rows.broken();
  }

  /** The problem of a table that has only a header. */
  public Finding noRows() {
    return input(TableSentences.NO_ROWS.with(), TableSentences.ADD_ROWS.with());
  }
}
