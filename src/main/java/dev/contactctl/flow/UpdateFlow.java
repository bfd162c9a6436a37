package dev.contactctl.flow;

import dev.contactctl.contact.Contact;
import dev.contactctl.message.Message;
import dev.contactctl.read.Reading;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Failure;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The story of one update, from a request to its outcome:
 *
 * <ol>
 *   <li>CHECK the input file by itself, before anything else is asked for
 *   <li>LOAD the contact from the server, when the request needs it: to merge, to compare, for a
 *       guard, for a backup. When it only helps to show what a replacement erases, the story goes
 *       on without it
 *   <li>MERGE the file and the flags into it, or take them as the whole contact
 *   <li>CHECK the result; an error ends the story here
 *   <li>SHOW what changes, when that is asked for
 *   <li>GUARD alone, for a dry run or a comparison: the story ends here
 *   <li>GUARD and SEND otherwise, both by {@link ChangeSender}, which also reads the contact again,
 *       keeps a backup, and COMPAREs what came back. A guard that refuses ends the story
 * </ol>
 *
 * To PRINT the outcome is left to the command.
 */
public final class UpdateFlow {
  private final Supplier<ContactsApi> api;
  private final Reporter reporter;

  /**
   * A flow.
   *
   * @param api asked only when something is to be read or sent
   */
  public UpdateFlow(Supplier<ContactsApi> api, Reporter reporter) {
    this.api = api;
    this.reporter = reporter;
  }

  /**
   * Carries out the request.
   *
   * @return {@link Outcome.Sent}, {@link Outcome.Unchanged} or {@link Outcome.Planned}
   * @throws Failure when the input is invalid, the contact cannot be read, a guard refuses, or the
   *     server does not take the change
   */
  public Outcome run(UpdateRequest request) {
    Planner planner = new Planner(request, reporter);
    planner.checkInput();
    Plan plan = planner.plan(load(request));
    if (request.show() != UpdateRequest.Show.NEVER) {
      reporter.changes(plan.changes());
    }
    OutcomeReport report = new OutcomeReport(request.id(), reporter, Optional.empty(), "");
    if (request.goal() instanceof Goal.Send goal) {
      Outcome outcome = new ChangeSender(api.get(), goal).send(request.id(), plan);
      return report.of(outcome, plan);
    }
    report.guard(request.goal(), plan);
    return new Outcome.Planned(plan);
  }

  /**
   * The failure of a file that cannot be read, whose findings were shown.
   *
   * @param undone what has not been done because of it
   */
  public static Failure refused(Reading reading, Message undone) {
    return Planner.refused(reading.findings(), reading.extent(), undone);
  }

  private Optional<Contact> load(UpdateRequest request) {
    return switch (request.load()) {
      case REQUIRED -> Optional.of(read(request.id()));
      case IF_POSSIBLE -> readIfPossible(request.id());
      case NO -> Optional.empty();
    };
  }

  private Contact read(String id) {
    return ServerContact.of(ReplyFailure.valueOrFail(api.get().get(id)));
  }

  private Optional<Contact> readIfPossible(String id) {
    try {
      return Optional.of(read(id));
    } catch (Failure failure) {
      reporter.say(FlowSentences.CANNOT_SHOW.with(id, failure.message()));
      return Optional.empty();
    }
  }
}
