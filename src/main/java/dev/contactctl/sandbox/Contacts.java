package dev.contactctl.sandbox;

import dev.contactctl.world.World;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The operations on contacts, one at a time. */
final class Contacts {
  private static final ApiError UNKNOWN =
      new ApiError(404, "CONTACT_NOT_EXIST", "The contact does not exist.");

  private final Store store;
  private final Shape shape;
  private final BodyValidator judge;
  private final World world;
  private int rivals;

  Contacts(SandboxOptions options, World world) {
    Rulebook rulebook = Rulebook.load();
    this.shape = new Shape(rulebook);
    this.judge = new BodyValidator(rulebook, options.acceptTwitter());
    this.store = Store.open(options, shape, world);
    this.world = world;
  }

  /** The contact as it is stored, as one line of JSON. */
  synchronized Optional<String> line(String id) {
    return store.line(id);
  }

  /** Stores a contact that no client sent; it is completed, not judged. */
  synchronized void add(String json) {
    try {
      store.set(store.complete(json));
    } catch (Json.Unreadable e) {
      throw new IllegalArgumentException(e.problem());
    } catch (IOException e) {
      throw new IllegalStateException("the data file cannot be written", e);
    }
  }

  /** {@code GET /contacts/{contactId}}. */
  synchronized Reply get(String id) {
    Optional<String> line = store.line(id);
    return line.isPresent() ? Reply.json(200, line.get()) : Reply.error(UNKNOWN);
  }

  /**
   * {@code PUT /contacts/{contactId}}: the body replaces the contact, and what it lacks is erased.
   */
  synchronized Reply put(String id, byte[] body) {
    Optional<String> line = store.line(id);
    if (line.isEmpty()) {
      return Reply.error(UNKNOWN);
    }
    try {
      ObjectNode sent = Json.object(body);
      ObjectNode stored = Json.object(line.get());
      Optional<ApiError> problem = judge.judge(sent, stored);
      if (problem.isPresent()) {
        return Reply.error(problem.get());
      }
      ObjectNode contact = shape.replaced(sent, stored, world.now());
      store.set(contact);
      return Reply.json(200, Json.text(shape.withoutGetOnly(contact)));
    } catch (Json.Unreadable e) {
      return Reply.error(ApiError.unreadable(e.problem()));
    } catch (IOException e) {
      String problem = "The sandbox cannot write its data file.";
      return Reply.error(new ApiError(500, "INTERNAL_SERVER_ERROR", problem));
    }
  }

  /** Somebody else changes the contact: its memo, and its modifiedTime by at least a second. */
  synchronized void rival(String id) {
    Optional<String> line = store.line(id);
    if (line.isEmpty()) {
      return;
    }
    try {
      ObjectNode contact = Json.object(line.get());
      rivals++;
      contact.put("memo", "changed by somebody else (" + rivals + ")");
      contact.put("modifiedTime", Shape.time(later(contact.path("modifiedTime").asString(""))));
      store.set(contact);
    } catch (Json.Unreadable | IOException e) {
      throw new IllegalStateException("the rival cannot write", e);
    }
  }

  private Instant later(String before) {
    Instant now = world.now();
    try {
      Instant next = OffsetDateTime.parse(before).toInstant().plusSeconds(1);
      return next.isAfter(now) ? next : now;
    } catch (DateTimeParseException e) {
      return now;
    }
  }
}
