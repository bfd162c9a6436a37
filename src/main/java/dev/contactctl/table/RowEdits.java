package dev.contactctl.table;

import dev.contactctl.change.Edit;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.syntax.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the rows of one table into edits. */
final class RowEdits {
  private final List<Column> columns;
  private final List<ItemColumns> items;
  private final TableOptions options;

  /** The columns in the order in which their edits are made. */
  private final int[] order;

  RowEdits(List<Column> columns, TableOptions options) {
    this.columns = columns;
    this.options = options;
    this.items = ItemColumns.of(columns);
    this.order = order(columns);
  }

  /** The order of the table, except that an item comes after those before it in its list. */
  private static int[] order(List<Column> columns) {
    int[] order = new int[columns.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      for (int k = 0; k < i; k++) {
        if (columns.get(order[i]).isItemBefore(columns.get(order[k]))) {
          int later = order[k];
          order[k] = order[i];
          order[i] = later;
        }
      }
    }
    return order;
  }

  /** The edits that the row describes. */
  TableRow of(Row row) {
    List<Finding> findings = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    Place place = row.place();
    String id = "";
    Place idPlace = place;
    int age = -1;
    if (row.isConflictMarker()) {
      findings.add(Unreadable.conflict(row.place()));
    } else if (hasRightLength(row, findings)) {
      for (int i : order) {
        Column column = columns.get(i);
        if (column.use() == Column.Use.ID) {
          id = SmallText.trimmed(row.cell(i));
          idPlace = row.place(i);
        } else if (column.use() == Column.Use.AGE) {
          age = i;
        } else if (column.use() == Column.Use.VALUE) {
          edit(row, i, findings).ifPresent(edits::add);
        }
      }
    }
    Optional<Contact> dated = age < 0 ? Optional.empty() : dated(id, row, age);
    return new TableRow(place, id, idPlace, dated, inOrder(edits), findings, row.written());
  }

  private static Optional<Contact> dated(String id, Row row, int age) {
    String time = SmallText.trimmed(row.cell(age));
    if (time.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put(Contact.CONTACT_ID.toString(), id).put(Contact.MODIFIED_TIME.toString(), time);
    return Optional.of(new Contact(tree, Places.all(row.place(age))));
  }

  /** Ignores a row whose cells may have shifted, since none of them can be trusted. */
  private boolean hasRightLength(Row row, List<Finding> findings) {
    int size = row.cells().size();
    if (size < columns.size()) {
      findings.add(
          Finding.of(
              Rule.SYNTAX,
              FieldPath.ROOT,
              row.place(),
              TableSentences.OTHER_NUMBER_OF_CELLS.with(size, columns.size()),
              TableSentences.CHECK_DELIMITERS.with()));
      return false;
    }
    for (int i = 0; i < size; i++) {
      boolean nameless = i >= columns.size() || columns.get(i).use() == Column.Use.NAMELESS;
      if (nameless && !row.cells().get(i).isBlank()) {
        boolean beyond = i >= columns.size();
        findings.add(
            Finding.of(
                Rule.SYNTAX,
                FieldPath.ROOT,
                row.place(i),
                beyond
                    ? TableSentences.OTHER_NUMBER_OF_CELLS.with(size, columns.size())
                    : TableSentences.NO_HEADER.with(i + 1),
                beyond
                    ? TableSentences.QUOTE_DELIMITER.with()
                    : TableSentences.NAME_COLUMN.with()));
        return false;
      }
    }
    return true;
  }

  /** The edit that the cell makes; of cells of one item, the first makes the edit of all. */
  private Optional<Edit> edit(Row row, int i, List<Finding> findings) {
    Column column = columns.get(i);
    for (ItemColumns item : items) {
      if (item.columns().contains(i)) {
        return item.columns().get(0) == i ? item(row, item, findings) : Optional.empty();
      }
    }
    boolean clear = options.empty() == TableOptions.EmptyCell.CLEAR;
    if (row.cell(i).isEmpty()) {
      return clear ? Optional.of(new Edit.Discard(column.path(), row.place(i))) : Optional.empty();
    }
    JsonNode value = value(row, i, findings);
    return value.isMissingNode()
        ? Optional.empty()
        : Optional.of(new Edit.Put(column.path(), value, row.place(i)));
  }

  private Optional<Edit> item(Row row, ItemColumns item, List<Finding> findings) {
    List<Edit.Cell> cells = new ArrayList<>();
    for (int i : item.columns()) {
      boolean empty = row.cell(i).isEmpty();
      JsonNode value = empty ? MissingNode.getInstance() : value(row, i, findings);
      boolean clears = empty && options.empty() == TableOptions.EmptyCell.CLEAR;
      if (clears || !value.isMissingNode()) {
        cells.add(new Edit.Cell(columns.get(i).member(), value, row.place(i)));
      }
    }
    return item.edit(columns, row, cells, options);
  }

  /** The value of a cell that is not empty; the missing node, with a finding, if it has none. */
  private JsonNode value(Row row, int i, List<Finding> findings) {
    String text = row.cell(i);
    Column column = columns.get(i);
    if (!row.isQuoted(i) && text.strip().startsWith("\"")) {
      findings.add(
          finding(
              row,
              i,
              Rule.SYNTAX,
              TableSentences.BLANK_BEFORE_QUOTE.with(),
              TableSentences.REMOVE_BLANK.with()));
      return MissingNode.getInstance();
    }
    CellValue value = CellValue.of(column, text);
    if (!value.isGood()) {
      findings.add(finding(row, i, Rule.TYPE, value.found(), value.remedy()));
    }
    return value.value();
  }

  private Finding finding(Row row, int i, Rule rule, Message found, Message remedy) {
    Column column = columns.get(i);
    return Finding.of(rule, column.path(), row.place(i), column.named(found), remedy);
  }

  /**
   * Puts removals last, and those of one list in descending order, so that no other index moves.
   */
  private static List<Edit> inOrder(List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>();
    List<Edit.Discard> last = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.Discard discard) {
        last.add(discard);
      } else {
        ordered.add(edit);
      }
    }
    last.sort(Comparator.comparingInt(RowEdits::index).reversed());
    ordered.addAll(last);
    return ordered;
  }

  private static int index(Edit.Discard discard) {
    List<FieldPath.Step> steps = discard.path().steps();
    return steps.get(steps.size() - 1) instanceof FieldPath.Index item ? item.index() : -1;
  }

  /**
   * A finding about a contact made from a row alone, in terms of the row: by the path in the
   * header, and with the header if it is another text.
   */
  Finding inRow(Finding finding, Row row) {
    for (int i = 0; i < columns.size() && i < row.cells().size(); i++) {
      Column column = columns.get(i);
      if (column.use() == Column.Use.VALUE && row.place(i).equals(finding.place())) {
        return column.tell(finding);
      }
    }
    return finding;
  }
}
