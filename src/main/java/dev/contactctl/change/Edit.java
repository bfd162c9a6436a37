package dev.contactctl.change;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import tools.jackson.databind.JsonNode;

/** Describes one change that a user asks for with a flag. */
public sealed interface Edit {

  /** The flag as typed. */
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
}
