package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.JsonTypes;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies edits to a contact, one after the other. The contact given to it stays unchanged. */
public final class Edits {
  /** The place of a contact that no file holds. */
  public static final Place COMMAND_LINE = Place.of("command line");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What happens when a removal finds nothing. */
  public enum IfGone {
    WARN,
    FAIL
  }

  private final EditedPlaces places;
  private final IfGone ifGone;
  private final List<Remark> notices;
  private final List<Message> missing = new ArrayList<>();

  private Edits(EditedPlaces places, IfGone ifGone, List<Remark> notices) {
    this.places = places;
    this.ifGone = ifGone;
    this.notices = notices;
  }

  /** An empty contact, from which flags alone make a new contact. */
  public static Contact nothing() {
    return new Contact(NODES.objectNode(), Places.all(COMMAND_LINE));
  }

  /**
   * The edited contact.
   *
   * @param ifGone what becomes of a removal that finds nothing
   * @param notices collects what an edit did otherwise than its flag says
   * @throws NothingToRemove exit 6, after all other edits, when removals find nothing and may not
   * @throws Failure exit 6, when another edit has nothing to act on
   */
  public static Contact apply(
      Contact contact, List<Edit> edits, IfGone ifGone, List<Remark> notices) {
    Edits all = new Edits(new EditedPlaces(contact.places()), ifGone, notices);
    ObjectNode tree = contact.tree();
    for (Edit edit : edits) {
      tree = all.apply(new Contact(tree, all.places), edit);
    }
    if (!all.missing.isEmpty()) {
      throw NothingToRemove.of(all.missing);
    }
    return edits.isEmpty() ? contact : new Contact(tree, all.places);
  }

  private ObjectNode apply(Contact contact, Edit edit) {
    if (edit instanceof Edit.Put put) {
      return put(contact, put);
    }
    if (edit instanceof Edit.Append append) {
      return append(contact, append);
    }
    if (edit instanceof Edit.Remove remove) {
      return remove(contact, remove);
    }
    if (edit instanceof Edit.Fill fill) {
      return new ItemCells(places, notices).fill(contact, fill);
    }
    if (edit instanceof Edit.Discard discard) {
      return new ItemCells(places, notices).discard(contact, discard);
    }
    return drop(contact, (Edit.Drop) edit);
  }

  private ObjectNode drop(Contact contact, Edit.Drop drop) {
    Optional<Message> without = MissingTarget.unmatched(contact, drop.path(), drop.place());
    if (without.isPresent()) {
      gone(drop.place(), without.get());
      return contact.tree();
    }
    FieldPath path = resolve(contact, drop.path(), drop.place());
    if (contact.at(path).isMissingNode()) {
      MissingTarget.of(contact, path, drop.place()).ifPresent(text -> gone(drop.place(), text));
      return contact.tree();
    }
    places.noteRemoval(path, drop.place());
    return TreeChanges.drop(contact.tree(), path);
  }

  private ObjectNode put(Contact contact, Edit.Put put) {
    FieldPath path = resolve(contact, put.path(), put.place());
    new ItemCells(places, notices).whole(contact, path, put);
    if (NormalForm.isEmpty(put.value())) {
      places.noteEmptied(path, put.place());
    } else {
      places.note(path, put.place());
    }
    JsonNode value = new KeptShapes(put.place(), notices).of(contact, path, put.value());
    ObjectNode after = TreeChanges.put(contact.tree(), path, value, put.place());
    return moveMarks(contact, path, after, put);
  }

  /** Removes a mark that one item has newly got from all other items. */
  private ObjectNode moveMarks(Contact before, FieldPath path, ObjectNode after, Edit.Put put) {
    for (int i = 0; i < path.steps().size(); i++) {
      if (path.steps().get(i) instanceof FieldPath.Index item) {
        FieldPath list = new FieldPath(path.steps().subList(0, i));
        ArrayNode now = (ArrayNode) new Contact(after, places).at(list);
        JsonNode was = before.at(list).path(item.index());
        ArrayNode moved = new Marks(list, put.place(), notices).move(now, item.index(), was);
        return moved == now ? after : TreeChanges.put(after, list, moved, put.place());
      }
    }
    return after;
  }

  private ObjectNode append(Contact contact, Edit.Append append) {
    JsonNode list = list(contact, append.path(), append.place());
    Field item = ContactFields.CONTACT.at(append.path()).item();
    List<Integer> same = ListAppend.sameAs(item, list, append.item());
    if (same.isEmpty()) {
      places.note(append.path().then(list.size()), append.place());
      return TreeChanges.put(
          contact.tree(), append.path(), ListAppend.to(list, append, notices), append.place());
    }
    Message value = ChangeSentences.VALUE.with(ItemPairs.mainValue(item, append.item()).asString());
    Message values = MissingTarget.values(item, list);
    int index = onlyOne(same, value, append.path(), values, append.place());
    for (String name : append.item().propertyNames()) {
      places.note(append.path().then(index).then(name), append.place());
    }
    ArrayNode changed = ListAppend.onto(list, index, append, notices);
    return TreeChanges.put(contact.tree(), append.path(), changed, append.place());
  }

  private ObjectNode remove(Contact contact, Edit.Remove remove) {
    boolean isMap = ContactFields.CONTACT.at(remove.path()).kind() == Kind.MAP;
    Optional<FieldPath> found = isMap ? memberOf(contact, remove) : itemOf(contact, remove);
    if (found.isEmpty()) {
      return contact.tree();
    }
    places.noteRemoval(found.get(), remove.place());
    return TreeChanges.drop(contact.tree(), found.get());
  }

  /** Warns that a removal found nothing, since removing twice does no harm; or fails in the end. */
  private void gone(Place flag, Message text) {
    Remark warning = Remark.warning(flag, text);
    if (ifGone == IfGone.FAIL) {
      missing.add(warning.as(Severity.ERROR).line());
    } else {
      notices.add(warning);
    }
  }

  private Optional<FieldPath> memberOf(Contact contact, Edit.Remove remove) {
    FieldPath path = remove.path().then(remove.value());
    JsonNode map = contact.at(remove.path());
    if (!map.isObject() && contact.has(remove.path())) {
      throw failure(
          ChangeSentences.NO_MEMBERS_IN.with(
              remove.place(), remove.path(), JsonTypes.describe(map)));
    }
    if (map.has(remove.value())) {
      return Optional.of(path);
    }
    if (map.isEmpty()) {
      gone(remove.place(), ChangeSentences.NOTHING_THERE.with(path));
    } else {
      List<String> names = List.copyOf(map.propertyNames());
      gone(remove.place(), ChangeSentences.NOT_IN_OBJECT.with(path, names));
    }
    return Optional.empty();
  }

  /** The list at the path; a missing or null value stands for an empty list. */
  static JsonNode list(Contact contact, FieldPath path, Place flag) {
    JsonNode list = contact.at(path);
    if (!list.isArray() && contact.has(path)) {
      throw failure(ChangeSentences.NO_ITEMS_IN.with(flag, path, JsonTypes.describe(list)));
    }
    return list;
  }

  /** The path with every match step replaced by the index of the one item that it matches. */
  private static FieldPath resolve(Contact contact, FieldPath path, Place flag) {
    FieldPath resolved = FieldPath.ROOT;
    for (FieldPath.Step step : path.steps()) {
      if (step instanceof FieldPath.Match match) {
        resolved = resolved.then(onlyMatch(contact, resolved, match, flag));
      } else {
        resolved = resolved.plus(step);
      }
    }
    return resolved;
  }

  private static int onlyMatch(Contact contact, FieldPath path, FieldPath.Match match, Place flag) {
    JsonNode list = contact.at(path);
    Field member = ContactFields.CONTACT.at(path.plus(match)).child(match.member());
    Message wanted = ChangeSentences.MEMBER_VALUE.with(match.member(), match.value());
    Message values = MissingTarget.values(member, match.member(), list);
    return onlyOne(matching(list, member, match), wanted, path, values, flag);
  }

  static List<Integer> matching(JsonNode list, Field member, FieldPath.Match match) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (TextMatch.matches(member, list.path(i).path(match.member()), match.value())) {
        found.add(i);
      }
    }
    return found;
  }

  /**
   * The index that the last step of the path stands for; the size of the list for a match that no
   * item has.
   *
   * @throws Failure exit 6, when several items match
   */
  static int indexOf(Contact contact, FieldPath item, Place place) {
    FieldPath.Step last = item.steps().get(item.steps().size() - 1);
    if (last instanceof FieldPath.Index at) {
      return at.index();
    }
    FieldPath path = item.parent();
    FieldPath.Match match = (FieldPath.Match) last;
    Field member = ContactFields.CONTACT.at(item).child(match.member());
    JsonNode list = contact.at(path);
    return matching(list, member, match).isEmpty()
        ? list.size()
        : onlyMatch(contact, path, match, place);
  }

  private Optional<FieldPath> itemOf(Contact contact, Edit.Remove remove) {
    Field item = ContactFields.CONTACT.at(remove.path()).item();
    Field main = item.mainValue();
    JsonNode list = list(contact, remove.path(), remove.place());
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode value = list.get(i);
      JsonNode text = item.kind() == Kind.OBJECT ? value.path(main.name()) : value;
      if (TextMatch.matches(main, text, remove.value())) {
        found.add(i);
      }
    }
    Message wanted = ChangeSentences.VALUE.with(remove.value());
    Message values = MissingTarget.values(item, list);
    if (found.isEmpty()) {
      gone(remove.place(), ChangeSentences.NO_SUCH_ITEM.with(remove.path(), wanted, values));
      return Optional.empty();
    }
    int index = onlyOne(found, wanted, remove.path(), values, remove.place());
    return Optional.of(remove.path().then(index));
  }

  private static int onlyOne(
      List<Integer> found, Message wanted, FieldPath path, Message values, Place flag) {
    if (found.size() == 1) {
      return found.get(0);
    }
    throw found.isEmpty()
        ? failure(flag, ChangeSentences.NO_SUCH_ITEM.with(path, wanted, values))
        : failure(ChangeSentences.SEVERAL_ITEMS.with(flag, path, found.size(), wanted, values));
  }

  private static Failure failure(Place flag, Message text) {
    return failure(new Remark(Severity.ERROR, flag, text).line());
  }

  private static Failure failure(Message message) {
    return new Failure(Exit.INVALID_INPUT, message);
  }
}
