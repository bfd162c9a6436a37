package dev.contactctl.sandbox;

import dev.contactctl.world.World;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Carries out the operations of the API on the stored contacts, one at a time. */
final class ContactOperations {
  private static final ApiError UNKNOWN =
      new ApiError(404, "CONTACT_NOT_EXIST", "The contact does not exist.");

  private final ContactStore store;
  private final ResponseForm form;
  private final BodyValidator validator;
  private final World world;
  private int foreignChanges;

  ContactOperations(SandboxOptions options, World world) {
    Rulebook rulebook = Rulebook.load();
    this.form = new ResponseForm(rulebook);
    this.validator = new BodyValidator(rulebook, options.acceptTwitter());
    this.store = ContactStore.open(options, form, world);
    this.world = world;
  }

  /** The contact as it is stored, as one line of JSON. */
  synchronized Optional<String> line(String id) {
    return store.line(id);
  }

  /** Stores a contact that no client sent; missing properties are added, and nothing is checked. */
  synchronized void add(String json) {
    try {
      store.set(store.complete(json));
    } catch (StrictJson.NotJson e) {
      throw new IllegalArgumentException(e.problem().toString());
    } catch (IOException e) {
      throw new IllegalStateException("the data file cannot be written", e);
    }
  }

  /** Leaves the data file with each contact once. */
  synchronized void close() {
    store.close();
  }

  /** {@code GET /contacts/{contactId}}. */
  synchronized SandboxResponse get(String id) {
    Optional<String> line = store.line(id);
    return line.isPresent()
        ? SandboxResponse.json(200, line.get())
        : SandboxResponse.error(UNKNOWN);
  }

  /**
   * {@code PUT /contacts/{contactId}}: the body replaces the contact; what is not in it is erased.
   */
  synchronized SandboxResponse put(String id, byte[] body) {
    Optional<String> line = store.line(id);
    if (line.isEmpty()) {
      return SandboxResponse.error(UNKNOWN);
    }
    try {
      ObjectNode sent = StrictJson.object(body);
      ObjectNode stored = StrictJson.object(line.get());
      Optional<ApiError> problem = validator.firstProblem(sent, stored);
      if (problem.isPresent()) {
        return SandboxResponse.error(problem.get());
      }
      ObjectNode contact = form.replaced(sent, stored, world.now());
      store.set(contact);
      return SandboxResponse.json(200, StrictJson.text(form.withoutGetOnly(contact)));
    } catch (StrictJson.NotJson e) {
      return SandboxResponse.error(ApiError.unreadable(e.problem()));
    } catch (IOException e) {
      String problem = "The sandbox cannot write its data file.";
      return SandboxResponse.error(new ApiError(500, "INTERNAL_SERVER_ERROR", problem));
    }
  }

  /**
   * Changes the contact as another client would: its memo, and its modifiedTime by at least one
   * second.
   */
  synchronized void changeBySomebodyElse(String id) {
    Optional<String> line = store.line(id);
    if (line.isEmpty()) {
      return;
    }
    try {
      ObjectNode contact = StrictJson.object(line.get());
      foreignChanges++;
      contact.put("memo", "changed by somebody else (" + foreignChanges + ")");
      contact.put(
          "modifiedTime", ResponseForm.time(later(contact.path("modifiedTime").asString(""))));
      store.set(contact);
    } catch (StrictJson.NotJson | IOException e) {
      throw new IllegalStateException("the other change cannot be stored", e);
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
