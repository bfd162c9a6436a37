package dev.contactctl.records;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.util.Map;

/**
 * The places of a contact's properties; everything inside a property has the place of the property.
 *
 * @param contact where the contact starts
 * @param members where the value of each property starts
 */
record MemberPlaces(Place contact, Map<String, Place> members) implements Places {

  @Override
  public Place value(FieldPath path) {
    return !path.steps().isEmpty() && path.steps().get(0) instanceof FieldPath.Name named
        ? members.getOrDefault(named.name(), contact)
        : contact;
  }

  @Override
  public Place key(FieldPath path) {
    return value(path);
  }
}
