package dev.contactctl.table;

import dev.contactctl.change.Edit;
import dev.contactctl.change.Edits;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The contact that a row alone would make, so that its cells can be checked while the contact on
 * the server is not known: what the row says about the third item of a list becomes the first item.
 */
public final class RowPart {
  /** The index that stands for the first match: higher than any that is written. */
  private static final int FIRST_MATCH = 1_000_000;

  /** The items that edits select by the value of a member. */
  private final List<FieldPath> matches = new ArrayList<>();

  /** For each list, by its path as text, the indexes that the row names. */
  private final Map<String, TreeSet<Integer>> named = new TreeMap<>();

  private RowPart() {}

  /** The contact. Removals do not affect it. */
  public static Contact of(List<Edit> edits, Place row) {
    RowPart part = new RowPart();
    List<Edit> kept = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.Put put) {
        FieldPath path = part.indexed(put.path());
        part.note(path);
        kept.add(new Edit.Put(path, put.value(), put.place()));
      } else if (edit instanceof Edit.Fill fill) {
        part.note(fill.path());
        kept.add(fill);
      }
    }
    kept.replaceAll(part::moved);
    Contact nothing = new Contact(JsonNodeFactory.instance.objectNode(), Places.all(row));
    return Edits.apply(nothing, kept, Edits.IfGone.WARN, new ArrayList<>());
  }

  /** The path with an index in place of a match, which no item of the part would have. */
  private FieldPath indexed(FieldPath path) {
    List<FieldPath.Step> steps = new ArrayList<>(path.steps());
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof FieldPath.Match) {
        FieldPath item = new FieldPath(List.copyOf(path.steps().subList(0, i + 1)));
        if (!matches.contains(item)) {
          matches.add(item);
        }
        steps.set(i, new FieldPath.Index(FIRST_MATCH + matches.indexOf(item)));
      }
    }
    return new FieldPath(List.copyOf(steps));
  }

  private void note(FieldPath path) {
    for (int i = 0; i < path.steps().size(); i++) {
      if (path.steps().get(i) instanceof FieldPath.Index item) {
        String list = new FieldPath(path.steps().subList(0, i)).toString();
        named.computeIfAbsent(list, key -> new TreeSet<>()).add(item.index());
      }
    }
  }

  private Edit moved(Edit edit) {
    if (edit instanceof Edit.Fill fill) {
      return new Edit.Fill(moved(fill.path()), fill.cells(), Edit.IfMissing.ADD);
    }
    Edit.Put put = (Edit.Put) edit;
    return new Edit.Put(moved(put.path()), put.value(), put.place());
  }

  private FieldPath moved(FieldPath path) {
    List<FieldPath.Step> steps = new ArrayList<>();
    for (int i = 0; i < path.steps().size(); i++) {
      FieldPath.Step step = path.steps().get(i);
      if (step instanceof FieldPath.Index item) {
        String list = new FieldPath(path.steps().subList(0, i)).toString();
        TreeSet<Integer> indexes = named.getOrDefault(list, new TreeSet<>());
        step = new FieldPath.Index(indexes.headSet(item.index()).size());
      }
      steps.add(step);
    }
    return new FieldPath(List.copyOf(steps));
  }
}
