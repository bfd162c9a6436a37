package dev.contactctl.bulk;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.change.Diff;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.flow.Plan;
import dev.contactctl.tasks.PlannedTarget;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets the memo of a contact.
 *
 * @param kind how
 */
record MemoTarget(int record, String id, String memo, Kind kind) implements Target {

  /** How a memo is set. */
  enum Kind {
    /** The contact is read, and the memo laid over it. */
    MERGE(true, true),
    /** The same, but a test pretends that it must not be done twice. */
    ONCE(true, false),
    /** The contact is replaced as a whole, without reading it. */
    REPLACE(false, true);

    private final boolean reads;
    private final boolean repeatable;

    Kind(boolean reads, boolean repeatable) {
      this.reads = reads;
      this.repeatable = repeatable;
    }
  }

  /** The target that changes the memo of c1 from old to new. */
  static MemoTarget oldToNew(Kind kind) {
    return new MemoTarget(1, RunModel.ID, "new", kind);
  }

  /** The same as a plan. */
  static PlannedTarget plannedOldToNew(String id, int record) {
    return new PlannedTarget(
        record,
        id,
        new Place("plan", record, 1),
        Optional.of(ContactDigest.of(contact(tree(id, "old")))),
        contact(tree(id, "new")));
  }

  /** The contact with a memo and a name. */
  static ObjectNode tree(String id, String memo) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("contactId", id).put("memo", memo);
    tree.putObject("contactName").put("lastName", "Kim");
    return tree;
  }

  private static Contact contact(ObjectNode tree) {
    return new Contact(tree, Places.all(Place.of("test")));
  }

  @Override
  public Place place() {
    return new Place("in.ndjson", record, 1);
  }

  @Override
  public boolean needsContact() {
    return kind.reads;
  }

  @Override
  public Decision decide(Optional<Contact> now) {
    ObjectNode tree = now.isPresent() ? now.get().tree().deepCopy() : tree(id, "");
    Contact after = contact(tree.put("memo", memo));
    Plan plan =
        new Plan(
            now, after, now.isPresent() ? Diff.of(now.get(), after) : List.of(), Optional.empty());
    return new Decision.Send(plan, List.of(), List.of());
  }

  @Override
  public boolean isRepeatable() {
    return kind.repeatable;
  }
}
