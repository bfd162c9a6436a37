package dev.contactctl.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of a contact that was read and then edited: what an edit put there comes from its
 * flag.
 */
final class EditedPlaces implements Places {
  private final Places before;
  private final List<FieldPath> paths = new ArrayList<>();
  private final List<Place> flags = new ArrayList<>();

  EditedPlaces(Places before) {
    this.before = before;
  }

  void note(FieldPath path, Place flag) {
    paths.add(path);
    flags.add(flag);
  }

  @Override
  public Place value(FieldPath path) {
    for (int i = paths.size() - 1; i >= 0; i--) {
      if (paths.get(i).leadsTo(path)) {
        return flags.get(i);
      }
    }
    return before.value(path);
  }

  @Override
  public Place key(FieldPath path) {
    for (int i = paths.size() - 1; i >= 0; i--) {
      if (paths.get(i).leadsTo(path)) {
        return flags.get(i);
      }
    }
    return before.key(path);
  }
}
