package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Words;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What to say of something that is to go and is not there. */
final class MissingTarget {
  private MissingTarget() {}

  /**
   * Lets a property pass that the table names: leaving it out twice is no error. Anything else that
   * is not there is a slip.
   *
   * @throws Failure exit 6, listing what is there
   */
  static void check(Contact contact, FieldPath path, Place flag) {
    FieldPath.Step last = path.steps().get(path.steps().size() - 1);
    JsonNode holder = contact.at(path.parent());
    Field parent = ContactFields.CONTACT.at(path.parent());
    boolean named = last instanceof FieldPath.Name && parent.kind() == Kind.OBJECT;
    if (named && ContactFields.CONTACT.at(path).isKnown() && !holder.isArray()) {
      return;
    }
    String there =
        holder.isArray()
            ? holder.size() + (holder.size() == 1 ? " item" : " items") + ", counted from 0"
            : holder.isEmpty() ? "none" : String.join(", ", holder.propertyNames());
    throw new Failure(Exit.INVALID_INPUT, flag + ": there is no " + path + "; there is " + there);
  }

  /**
   * The values of a member in the items of a list; of the items themselves when the member has no
   * name.
   */
  static String listed(String member, JsonNode list) {
    List<String> there = new ArrayList<>();
    for (JsonNode item : list) {
      JsonNode value = member.isEmpty() ? item : item.path(member);
      there.add(Words.quoted(value.asString("")));
    }
    return there.isEmpty() ? "none" : String.join(", ", there);
  }
}
