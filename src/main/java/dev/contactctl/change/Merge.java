package dev.contactctl.change;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a part of a contact over the whole one. {@code permission}, {@code contactName} and {@code
 * customProperties} merge member by member; everything else that the part names, lists above all,
 * is replaced whole; what it does not name stays as it is. Null is laid over like a value, and
 * clears when the contact is sent.
 */
public final class Merge {
  private Merge() {}

  /**
   * The merged contact.
   *
   * @param before the contact as the server holds it
   * @param part what is to change; what only the server writes is left out of it
   */
  public static Contact apply(Contact before, Contact part) {
    EditedPlaces places = new EditedPlaces(Places.all(Place.SERVER));
    ObjectNode merged =
        merge(
            ContactFields.CONTACT,
            before.tree(),
            part.tree(),
            new Laying(part.places(), places, FieldPath.ROOT));
    return new Contact(merged, places);
  }

  /** Where the part's values come from, and where that is noted. */
  private record Laying(Places from, EditedPlaces to, FieldPath at) {
    Laying down(String name) {
      return new Laying(from, to, at.then(name));
    }
  }

  private static ObjectNode merge(Field field, ObjectNode before, ObjectNode part, Laying laying) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    merged.setAll(before);
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      String name = member.getKey();
      Field child = field.child(name);
      if (child.access() == Access.READ_ONLY) {
        continue;
      }
      JsonNode was = before.path(name);
      boolean byMember = isMergedByMember(child) && was.isObject() && member.getValue().isObject();
      Laying below = laying.down(name);
      if (byMember) {
        ObjectNode inner = (ObjectNode) member.getValue();
        merged.set(name, merge(child, (ObjectNode) was, inner, below));
      } else {
        merged.set(name, member.getValue());
        below.to().noteAll(below.at(), laying.from());
      }
    }
    return merged;
  }

  private static boolean isMergedByMember(Field field) {
    return field.kind() == Kind.OBJECT || field.kind() == Kind.MAP;
  }
}
