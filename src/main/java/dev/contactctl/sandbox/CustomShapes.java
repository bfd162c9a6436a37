package dev.contactctl.sandbox;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds which of the page's four shapes the value of a custom property has (the table
 * "propertyName").
 *
 * <p>Which one it should have depends on the property's definition, which another API keeps; the
 * sandbox has no definitions and takes any of the four under any key. A value has a shape when it
 * has at least one member of the shape and no member that belongs to another shape alone. An empty
 * object, an empty list and empty items pass, since the page requires no member.
 */
final class CustomShapes {
  private final Rulebook rulebook;
  private final Set<String> known = new HashSet<>();

  CustomShapes(Rulebook rulebook) {
    this.rulebook = rulebook;
    for (RulebookRow shape : rulebook.members("customProperties")) {
      known.addAll(names(shape));
    }
  }

  /** The row of the first shape that fits; empty when none does. */
  Optional<RulebookRow> of(JsonNode value) {
    for (RulebookRow shape : rulebook.members("customProperties")) {
      if (shape.isList() ? fitsList(shape, value) : fitsObject(names(shape), value)) {
        return Optional.of(shape);
      }
    }
    return Optional.empty();
  }

  private boolean fitsList(RulebookRow shape, JsonNode value) {
    if (!value.isArray()) {
      return false;
    }
    Set<String> names = names(shape);
    for (JsonNode item : value) {
      if (!fitsObject(names, item)) {
        return false;
      }
    }
    return true;
  }

  private boolean fitsObject(Set<String> names, JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    boolean ours = value.isEmpty();
    for (String name : value.propertyNames()) {
      if (names.contains(name)) {
        ours = true;
      } else if (known.contains(name)) {
        return false;
      }
    }
    return ours;
  }

  private Set<String> names(RulebookRow shape) {
    Set<String> names = new HashSet<>();
    for (RulebookRow member :
        rulebook.members(shape.isList() ? shape.path() + "[]" : shape.path())) {
      names.add(member.name());
    }
    return names;
  }
}
