package dev.contactctl.contact;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The four shapes of a custom property's value. Which one a property has is set when it is defined
 * in the domain, and cannot be known here; a value is judged as the shape that it looks like.
 */
public final class CustomPropertyShapes {
  private CustomPropertyShapes() {}

  /** The shape that the value looks like; empty when it is none, or a mix of two. */
  public static Optional<Field> of(Field map, JsonNode value) {
    for (Field shape : map.children()) {
      boolean looksLike =
          shape.kind() == Kind.LIST ? isListOf(map, shape, value) : isOf(map, shape, value);
      if (looksLike) {
        return Optional.of(shape);
      }
    }
    return Optional.empty();
  }

  private static boolean isListOf(Field map, Field shape, JsonNode list) {
    if (!list.isArray()) {
      return false;
    }
    for (JsonNode item : list) {
      if (!item.isMissingNode() && !isOf(map, shape.item(), item)) {
        return false;
      }
    }
    return true;
  }

  /** An object with no member that another shape has and this one has not. */
  private static boolean isOf(Field map, Field shape, JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    for (String name : value.propertyNames()) {
      if (!shape.child(name).isKnown() && isOfSomeShape(map, name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfSomeShape(Field map, String name) {
    for (Field shape : map.children()) {
      if (shape.child(name).isKnown() || shape.item().child(name).isKnown()) {
        return true;
      }
    }
    return false;
  }

  public static String mismatch(JsonNode value) {
    return "is " + JsonTypes.describe(value) + " of no shape that a custom property has";
  }

  public static String remedy(JsonNode value) {
    return value.isString() || value.isNumber() || value.isBoolean()
        ? "write {content: " + Words.quoted(value.asString()) + "}"
        : "write {content: …}, {text: …, link: …}, or a list of one of them with represent";
  }
}
