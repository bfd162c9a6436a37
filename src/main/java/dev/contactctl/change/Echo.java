package dev.contactctl.change;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares the contact that a server returned with the one it was sent. Properties that only the
 * server writes or only get shows do not count, nor do the page's defaults; TWITTER equals X.
 */
public final class Echo {
  private Echo() {}

  /**
   * One message for every value that was not returned, was returned with a change, or was returned
   * although it had been removed.
   *
   * @param before the contact as it was before the change, if it was read
   */
  public static List<Message> differences(
      Optional<Contact> before, Contact sent, Contact returned) {
    if (isSame(ContactFields.CONTACT, sent.tree(), returned.tree())) {
      return List.of();
    }
    List<Message> differences = new ArrayList<>();
    for (Change change : Diff.of(sent, returned)) {
      boolean sentValue = change.kind() != Change.Kind.ADDED || isNotRemoved(before, sent, change);
      if (sentValue && !isGetOnly(change.path())) {
        differences.add(sentence(change.kind()).with(change.path()));
      }
    }
    return differences;
  }

  /**
   * The contact as reading it would show it: what was returned for a PUT, with what only get shows
   * as it was sent. It is the one that was sent if nothing of it was changed.
   */
  public static Contact completed(Contact sent, Contact returned) {
    if (isSame(ContactFields.CONTACT, sent.tree(), returned.tree())) {
      return sent;
    }
    ObjectNode tree = returned.tree().deepCopy();
    complete(ContactFields.CONTACT, sent.tree(), tree);
    return new Contact(tree, returned.places());
  }

  /**
   * Whether it is obvious that nothing differs, so that the two need not be normalized for a
   * comparison: most servers return what they were sent, plus what only they write and nulls. Where
   * this says no, there may still be no difference.
   */
  static boolean isSame(Field field, ObjectNode sent, ObjectNode returned) {
    int same = 0;
    for (Map.Entry<String, JsonNode> member : returned.properties()) {
      JsonNode was = sent.path(member.getKey());
      if (!was.isMissingNode() && Diff.isEqual(was, member.getValue())) {
        same++;
        continue;
      }
      Field child = field.child(member.getKey());
      if (was.isMissingNode()) {
        boolean empty = child.isKnown() && member.getValue().isNull();
        if (!empty && child.access() != Access.READ_ONLY) {
          return false;
        }
        continue;
      }
      boolean ofServer = child.access() == Access.READ_ONLY;
      if (!ofServer && !areSame(child, was, member.getValue())) {
        return false;
      }
      same++;
    }
    return same == sent.size();
  }

  private static boolean areSame(Field field, JsonNode sent, JsonNode returned) {
    return field.kind() == Kind.OBJECT
        && sent instanceof ObjectNode one
        && returned instanceof ObjectNode other
        && isSame(field, one, other);
  }

  private static void complete(Field field, JsonNode sent, ObjectNode returned) {
    for (Field child : field.children()) {
      JsonNode value = sent.path(child.name());
      if (child.access() == Access.GET_ONLY && !value.isMissingNode()) {
        returned.set(child.name(), value);
      } else if (child.kind() == Kind.OBJECT
          && returned.path(child.name()) instanceof ObjectNode inner) {
        complete(child, value, inner);
      }
    }
  }

  private static ChangeSentences sentence(Change.Kind kind) {
    return switch (kind) {
      case REMOVED -> ChangeSentences.NOT_RETURNED;
      case REORDERED -> ChangeSentences.RETURNED_REORDERED;
      case ADDED -> ChangeSentences.NOT_REMOVED;
      case CHANGED -> ChangeSentences.RETURNED_DIFFERENT;
    };
  }

  /** Whether a value was returned that the change had removed or cleared. */
  private static boolean isNotRemoved(Optional<Contact> before, Contact sent, Change change) {
    FieldPath path = change.path();
    boolean item = path.steps().get(path.steps().size() - 1) instanceof FieldPath.Index;
    JsonNode explicit = sent.at(item ? path.parent() : path);
    boolean cleared = explicit.isNull() || (explicit.isContainer() && explicit.isEmpty());
    if (cleared || before.isEmpty()) {
      return cleared;
    }
    for (Change gone : Diff.of(before.get(), sent)) {
      boolean samePlace = item || gone.path().equals(path);
      if (gone.kind() == Change.Kind.REMOVED
          && samePlace
          && Diff.isEqual(gone.was(), change.now())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGetOnly(FieldPath path) {
    return ContactFields.CONTACT.at(path).access() == Access.GET_ONLY;
  }
}
