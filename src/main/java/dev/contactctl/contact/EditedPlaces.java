package dev.contactctl.contact;

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

  EditedPlaces(Places before) {
    this.before = before;
  }

  /** Everything at and below the path comes from the flag. */
  void note(FieldPath path, Place flag) {
    noteAll(path, Places.all(flag));
  }

  /** Everything at and below the path comes from the source, where it stands at the same path. */
  void noteAll(FieldPath path, Places source) {
    paths.add(path);
    sources.add(source);
  }

  @Override
  public Place value(FieldPath path) {
    return of(path).value(path);
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
