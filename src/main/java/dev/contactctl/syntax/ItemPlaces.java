package dev.contactctl.syntax;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.util.ArrayList;
import java.util.List;

/** The places of one item of a list, by paths that start at the item. */
public record ItemPlaces(Places list, int index) implements Places {

  @Override
  public Place value(FieldPath path) {
    return list.value(inList(path));
  }

  @Override
  public Place key(FieldPath path) {
    return list.key(inList(path));
  }

  private FieldPath inList(FieldPath path) {
    List<FieldPath.Step> steps = new ArrayList<>();
    steps.add(new FieldPath.Index(index));
    steps.addAll(path.steps());
    return new FieldPath(steps);
  }
}
