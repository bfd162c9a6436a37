package dev.contactctl.table;

import dev.contactctl.change.Edit;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of one item of a list, whose cells together make one change of the item.
 *
 * @param item the path of the item
 * @param columns the indexes of the columns in the table
 */
record ItemColumns(FieldPath item, List<Integer> columns) {

  /**
   * Whether the row says that there is no such item: the cell of its main value is empty. Where
   * that value is not required, all other texts must be empty as well.
   */
  boolean isAbsent(List<Column> all, Row row) {
    Field main = ContactFields.CONTACT.at(item).mainValue();
    boolean hasMain = false;
    boolean otherText = false;
    for (int i : columns) {
      boolean empty = row.cell(i).isEmpty();
      if (all.get(i).member().equals(main.name())) {
        hasMain = true;
        if (!empty) {
          return false;
        }
      }
      otherText |= !empty && isText(all.get(i).field());
    }
    return hasMain && (main.required() || !otherText);
  }

  /** Whether it is a text in the user's own words. */
  private static boolean isText(Field field) {
    for (Limit limit : field.limits()) {
      if (limit instanceof Limit.OneOf) {
        return false;
      }
    }
    return field.kind() == Kind.TEXT;
  }

  /**
   * The change of the item that the row describes.
   *
   * @param cells the members that the row sets or removes
   */
  Optional<Edit> edit(List<Column> all, Row row, List<Edit.Cell> cells, TableOptions options) {
    boolean absent = isAbsent(all, row);
    if (absent && options.empty() == TableOptions.EmptyCell.CLEAR) {
      return Optional.of(new Edit.Discard(item, row.place(columns.get(0))));
    }
    boolean sets = false;
    for (Edit.Cell cell : cells) {
      sets |= !cell.value().isMissingNode();
    }
    Edit.IfMissing ifMissing = absent || !sets ? Edit.IfMissing.PASS : Edit.IfMissing.ADD;
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit.Fill(item, List.copyOf(cells), ifMissing));
  }

  /** The groups of columns, in the order of their first columns. */
  static List<ItemColumns> of(List<Column> all) {
    List<ItemColumns> groups = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Optional<FieldPath> item =
          all.get(i).use() == Column.Use.VALUE ? all.get(i).item() : Optional.empty();
      if (item.isPresent()) {
        group(groups, item.get()).columns.add(i);
      }
    }
    return groups;
  }

  private static ItemColumns group(List<ItemColumns> groups, FieldPath item) {
    for (ItemColumns group : groups) {
      if (group.item.equals(item)) {
        return group;
      }
    }
    groups.add(new ItemColumns(item, new ArrayList<>()));
    return groups.get(groups.size() - 1);
  }
}
