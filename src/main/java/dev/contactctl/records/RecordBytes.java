package dev.contactctl.records;

import dev.contactctl.change.Edit;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.table.TableFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Converts records to bytes, in three parts: position and ID, content, and places of values. */
final class RecordBytes {
  private static final int NO_ROW = -1;
  private static final int WRITTEN = -2;

  /** What a record consists of: only edits, a contact or a part of one, or a line to be read. */
  private static final int EDITS = 0;

  private static final int TREE = 1;
  private static final int LINE = 2;
  private static final Origin.Text[] TEXTS = Origin.Text.values();

  private RecordBytes() {}

  /** Writes the position and the ID of a record, which can be read without the rest. */
  static void packHead(Packer to, InputRecord record) {
    to.text(record.place().source());
    to.number(record.place().line());
    to.number(record.place().column());
  }

  /** Writes the content. */
  static void packContent(Packer to, InputRecord record) {
    to.number(record.number());
    to.text(record.id());
    Optional<Origin.Written> line = record.origin().line();
    if (line.isPresent()) {
      to.tag(LINE);
      to.bytes(line.get().bytes());
      return;
    }
    to.tag(record.part().isPresent() ? TREE : EDITS);
    if (record.part().isPresent()) {
      to.tree(record.part().get().tree());
    }
    to.number(record.edits().size());
    for (Edit edit : record.edits()) {
      EditBytes.pack(to, edit);
    }
  }

  /** Writes the places of values and the source text, of a record that is not a line. */
  static void packPlaces(Packer to, InputRecord record, List<TableFormat> tables) {
    Place base = record.place();
    if (record.part().isPresent()) {
      Contact part = record.part().get();
      for (String name : part.tree().propertyNames()) {
        place(to, base, part.places().value(FieldPath.of(name)));
      }
    }
    for (Edit edit : record.edits()) {
      if (edit instanceof Edit.Fill fill) {
        for (Edit.Cell cell : fill.cells()) {
          place(to, base, cell.place());
        }
      } else {
        place(to, base, edit.place());
      }
    }
    if (record.origin() instanceof Origin.Cells row) {
      to.number(tables.indexOf(row.table()));
      to.number(row.cells().size());
      for (String cell : row.cells()) {
        to.text(cell);
      }
    } else {
      Optional<String> written =
          record.origin() instanceof Origin.Written kept
              ? Optional.of(kept.bytes())
              : Optional.empty();
      to.number(written.isPresent() ? WRITTEN : NO_ROW);
      to.number(record.origin().text().ordinal());
      written.ifPresent(to::text);
    }
  }

  private static void place(Packer to, Place base, Place place) {
    boolean same = place.source().equals(base.source());
    to.tag(same ? 1 : 0);
    if (!same) {
      to.text(place.source());
    }
    to.number((long) place.line() - base.line());
    to.number(place.column());
  }

  private static Place place(Unpacker from, Place base) {
    String source = from.tag() == 1 ? base.source() : from.text();
    int line = base.line() + from.count();
    return new Place(source, line, from.count());
  }

  /** Reads the position of a record. */
  static Place unpackHead(Unpacker from) {
    String source = from.text();
    int line = from.count();
    return new Place(source, line, from.count());
  }

  /** Reads the ID of a record's contact. */
  static String unpackId(Unpacker from) {
    from.text(); // the source, line and column, then the record's number
    from.number();
    from.number();
    from.number();
    return from.text();
  }

  /** Reads the whole record. */
  static InputRecord unpack(Unpacker from, List<TableFormat> tables, boolean valid) {
    Place place = unpackHead(from);
    int number = from.count();
    String id = from.text();
    int content = from.tag();
    if (content == LINE) {
      Origin line = new Origin.Written(Origin.Text.LINE, from.bytes());
      return new InputRecord(number, id, place, Optional.empty(), List.of(), line, valid);
    }
    Optional<ObjectNode> tree =
        content == TREE ? Optional.of((ObjectNode) from.tree()) : Optional.empty();
    List<EditBytes.Unplaced> unplaced = new ArrayList<>();
    for (int left = from.count(); left > 0; left--) {
      unplaced.add(EditBytes.unpack(from));
    }
    Optional<Contact> part = Optional.empty();
    if (tree.isPresent()) {
      part = Optional.of(new Contact(tree.get(), members(from, place, tree.get())));
    }
    List<Edit> edits = new ArrayList<>();
    for (EditBytes.Unplaced edit : unplaced) {
      List<Place> places = new ArrayList<>();
      for (int i = 0; i < edit.places(); i++) {
        places.add(place(from, place));
      }
      edits.add(edit.at(places));
    }
    return new InputRecord(number, id, place, part, edits, origin(from, tables), valid);
  }

  /**
   * The places of a contact's properties; everything inside a property has the place of the
   * property.
   *
   * @param contact where the contact starts
   * @param members where the value of each property starts
   */
  record MemberPlaces(Place contact, Map<String, Place> members) implements Places {

    @Override
    public Place value(FieldPath path) {
      return !path.steps().isEmpty() && path.steps().get(0) instanceof FieldPath.Name named
          ? members.getOrDefault(named.name(), contact)
          : contact;
    }

    @Override
    public Place key(FieldPath path) {
      return value(path);
    }
  }

  private static Places members(Unpacker from, Place contact, ObjectNode tree) {
    Map<String, Place> members = new HashMap<>();
    for (String name : tree.propertyNames()) {
      members.put(name, place(from, contact));
    }
    return new MemberPlaces(contact, members);
  }

  private static Origin origin(Unpacker from, List<TableFormat> tables) {
    int table = from.count();
    int count = from.count();
    if (table == NO_ROW) {
      return TEXTS[count];
    }
    if (table == WRITTEN) {
      return new Origin.Written(TEXTS[count], from.text());
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(from.text());
    }
    return new Origin.Cells(tables.get(table), cells);
  }
}
