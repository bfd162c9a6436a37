package dev.contactctl.change;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where a value of a changed contact came from: from the change if a change set it, and
 * otherwise from where the contact was read. A value that moved within its list, because an item
 * before it was removed, keeps its place.
 */
final class EditedPlaces implements Places {
  private final Places before;
  private final List<Note> notes = new ArrayList<>();

  private enum Effect {
    SET,
    REMOVED,
    TAKEN_OUT
  }

  /**
   * What one change did.
   *
   * @param path the value; the list, if an item was taken out
   * @param index of the item that was taken out
   */
  private record Note(Effect effect, FieldPath path, int index, Places source) {

    /** Where the value at that path, which this change did not set, was before the change. */
    FieldPath before(FieldPath now) {
      int depth = path.steps().size();
      boolean isInList = now.steps().size() > depth && path.leadsTo(now);
      boolean hasMoved =
          effect == Effect.TAKEN_OUT
              && isInList
              && now.steps().get(depth) instanceof FieldPath.Index item
              && item.index() >= index;
      if (!hasMoved) {
        return now;
      }
      List<FieldPath.Step> steps = new ArrayList<>(now.steps());
      steps.set(depth, new FieldPath.Index(((FieldPath.Index) steps.get(depth)).index() + 1));
      return new FieldPath(steps);
    }

    boolean isSourceOf(FieldPath now) {
      return effect == Effect.TAKEN_OUT ? path.equals(now) : path.leadsTo(now);
    }
  }

  /** What the cells of one table row have set so far. */
  private final Map<FieldPath, Place> cells = new LinkedHashMap<>();

  EditedPlaces(Places before) {
    this.before = before;
  }

  /** Notes that everything at and below the path comes from the flag. */
  void note(FieldPath path, Place flag) {
    noteAll(path, Places.all(flag));
  }

  /** Notes that the flag emptied the value at the path. */
  void noteEmptied(FieldPath path, Place flag) {
    notes.add(new Note(Effect.REMOVED, path, 0, Places.all(flag)));
  }

  /** Notes that the flag removed the value at the path; the items after a removed one move. */
  void noteRemoval(FieldPath path, Place flag) {
    if (path.steps().get(path.steps().size() - 1) instanceof FieldPath.Index item) {
      notes.add(new Note(Effect.TAKEN_OUT, path.parent(), item.index(), Places.all(flag)));
    } else {
      noteEmptied(path, flag);
    }
  }

  /** Notes that everything at and below the path comes from the same path of the source. */
  void noteAll(FieldPath path, Places source) {
    notes.add(new Note(Effect.SET, path, 0, source));
  }

  /**
   * Notes that a cell of a table sets the value at the path; flags, which have no line, are not
   * tracked this way.
   */
  void noteCell(FieldPath path, Place cell) {
    if (cell.line() > 0) {
      cells.put(path, cell);
    }
  }

  /** Another cell that has set the value at the path, a part of it, or a value that contains it. */
  Optional<Place> otherCell(FieldPath path, Place cell) {
    if (cell.line() > 0) {
      for (Map.Entry<FieldPath, Place> set : cells.entrySet()) {
        boolean overlap = set.getKey().leadsTo(path) || path.leadsTo(set.getKey());
        if (overlap && !set.getValue().equals(cell)) {
          return Optional.of(set.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** If the value has no line of its own, a flag that removed something inside it is the place. */
  @Override
  public Place value(FieldPath path) {
    Earlier origin = origin(path);
    Place place = origin.places().value(origin.path());
    FieldPath then = path;
    for (int i = notes.size() - 1; i >= 0 && place.line() == 0; i--) {
      Note note = notes.get(i);
      if (note.effect() != Effect.SET && then.leadsTo(note.path())) {
        return note.source().value(note.path());
      }
      then = note.before(then);
    }
    return place;
  }

  @Override
  public Place key(FieldPath path) {
    Earlier origin = origin(path);
    return origin.places().key(origin.path());
  }

  /** Where a value came from, and its path there. */
  private record Earlier(Places places, FieldPath path) {}

  private Earlier origin(FieldPath path) {
    FieldPath then = path;
    for (int i = notes.size() - 1; i >= 0; i--) {
      Note note = notes.get(i);
      if (note.isSourceOf(then)) {
        return new Earlier(note.source(), then);
      }
      then = note.before(then);
    }
    return new Earlier(before, then);
  }
}
