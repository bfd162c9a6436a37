package dev.contactctl.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a walk through a contact is now. Cheap to move, since a path is made only for a finding.
 */
public final class PathCursor {
  private final List<Object> steps = new ArrayList<>();

  /** Goes down to a member. */
  public void enter(String name) {
    steps.add(name);
  }

  /** Goes down to an item. */
  public void enter(int index) {
    steps.add(index);
  }

  /** Goes up again. */
  public void leave() {
    steps.remove(steps.size() - 1);
  }

  /** How far down this is; 0 at the contact itself. */
  public int depth() {
    return steps.size();
  }

  /** The way here. */
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
