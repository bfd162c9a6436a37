package dev.contactctl.table;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.SmallText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first row of a table, with the meaning of each column. */
public final class Header {
  /** The property that identifies the contact. */
  static final String ID = "contactId";

  /**
   * The header of the column that {@code --failed-to} adds at the front; it is ignored wherever it
   * is.
   */
  public static final String ERROR = "error";

  private final Row row;
  private final HeaderMap map;
  private final List<Column> columns = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Header(Row row, HeaderMap map) {
    this.row = row;
    this.map = map;
  }

  /** Reads the header; its problems are in {@link #findings}. */
  static Header read(Row row, HeaderMap map) {
    Header header = new Header(row, map);
    for (int i = 0; i < row.cells().size(); i++) {
      header.column(i);
    }
    header.requireId();
    return header;
  }

  /** The columns, as many as the first row has cells. */
  List<Column> columns() {
    return columns;
  }

  /** The problems of the header, and notes about it. */
  List<Finding> findings() {
    return findings;
  }

  private void column(int i) {
    String name = SmallText.trimmed(row.cells().get(i));
    if (name.isEmpty()) {
      columns.add(new Column(name, Column.Use.NAMELESS, FieldPath.ROOT));
      return;
    }
    Optional<String> mapped = map.path(name);
    boolean isError = name.equals(ERROR) && mapped.isEmpty();
    if (isError) {
      note(i, FieldPath.ROOT, TableSentences.ERROR_COLUMN.with());
    }
    if (isError || mapped.equals(Optional.of(""))) {
      columns.add(new Column(name, Column.Use.PASSED_OVER, FieldPath.ROOT));
      return;
    }
    Optional<FieldPath> path = path(mapped.orElse(name));
    if (path.isEmpty()) {
      columns.add(new Column(name, Column.Use.PASSED_OVER, FieldPath.ROOT));
      error(
          Rule.UNKNOWN_PROPERTY,
          i,
          TableSentences.NOT_A_PROPERTY.with(name),
          HeaderGuess.mapping(name, row.cells().size()));
      return;
    }
    Column column = new Column(name, use(i, path.get()), path.get());
    refuseOverlap(i, column);
    columns.add(column);
  }

  private Column.Use use(int i, FieldPath path) {
    if (path.equals(Contact.CONTACT_ID)) {
      return Column.Use.ID;
    }
    if (path.equals(Contact.MODIFIED_TIME)) {
      return Column.Use.AGE;
    }
    for (int end = 1; end <= path.steps().size(); end++) {
      Field field = ContactFields.CONTACT.at(new FieldPath(path.steps().subList(0, end)));
      if (field.access() == Access.READ_ONLY) {
        note(i, path, TableSentences.READ_ONLY_COLUMN.with());
        return Column.Use.PASSED_OVER;
      }
    }
    return Column.Use.VALUE;
  }

  private void note(int i, FieldPath path, Message found) {
    findings.add(Finding.of(Rule.READ_ONLY, path, row.place(i), found, Message.NOTHING));
  }

  private void error(Rule rule, int i, Message found, Message remedy) {
    findings.add(Finding.of(rule, FieldPath.ROOT, row.place(i), found, remedy));
  }

  /**
   * Refuses two columns that would set the same value, or one of which would set a part of what the
   * other sets.
   */
  private void refuseOverlap(int i, Column column) {
    for (int k = 0; k < columns.size(); k++) {
      Column other = columns.get(k);
      boolean used = !other.path().steps().isEmpty();
      boolean overlap =
          used && (other.path().leadsTo(column.path()) || column.path().leadsTo(other.path()));
      if (overlap) {
        error(
            Rule.DUPLICATE_KEY,
            i,
            TableSentences.OVERLAP.with(column.header(), other.header(), k + 1),
            TableSentences.DROP_ONE.with());
        return;
      }
    }
  }

  private void requireId() {
    boolean unknown = false;
    for (Column column : columns) {
      if (column.use() == Column.Use.ID) {
        return;
      }
    }
    for (Finding finding : findings) {
      unknown |= finding.rule() == Rule.UNKNOWN_PROPERTY;
    }
    if (!unknown) {
      error(Rule.CONTACT_ID, 0, TableSentences.NO_ID_COLUMN.with(), TableSentences.ADD_ID.with());
    }
  }

  /** The path of a property that a header means; empty when it means none. */
  static Optional<FieldPath> path(String header) {
    Optional<FieldPath> path = PathSyntax.parse(header);
    return path.isPresent() && Column.isProperty(path.get()) ? path : Optional.empty();
  }

  /**
   * Whether the first line of a text is the header of a single column: what is a property, or is
   * said to be one, or is no comment and has no digit, as an ID has.
   */
  public static boolean isHeader(String start, TableOptions options) {
    String name = SmallText.trimmed(Delimiter.headerLine(start));
    boolean known = options.headers().path(name).isPresent() || path(name).isPresent();
    return known || (!name.startsWith("#") && !name.matches(".*[0-9].*"));
  }

  /**
   * Whether a text begins with the header of a table: cells that a delimiter separates, one of
   * which names the contact.
   */
  public static boolean isLikely(String start, TableOptions options) {
    String line = Delimiter.headerLine(start);
    return Delimiter.hasId(line, Delimiter.of("", start, options.headers()), options.headers());
  }
}
