package dev.contactctl.check;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Words;
import java.util.ArrayList;
import java.util.List;

/** What an unknown property was most likely meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /** Whether the name is close to one that is known. */
  public static boolean isNear(Field parent, String name) {
    return forUnknown(parent, name).endsWith("?");
  }

  static String forUnknown(Field parent, String name) {
    List<String> siblings = new ArrayList<>();
    for (Field child : parent.children()) {
      siblings.add(child.name());
    }
    String near = Words.nearest(name, siblings);
    if (!near.isEmpty()) {
      return "did you mean " + near + "?";
    }
    for (Field group : ContactFields.CONTACT.children()) {
      for (Field child : group.kind() == Kind.OBJECT ? group.children() : List.<Field>of()) {
        if (child.name().equalsIgnoreCase(name)) {
          return "did you mean " + group.name() + "." + child.name() + "?";
        }
      }
    }
    return "remove it, or pass --allow unknown-property to send it";
  }
}
