package dev.contactctl.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * The table's view of a value with free keys. Before it is read, nobody knows which of its shapes
 * it has; but a member of one name is a text in all of them or in none.
 */
public final class MapValues {
  private MapValues() {}

  /** An object with the members of all the shapes; a list of it is read by {@link #itemOf}. */
  public static Field anyOf(Field map) {
    List<Field> members = new ArrayList<>();
    for (Field shape : map.children()) {
      Field object = shape.kind() == Kind.LIST ? shape.item() : shape;
      members.addAll(object.children());
    }
    return Field.object(map.name(), members.toArray(new Field[0]));
  }

  /**
   * The item of a list, also of one that stands where the table has an object of several shapes.
   */
  public static Field itemOf(Field field) {
    return field.kind() == Kind.OBJECT ? field : field.item();
  }
}
