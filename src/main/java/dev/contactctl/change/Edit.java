package dev.contactctl.change;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import tools.jackson.databind.JsonNode;

/** One change that a user asked for by a flag. */
public sealed interface Edit {

  /** The flag as typed. */
  Place place();

  /** Puts a value at the path, in place of what is there. */
  record Put(FieldPath path, JsonNode value, Place place) implements Edit {}

  /** Removes the member or item at the path; a member that is not there is removed already. */
  record Drop(FieldPath path, Place place) implements Edit {}

  /** Adds an item at the end of the list at the path. */
  record Append(FieldPath path, JsonNode item, Place place) implements Edit {}

  /** Removes the one item of the list at the path whose main value is that text. */
  record Remove(FieldPath path, String value, Place place) implements Edit {}
}
