package dev.contactctl.contact;

/** Says where the values of a contact were read from. */
public interface Places {

  /**
   * Where the value at the path starts; when nothing is there, where the nearest thing around it
   * starts.
   */
  Place value(FieldPath path);

  /** Where the name of the member at the path starts; of an item, where the item starts. */
  Place key(FieldPath path);

  /** One place for everything. */
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
