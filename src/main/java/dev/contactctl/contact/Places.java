package dev.contactctl.contact;

import java.util.Optional;

/** Finds where a value of a contact came from. */
public interface Places {

  /**
   * Where the value at the path starts; if there is none, where the innermost existing value around
   * it starts.
   */
  Place value(FieldPath path);

  /** Where the name of the member at the path starts; for an item, where the item starts. */
  Place key(FieldPath path);

  /** The contact as it stands in its source; empty if that is not known. */
  default Optional<String> written() {
    return Optional.empty();
  }

  /** The same place for every value. */
  static Places all(Place place) {
    return new Places() {
      @Override
      public Place value(FieldPath path) {
        return place;
      }

      @Override
      public Place key(FieldPath path) {
        return place;
      }
    };
  }
}
