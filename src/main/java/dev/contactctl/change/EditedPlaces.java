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
 * otherwise from where the contact was read.
 */
final class EditedPlaces implements Places {
  private final Places before;
  private final List<FieldPath> paths = new ArrayList<>();
  private final List<Places> sources = new ArrayList<>();
  private final List<FieldPath> removed = new ArrayList<>();

  /** What cells of a table have set so far; all of them are of one row. */
  private final Map<FieldPath, Place> cells = new LinkedHashMap<>();

  EditedPlaces(Places before) {
    this.before = before;
  }

  /** Notes that everything at and below the path comes from the flag. */
  void note(FieldPath path, Place flag) {
    noteAll(path, Places.all(flag));
  }

  /** Notes that the flag removed the value at the path. */
  void noteRemoval(FieldPath path, Place flag) {
    note(path, flag);
    removed.add(path);
  }

  /** Notes that everything at and below the path comes from the same path of the source. */
  void noteAll(FieldPath path, Places source) {
    paths.add(path);
    sources.add(source);
  }

  /** Notes that a cell of a table sets the value at the path; a flag, which has no line, may. */
  void noteCell(FieldPath path, Place cell) {
    if (cell.line() > 0) {
      cells.put(path, cell);
    }
  }

  /** Another cell that has set the value at the path, something in it, or what it is in. */
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
    Place place = of(path).value(path);
    for (int i = paths.size() - 1; i >= 0 && place.line() == 0; i--) {
      if (removed.contains(paths.get(i)) && path.leadsTo(paths.get(i))) {
        return sources.get(i).value(paths.get(i));
      }
    }
    return place;
  }

  @Override
  public Place key(FieldPath path) {
    return of(path).key(path);
  }

  private Places of(FieldPath path) {
    for (int i = paths.size() - 1; i >= 0; i--) {
      if (paths.get(i).leadsTo(path)) {
        return sources.get(i);
      }
    }
    return before;
  }
}
