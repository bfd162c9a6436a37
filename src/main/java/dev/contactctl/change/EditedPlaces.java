package dev.contactctl.change;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of a contact that was read and then changed: what a change put there comes from where
 * the change does.
 */
final class EditedPlaces implements Places {
  private final Places before;
  private final List<FieldPath> paths = new ArrayList<>();
  private final List<Places> sources = new ArrayList<>();
  private final List<FieldPath> gone = new ArrayList<>();

  EditedPlaces(Places before) {
    this.before = before;
  }

  /** Everything at and below the path comes from the flag. */
  void note(FieldPath path, Place flag) {
    noteAll(path, Places.all(flag));
  }

  /** The flag took away what was at the path. */
  void noteGone(FieldPath path, Place flag) {
    note(path, flag);
    gone.add(path);
  }

  /** Everything at and below the path comes from the source, where it stands at the same path. */
  void noteAll(FieldPath path, Places source) {
    paths.add(path);
    sources.add(source);
  }

  /** Where nothing was read from a file, what took a value away below the path is to blame. */
  @Override
  public Place value(FieldPath path) {
    Place place = of(path).value(path);
    for (int i = paths.size() - 1; i >= 0 && place.line() == 0; i--) {
      if (gone.contains(paths.get(i)) && path.leadsTo(paths.get(i))) {
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
