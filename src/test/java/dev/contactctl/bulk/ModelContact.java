package dev.contactctl.bulk;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contact as the server of a model holds it, and what others do to it. */
final class ModelContact {
  private final String id;
  private ObjectNode held;
  private int rivals;
  private int applied;
  private boolean everLate;
  private Optional<ObjectNode> late = Optional.empty();
  private int lateIn;

  ModelContact(String id, String memo) {
    this.id = id;
    this.held = MemoTarget.tree(id, memo);
  }

  ObjectNode read() {
    return held.deepCopy();
  }

  String memo() {
    return memo(held);
  }

  static String memo(JsonNode contact) {
    return contact.path("memo").asString();
  }

  static String name(JsonNode contact) {
    return contact.path("contactName").path("lastName").asString();
  }

  /** Somebody else changes the name. */
  void rival() {
    rivals++;
    ((ObjectNode) held.get("contactName")).put("lastName", "Rival" + rivals);
  }

  /** A PUT is applied. */
  void apply(ObjectNode body) {
    held = stored(body);
    applied++;
  }

  /** A PUT will be applied after so many more requests. */
  void applyLate(ObjectNode body, int requests) {
    everLate = true;
    late = Optional.of(stored(body));
    lateIn = requests;
  }

  /** A request has come. */
  void tick() {
    if (late.isPresent() && --lateIn <= 0) {
      held = late.get();
      late = Optional.empty();
    }
  }

  private ObjectNode stored(ObjectNode body) {
    return body.deepCopy().put("contactId", id);
  }

  /** How many PUTs were applied at once. */
  int applied() {
    return applied;
  }

  /** Whether nobody else has changed it, and no PUT was applied late. */
  boolean isAlone() {
    return rivals == 0 && !everLate;
  }
}
