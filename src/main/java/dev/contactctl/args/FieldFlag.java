package dev.contactctl.args;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;

/**
 * A flag that changes a property.
 *
 * @param option how it is typed
 * @param action what it does
 * @param path the property; of a list's flags, the list
 * @param field the row of the table for the path
 */
public record FieldFlag(Option option, Action action, FieldPath path, Field field) {

  /** What flags do, in the order of their effect. */
  enum Action {
    LIST,
    CLEAR,
    REMOVE,
    REMOVE_PROPERTY,
    ADD,
    SCALAR,
    PROPERTY,
    SET,
    SET_JSON,
    UNSET;

    /** Flags of one rank act together, in the order they were typed. */
    int rank() {
      return switch (this) {
        case LIST, CLEAR -> 0;
        case REMOVE, REMOVE_PROPERTY -> 1;
        case ADD -> 2;
        case SCALAR, PROPERTY -> 3;
        case SET, SET_JSON, UNSET -> 4;
      };
    }
  }
}
