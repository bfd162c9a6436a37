package dev.contactctl.change;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.contact.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges a part of a contact into the whole one. {@code permission}, {@code contactName} and {@code
 * customProperties} merge member by member; any other property that the part names is replaced as a
 * whole, lists included; all others stay as they are. Null is merged like any value, and clears the
 * property when the contact is sent.
 */
public final class Merge {
  private Merge() {}

  /**
   * The merged contact.
   *
   * @param before the contact as the server holds it
   * @param part the properties to change; those that only the server writes are ignored
   */
  public static Contact apply(Contact before, Contact part) {
    return apply(before, part, new ArrayList<>());
  }

  /**
   * The merged contact.
   *
   * @param notices collects what becomes of a value otherwise than the part says
   */
  public static Contact apply(Contact before, Contact part, List<Remark> notices) {
    EditedPlaces places = new EditedPlaces(Places.all(Place.SERVER));
    ObjectNode merged =
        merge(
            ContactFields.CONTACT,
            before.tree(),
            part.tree(),
            new PartSource(part.places(), places, FieldPath.ROOT, notices));
    return new Contact(merged, places);
  }

  /** Where the part's values come from, and where to note it. */
  private record PartSource(Places from, EditedPlaces to, FieldPath at, List<Remark> notices) {
    PartSource down(String name) {
      return new PartSource(from, to, at.then(name), notices);
    }

    /** The value of a member, in the shape that a custom property has. */
    JsonNode kept(Field parent, JsonNode was, JsonNode value) {
      return parent.kind() == Kind.MAP
          ? new KeptShapes(from.value(at), notices).oneOfList(parent, at, was, value)
          : value;
    }
  }

  private static ObjectNode merge(
      Field field, ObjectNode before, ObjectNode part, PartSource origin) {
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
      PartSource inside = origin.down(name);
      if (byMember) {
        ObjectNode inner = (ObjectNode) member.getValue();
        merged.set(name, merge(child, (ObjectNode) was, inner, inside));
      } else {
        merged.set(name, inside.kept(field, was, member.getValue()));
        inside.to().noteAll(inside.at(), origin.from());
      }
    }
    return merged;
  }

  private static boolean isMergedByMember(Field field) {
    return field.kind() == Kind.OBJECT || field.kind() == Kind.MAP;
  }
}
