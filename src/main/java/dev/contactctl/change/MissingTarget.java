package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.MeantProperty;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reports a property or item that a flag names and the contact does not have. */
final class MissingTarget {
  private MissingTarget() {}

  /**
   * The message for the removal of a value that is already missing, which does no harm; it lists
   * what is there. Empty for a property of the table, which any contact may lack.
   *
   * @throws Failure exit 6, when the path looks mistyped
   */
  static Optional<Message> of(Contact contact, FieldPath path, Place flag) {
    FieldPath.Step last = path.steps().get(path.steps().size() - 1);
    JsonNode holder = contact.at(path.parent());
    Field parent = ContactFields.CONTACT.at(path.parent());
    boolean named = last instanceof FieldPath.Name && parent.kind() == Kind.OBJECT;
    if (named && ContactFields.CONTACT.at(path).isKnown() && !holder.isArray()) {
      return Optional.empty();
    }
    refuseMistyped(path, flag);
    return Optional.of(absent(path, holder));
  }

  private static void refuseMistyped(FieldPath path, Place flag) {
    Optional<FieldPath> meant = MeantProperty.of(path);
    if (meant.isPresent()) {
      Message text = ChangeSentences.MISTYPED_PATH.with(path, removable(meant.get()));
      throw new Failure(Exit.INVALID_INPUT, new Remark(Severity.ERROR, flag, text).line());
    }
  }

  /**
   * The message for a path that names an item by the value of a member, such as {@code
   * telephones[type=WORK]}, when no item of the contact has that value; empty when one has.
   *
   * @throws Failure exit 6, when the path looks mistyped
   */
  static Optional<Message> unmatched(Contact contact, FieldPath path, Place flag) {
    for (int i = 0; i < path.steps().size(); i++) {
      FieldPath list = new FieldPath(path.steps().subList(0, i));
      if (path.steps().get(i) instanceof FieldPath.Match match) {
        Field item = ContactFields.CONTACT.at(list).item();
        Field member = item.child(match.member());
        JsonNode items = contact.at(list);
        if (Edits.matching(items, member, match).isEmpty()) {
          refuseMistyped(path, flag);
          Message wanted = ChangeSentences.MEMBER_VALUE.with(match.member(), match.value());
          Message there = values(member, match.member(), items);
          return Optional.of(ChangeSentences.NO_SUCH_ITEM.with(list, wanted, there));
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Message absent(FieldPath path, JsonNode holder) {
    return holder.isArray()
        ? ChangeSentences.NOT_IN_LIST.with(path, holder.size())
        : holder.isEmpty()
            ? ChangeSentences.NOTHING_THERE.with(path)
            : ChangeSentences.NOT_IN_OBJECT.with(path, List.copyOf(holder.propertyNames()));
  }

  /**
   * Refuses to remove the main value alone of an item that is named by its type; the whole item has
   * to be removed.
   */
  private static FieldPath removable(FieldPath path) {
    FieldPath parent = path.parent();
    int last = parent.steps().size() - 1;
    return last > 0 && parent.steps().get(last) instanceof FieldPath.Match ? parent : path;
  }

  /** Lists the main values of the items of a list. */
  static Message values(Field item, JsonNode list) {
    return values(
        item.mainValue(), item.kind() == Kind.OBJECT ? item.mainValue().name() : "", list);
  }

  /**
   * Lists the values that a member has in the items of a list, as choices. Values that a text
   * cannot name are left out.
   *
   * @param field the member's row
   * @param member the member's name; empty when the items are themselves the values
   */
  static Message values(Field field, String member, JsonNode list) {
    List<Message> values = new ArrayList<>();
    for (JsonNode item : list) {
      JsonNode value = member.isEmpty() ? item : item.path(member);
      if (TextMatch.isPossible(field, value)) {
        values.add(ChangeSentences.VALUE.with(value.asString()));
      }
    }
    if (list.isEmpty()) {
      return ChangeSentences.NO_VALUES.with();
    }
    return values.isEmpty()
        ? ChangeSentences.NOTHING_NAMEABLE.with(list.size())
        : ChangeSentences.VALUES.with(values);
  }
}
