package dev.contactctl.contact;

import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Recognizes which of its four shapes the value of a custom property has. The shape of a property
 * is set where the domain defines it and is unknown here, so a value is judged as the shape that it
 * looks like.
 */
public final class CustomPropertyShapes {
  private CustomPropertyShapes() {}

  /** The shape that the value looks like; empty when it looks like none, or mixes two. */
  public static Optional<Field> of(Field map, JsonNode value) {
    List<Field> all = allOf(map, value);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** Every shape that the value may have: several for an empty list or object. */
  public static List<Field> allOf(Field map, JsonNode value) {
    List<Field> all = new ArrayList<>();
    for (Field shape : map.children()) {
      boolean looksLike =
          shape.kind() == Kind.LIST ? isListOf(map, shape, value) : isOf(map, shape, value);
      if (looksLike) {
        all.add(shape);
      }
    }
    return all;
  }

  /** Whether both values may have the same shape. */
  public static boolean haveOneInCommon(Field map, JsonNode one, JsonNode other) {
    List<Field> common = new ArrayList<>(allOf(map, one));
    common.retainAll(allOf(map, other));
    return !common.isEmpty();
  }

  /** The words for a shape: {@code {content: …}}, or a list of such objects. */
  public static Message inWords(Field shape) {
    if (shape.kind() == Kind.LIST) {
      return ContactSentences.A_LIST_OF.with(inWords(shape.item()));
    }
    StringBuilder members = new StringBuilder();
    for (Field member : shape.children()) {
      if (member.kind() == Kind.TEXT) {
        members.append(members.isEmpty() ? "{" : ", ").append(member.name()).append(": …");
      }
    }
    return Message.literal(members + "}");
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

  /** Whether it is an object without members that only other shapes have. */
  private static boolean isOf(Field map, Field shape, JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    for (String name : value.propertyNames()) {
      if (!shape.child(name).isKnown() && isInAnyShape(map, name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInAnyShape(Field map, String name) {
    for (Field shape : map.children()) {
      if (shape.child(name).isKnown() || shape.item().child(name).isKnown()) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong with a value that has none of the shapes. */
  public static Message mismatch(JsonNode value) {
    return ContactSentences.WRONG_SHAPE.with(JsonTypes.describe(value));
  }

  /** How to write a value that has one of the shapes, in place of this one. */
  public static Message remedy(JsonNode value) {
    if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
      return ContactSentences.WRITE_SHAPE.with();
    }
    return JsonTypes.canBeCopied(value.asString())
        ? ContactSentences.WRITE_CONTENT.with(value.asString())
        : ContactSentences.WRITE_AS_CONTENT.with();
  }
}
