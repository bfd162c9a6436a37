package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies the cells of a table to the items of a list. Applying them twice has the effect of
 * applying them once, except for items that are removed by their index.
 *
 * @param places collects where the new values come from
 * @param notices collects what changed otherwise than the cells say
 */
record ItemCells(EditedPlaces places, List<Remark> notices) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * The contact's tree with the members set.
   *
   * @throws Failure exit 6, when several items match, or the index is beyond the end of the list
   */
  ObjectNode fill(Contact contact, Edit.Fill fill) {
    FieldPath path = fill.path().parent();
    JsonNode list = Edits.list(contact, path, fill.place());
    int index = Edits.indexOf(contact, fill.path(), fill.place());
    if (index >= list.size() && fill.ifMissing() == Edit.IfMissing.PASS) {
      return contact.tree();
    }
    if (index > list.size()) {
      throw new Failure(
          Exit.INVALID_INPUT, ChangeSentences.BEYOND_END.with(fill.place(), path, list.size()));
    }
    boolean isNew = index == list.size();
    ArrayNode items = copy(list);
    if (isNew) {
      places.note(path.then(index), fill.place());
      items.add(matched(fill.path()));
    }
    ObjectNode item = NODES.objectNode();
    if (items.get(index).isObject()) {
      item.setAll((ObjectNode) items.get(index));
    }
    if (fill.path().steps().get(path.steps().size()) instanceof FieldPath.Match match) {
      places.noteCell(path.then(index).then(match.member()), fill.place());
    }
    for (Edit.Cell cell : fill.cells()) {
      cell(path.then(index), item, cell);
    }
    items.set(index, item);
    JsonNode before = isNew ? NODES.objectNode() : list.get(index);
    ArrayNode moved = new Marks(path, fill.place(), notices).move(items, index, before);
    if (isNew) {
      moved.set(index, Defaults.ofAdded(ContactFields.CONTACT.at(path).item(), moved));
    }
    return TreeChanges.put(contact.tree(), path, moved, fill.place());
  }

  private void cell(FieldPath path, ObjectNode item, Edit.Cell cell) {
    FieldPath member = path.then(cell.name());
    if (!item.path(cell.name()).equals(cell.value())) {
      refuseSecond(ChangeSentences.SET_TWICE, member, cell.place());
    }
    places.noteCell(member, cell.place());
    if (cell.value().isMissingNode()) {
      places.noteRemoval(member, cell.place());
      item.remove(cell.name());
    } else {
      places.note(member, cell.place());
      item.set(cell.name(), cell.value());
    }
  }

  /**
   * Refuses to override what another cell has set on the same value, which may have another path in
   * its header: an index here, and a match of the same item there.
   */
  private void refuseSecond(ChangeSentences sentence, FieldPath path, Place cell) {
    Optional<Place> other = places.otherCell(path, cell);
    if (other.isPresent()) {
      throw new Failure(Exit.INVALID_INPUT, sentence.with(cell, path, other.get()));
    }
  }

  /**
   * Notes that a cell sets all of a value.
   *
   * @throws Failure exit 6, when another cell has set it, or a part of it, to something else
   */
  void whole(Contact contact, FieldPath path, Edit.Put put) {
    if (!contact.at(path).equals(put.value())) {
      refuseSecond(ChangeSentences.SET_TWICE, path, put.place());
    }
    places.noteCell(path, put.place());
  }

  /** A new item, with the member values that its match names. */
  private static ObjectNode matched(FieldPath item) {
    ObjectNode made = NODES.objectNode();
    if (item.steps().get(item.steps().size() - 1) instanceof FieldPath.Match match) {
      Field member = ContactFields.CONTACT.at(item).child(match.member());
      if (member.kind() == Kind.BOOLEAN) {
        made.put(match.member(), match.value().equals("true"));
      } else {
        made.put(match.member(), match.value());
      }
    }
    return made;
  }

  /**
   * The contact's tree without the value, which may be missing already.
   *
   * @throws Failure exit 6, when several items match
   */
  ObjectNode discard(Contact contact, Edit.Discard discard) {
    FieldPath path = discard.path();
    FieldPath holder = path.parent();
    if (!(path.steps().get(path.steps().size() - 1) instanceof FieldPath.Name)) {
      Edits.list(contact, holder, discard.place());
      path = holder.then(Edits.indexOf(contact, path, discard.place()));
    }
    if (contact.at(path).isMissingNode()) {
      return contact.tree();
    }
    refuseSecond(ChangeSentences.REMOVES_SET, path, discard.place());
    places.noteRemoval(path, discard.place());
    return TreeChanges.drop(contact.tree(), path);
  }

  private static ArrayNode copy(JsonNode list) {
    ArrayNode copy = NODES.arrayNode();
    for (JsonNode item : list) {
      copy.add(item);
    }
    return copy;
  }
}
