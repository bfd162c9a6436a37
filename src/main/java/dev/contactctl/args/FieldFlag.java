package dev.contactctl.args;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;

/**
 * A flag that changes a property.
 *
 * @param option the option as it is typed
 * @param action what it does
 * @param path the property; for the flags of a list, the list
 * @param field the row of the field table for the path
 */
public record FieldFlag(Option option, Action action, FieldPath path, Field field) {

  /** What a flag does. */
  enum Action {
    LIST,
    CLEAR,
    REMOVE,
    ADD,
    SCALAR,
    PROPERTY,
    SET,
    SET_JSON,
    UNSET;

    /** Whether its value is an item of a list. */
    boolean takesItem() {
      return this == LIST || this == ADD;
    }

    /** When it takes effect, lowest first; flags of one rank in the order they were typed. */
    int rank() {
      return switch (this) {
        case LIST, CLEAR -> 0;
        case REMOVE -> 1;
        case ADD -> 2;
        case SCALAR, PROPERTY -> 3;
        case SET, SET_JSON, UNSET -> 4;
      };
    }
  }
}
