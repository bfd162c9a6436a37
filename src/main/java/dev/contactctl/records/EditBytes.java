package dev.contactctl.records;

import dev.contactctl.change.Edit;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The bytes of edits, without their places. */
final class EditBytes {
  private static final int PUT = 0;
  private static final int DROP = 1;
  private static final int APPEND = 2;
  private static final int REMOVE = 3;
  private static final int FILL = 4;
  private static final int DISCARD = 5;

  private static final int NAME = 0;
  private static final int INDEX = 1;
  private static final int MATCH = 2;
  private static final int EACH = 3;

  private EditBytes() {}

  static void pack(Packer to, Edit edit) {
    if (edit instanceof Edit.Put put) {
      to.tag(PUT);
      path(to, put.path());
      to.tree(put.value());
    } else if (edit instanceof Edit.Drop drop) {
      to.tag(DROP);
      path(to, drop.path());
    } else if (edit instanceof Edit.Append append) {
      to.tag(APPEND);
      path(to, append.path());
      to.tree(append.item());
    } else if (edit instanceof Edit.Remove remove) {
      to.tag(REMOVE);
      path(to, remove.path());
      to.text(remove.value());
    } else if (edit instanceof Edit.Discard discard) {
      to.tag(DISCARD);
      path(to, discard.path());
    } else if (edit instanceof Edit.Fill fill) {
      fill(to, fill);
    }
  }

  private static void fill(Packer to, Edit.Fill fill) {
    to.tag(FILL);
    path(to, fill.path());
    to.tag(fill.ifMissing().ordinal());
    to.number(fill.cells().size());
    for (Edit.Cell cell : fill.cells()) {
      to.name(cell.name());
      to.tree(cell.value());
    }
  }

  private static void path(Packer to, FieldPath path) {
    to.number(path.steps().size());
    for (FieldPath.Step step : path.steps()) {
      if (step instanceof FieldPath.Name named) {
        to.tag(NAME);
        to.name(named.name());
      } else if (step instanceof FieldPath.Index item) {
        to.tag(INDEX);
        to.number(item.index());
      } else if (step instanceof FieldPath.Match match) {
        to.tag(MATCH);
        to.name(match.member());
        to.text(match.value());
      } else {
        to.tag(EACH);
      }
    }
  }

  private static FieldPath path(Unpacker from) {
    List<FieldPath.Step> steps = new ArrayList<>();
    for (int left = from.count(); left > 0; left--) {
      steps.add(
          switch (from.tag()) {
            case NAME -> new FieldPath.Name(from.name());
            case INDEX -> new FieldPath.Index(from.count());
            case MATCH -> new FieldPath.Match(from.name(), from.text());
            default -> new FieldPath.Each();
          });
    }
    return new FieldPath(List.copyOf(steps));
  }

  /** An edit whose places have not been read yet. */
  record Unplaced(
      int kind, FieldPath path, JsonNode value, String text, int missing, List<Named> cells) {

    /** The number of its places. */
    int places() {
      return kind == FILL ? cells.size() : 1;
    }

    Edit at(List<Place> places) {
      Place place = places.get(0);
      return switch (kind) {
        case PUT -> new Edit.Put(path, value, place);
        case DROP -> new Edit.Drop(path, place);
        case APPEND -> new Edit.Append(path, value, place);
        case REMOVE -> new Edit.Remove(path, text, place);
        case DISCARD -> new Edit.Discard(path, place);
        default -> fill(places);
      };
    }

    private Edit fill(List<Place> places) {
      List<Edit.Cell> placed = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        placed.add(new Edit.Cell(cells.get(i).name(), cells.get(i).value(), places.get(i)));
      }
      return new Edit.Fill(path, List.copyOf(placed), Edit.IfMissing.values()[missing]);
    }
  }

  /** A cell without its place. */
  record Named(String name, JsonNode value) {}

  static Unplaced unpack(Unpacker from) {
    int kind = from.tag();
    FieldPath path = path(from);
    JsonNode value = kind == PUT || kind == APPEND ? from.tree() : MissingNode.getInstance();
    String text = kind == REMOVE ? from.text() : "";
    int missing = kind == FILL ? from.tag() : 0;
    List<Named> cells = new ArrayList<>();
    for (int left = kind == FILL ? from.count() : 0; left > 0; left--) {
      String name = from.name();
      cells.add(new Named(name, from.tree()));
    }
    return new Unplaced(kind, path, value, text, missing, cells);
  }
}
