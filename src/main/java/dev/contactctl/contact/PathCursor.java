package dev.contactctl.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * Tracks the current position while code walks through a contact. Moving it is cheap, because a
 * path is made only on demand.
 */
public final class PathCursor {
  private final List<Object> steps = new ArrayList<>();

  /** Moves down to a member. */
  public void enter(String name) {
    steps.add(name);
  }

  /** Moves down to an item. */
  public void enter(int index) {
    steps.add(index);
  }

  /** Moves back up. */
  public void leave() {
    steps.remove(steps.size() - 1);
  }

  /** How many steps the position is below the contact. */
  public int depth() {
    return steps.size();
  }

  /** The path to the current position. */
  public FieldPath path() {
    List<FieldPath.Step> path = new ArrayList<>();
    for (Object step : steps) {
      path.add(
          step instanceof String name
              ? new FieldPath.Name(name)
              : new FieldPath.Index((Integer) step));
    }
    return new FieldPath(List.copyOf(path));
  }
}
