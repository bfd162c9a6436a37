package dev.contactctl.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * Describes the values of a map before they are read, while their shape is still unknown. That
 * works because a member of one name is a text in all shapes or in none.
 */
public final class MapValues {
  private MapValues() {}

  /** An object with the members of all shapes; for a list of them, see {@link #itemOf}. */
  public static Field anyOf(Field map) {
    List<Field> members = new ArrayList<>();
    for (Field shape : map.children()) {
      Field object = shape.kind() == Kind.LIST ? shape.item() : shape;
      members.addAll(object.children());
    }
    return Field.object(map.name(), members.toArray(new Field[0]));
  }

  /**
   * The field of a member. The names in a map are data; a member of its values is text where the
   * table has a text property of that name.
   */
  public static Field member(Field field, String name) {
    if (field.kind() == Kind.MAP) {
      return anyOf(field);
    }
    return field.kind() == Kind.OBJECT ? field.child(name) : Field.UNKNOWN;
  }

  /**
   * The item of a list. An object of several shapes may also stand for a list of such objects, and
   * is then its own item.
   */
  public static Field itemOf(Field field) {
    return field.kind() == Kind.OBJECT ? field : field.item();
  }
}
