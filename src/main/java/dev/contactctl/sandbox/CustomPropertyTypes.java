package dev.contactctl.sandbox;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds out which of the page's four types the value of a custom property has (the table
 * "propertyName").
 *
 * <p>Which type it should have depends on the property's definition, which belongs to another API;
 * the sandbox has no definitions and accepts all four types under any key. A value is of a type if
 * it has at least one member of that type and no member that only other types have. An empty
 * object, an empty list and empty items are accepted, because the page requires no member.
 */
final class CustomPropertyTypes {
  private final Rulebook rulebook;
  private final Set<String> known = new HashSet<>();

  CustomPropertyTypes(Rulebook rulebook) {
    this.rulebook = rulebook;
    for (RulebookRow type : rulebook.members("customProperties")) {
      known.addAll(names(type));
    }
  }

  /** The row of the first type that fits; empty when none does. */
  Optional<RulebookRow> of(JsonNode value) {
    for (RulebookRow type : rulebook.members("customProperties")) {
      if (type.isList() ? fitsList(type, value) : fitsObject(names(type), value)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private boolean fitsList(RulebookRow type, JsonNode value) {
    if (!value.isArray()) {
      return false;
    }
    Set<String> names = names(type);
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
    boolean fits = value.isEmpty();
    for (String name : value.propertyNames()) {
      if (names.contains(name)) {
        fits = true;
      } else if (known.contains(name)) {
        return false;
      }
    }
    return fits;
  }

  private Set<String> names(RulebookRow type) {
    Set<String> names = new HashSet<>();
    for (RulebookRow member : rulebook.members(type.isList() ? type.path() + "[]" : type.path())) {
      names.add(member.name());
    }
    return names;
  }
}
