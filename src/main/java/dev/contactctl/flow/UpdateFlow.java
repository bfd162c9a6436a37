package dev.contactctl.flow;

import dev.contactctl.change.Change;
import dev.contactctl.change.Diff;
import dev.contactctl.change.Echo;
import dev.contactctl.change.Outbound;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.message.Message;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The story of one update: load, merge, check, show, guard, send, compare. */
public final class UpdateFlow {
  private final Supplier<ContactsApi> api;
  private final Reporter reporter;

  /**
   * A flow.
   *
   * @param api made only when something is to be read or sent
   */
  public UpdateFlow(Supplier<ContactsApi> api, Reporter reporter) {
    this.api = api;
    this.reporter = reporter;
  }

  /**
   * Works out the change and checks it; sends nothing.
   *
   * @param wanted whether the contact is to be read first although the request does not need it;
   *     when it cannot be had, that is said
   * @throws Failure when the input is invalid, or the contact cannot be read
   */
  public Plan plan(UpdateRequest request, boolean wanted) {
    Planner planner = new Planner(request, reporter);
    planner.checkReading();
    if (!request.replace() || request.guards().needBefore()) {
      return planner.plan(Optional.of(read(api.get(), request.id())));
    }
    return planner.plan(wanted ? ifPossible(request.id()) : Optional.empty());
  }

  /** The same, and the contact is read whatever the request needs. */
  public Plan planWithBefore(UpdateRequest request) {
    Planner planner = new Planner(request, reporter);
    planner.checkReading();
    return planner.plan(Optional.of(read(api.get(), request.id())));
  }

  private Optional<Contact> ifPossible(String id) {
    try {
      return Optional.of(read(api.get(), id));
    } catch (Failure failure) {
      reporter.say(id + ": cannot show what would be erased: " + failure.message());
      return Optional.empty();
    }
  }

  /**
   * Sends a plan, unless it changes nothing.
   *
   * @return the contact as the server holds it now, and how it went
   * @throws Failure when a guard refuses, or the server does not take it
   */
  public Outcome send(UpdateRequest request, Plan plan) {
    return send(request, plan, request.guards().unmodifiedSince().isPresent());
  }

  /**
   * The same, and the contact must still be the one that the plan was made from just before it is
   * sent.
   */
  public Outcome sendIfStill(UpdateRequest request, Plan plan) {
    return send(request, plan, true);
  }

  private Outcome send(UpdateRequest request, Plan plan, boolean mustBeStill) {
    guard(request, plan);
    if (plan.changesNothing() && !request.replace()) {
      reporter.say(request.id() + ": unchanged");
      return new Outcome(plan.before().orElseThrow().tree(), Exit.OK, false);
    }
    ContactsApi server = api.get();
    if (mustBeStill) {
      checkStill(server, request.id(), plan);
    }
    if (request.guards().backup().isPresent()) {
      Backup.append(request.guards().backup().get(), plan.before().orElseThrow().tree());
    }
    ObjectNode body = Outbound.of(plan.after());
    ObjectNode saved = ReplyFailure.valueOrFail(server.put(request.id(), body));
    return new Outcome(saved, compare(request, plan, saved), true);
  }

  /** Stops when the contact is no longer the one that the plan was made from. */
  private static void checkStill(ContactsApi server, String id, Plan plan) {
    Contact now = read(server, id);
    List<Change> moved = Diff.of(plan.before().orElseThrow(), now);
    if (!moved.isEmpty() || !stamp(now).equals(stamp(plan.before().orElseThrow()))) {
      throw new Failure(
          Exit.CONFLICT,
          id + ": was changed by somebody else in the meantime; look at it and run again");
    }
  }

  private static String stamp(Contact contact) {
    return contact.tree().path("modifiedTime").asString("");
  }

  private static Contact read(ContactsApi server, String id) {
    return new Contact(ReplyFailure.valueOrFail(server.get(id)), Places.all(Place.SERVER));
  }

  /**
   * Stops at what the request forbids.
   *
   * @throws Failure exit 8
   */
  public void guard(UpdateRequest request, Plan plan) {
    if (request.guards().unmodifiedSince().isPresent()) {
      UnmodifiedSince.check(request, plan.before().orElseThrow());
    }
    if (!request.guards().forbidRemovals()) {
      return;
    }
    int removals = 0;
    for (Change change : plan.changes()) {
      if (change.isRemoval()) {
        String value = JsonWriter.compact(change.was());
        reporter.problem(request.id() + ": would be gone: " + change.path() + ": " + value);
        removals++;
      }
    }
    if (removals > 0) {
      String values = removals == 1 ? "1 value" : removals + " values";
      throw new Failure(
          Exit.CONFLICT,
          request.id()
              + ": "
              + values
              + " would be gone, and --forbid-removals refuses that; nothing was sent");
    }
  }

  private Exit compare(UpdateRequest request, Plan plan, ObjectNode saved) {
    Contact returned = new Contact(saved, Places.all(Place.SERVER));
    List<Message> differences = Echo.differences(plan.before(), plan.after(), returned);
    for (Message difference : differences) {
      reporter.say(difference.toString());
    }
    boolean refused = request.terms().strict() && !differences.isEmpty();
    return refused ? Exit.CONFLICT : Exit.OK;
  }

  /**
   * How an update ended.
   *
   * @param contact the contact as the server holds it now
   * @param exit 8 when the server did not keep what was sent, and that counts as an error; else 0
   * @param sent whether anything was sent
   */
  public record Outcome(ObjectNode contact, Exit exit, boolean sent) {}
}
