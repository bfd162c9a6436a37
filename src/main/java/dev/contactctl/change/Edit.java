package dev.contactctl.change;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Describes one change that a user asks for with a flag or a cell of a table. */
public sealed interface Edit {

  /** The flag as typed, or where the cell is. */
  Place place();

  /** Sets the value at the path, replacing any that is there. */
  record Put(FieldPath path, JsonNode value, Place place) implements Edit {}

  /** Removes the member or item at the path. */
  record Drop(FieldPath path, Place place) implements Edit {}

  /**
   * Adds an item to the end of the list at the path, or sets its members on the only item with the
   * same main value.
   */
  record Append(FieldPath path, JsonNode item, Place place) implements Edit {}

  /**
   * Removes the only item of the list at the path that has this main value, or the member of that
   * name from a map. It may be gone already.
   */
  record Remove(FieldPath path, String value, Place place) implements Edit {}

  /**
   * Sets members of one item, as cells of a row of a table say. The next index of a list, and a
   * match that no item has, stand for a new item, which is completed as one that a flag adds.
   *
   * @param path the item; its last step is an index or a match
   * @param cells the members, at least one
   * @param ifMissing what becomes of an item that the list does not have
   */
  record Fill(FieldPath path, List<Cell> cells, IfMissing ifMissing) implements Edit {
    @Override
    public Place place() {
      return cells.get(0).place();
    }
  }

  /**
   * A cell for one member of an item.
   *
   * @param value the member's new value; the missing node removes it
   */
  record Cell(String name, JsonNode value, Place place) {}

  /** What {@link Fill} does where the list has no such item. */
  enum IfMissing {
    /** Creates the item. */
    ADD,
    /** Does nothing: the main value of the item is not among the cells. */
    PASS
  }

  /** Removes the member or item at the path, if there is one. */
  record Discard(FieldPath path, Place place) implements Edit {}
}
