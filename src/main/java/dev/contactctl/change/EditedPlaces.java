package dev.contactctl.change;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a value of a changed contact came from: from the change if a change set it, and
 * otherwise from where the contact was read.
 */
final class EditedPlaces implements Places {
  private final Places before;
  private final List<FieldPath> paths = new ArrayList<>();
  private final List<Places> sources = new ArrayList<>();
  private final List<FieldPath> removed = new ArrayList<>();

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
