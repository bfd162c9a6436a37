package dev.contactctl.check;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Guesses which property of the field table a user meant by an unknown name. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The property that was most likely meant: one of the parent with a similar name, or else one of
   * that name in an object of the contact.
   *
   * @return the property's name, after the object's name and a dot when it is in another object
   */
  public static Optional<String> of(Field parent, String name) {
    List<String> known = new ArrayList<>();
    for (Field child : parent.children()) {
      known.add(child.name());
    }
    String near = NearestWord.of(name, known);
    return near.isEmpty() ? inAnObject(name) : Optional.of(near);
  }

  private static Optional<String> inAnObject(String name) {
    for (Field object : ContactFields.CONTACT.children()) {
      for (Field child : object.kind() == Kind.OBJECT ? object.children() : List.<Field>of()) {
        if (child.name().equalsIgnoreCase(name)) {
          return Optional.of(object.name() + "." + child.name());
        }
      }
    }
    return Optional.empty();
  }
}
