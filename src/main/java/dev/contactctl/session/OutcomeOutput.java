package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.change.Outbound;
import dev.contactctl.flow.Outcome;
import dev.contactctl.flow.Plan;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.remote.Curl;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.Output;
import dev.contactctl.write.JsonWriter;
import tools.jackson.databind.node.ObjectNode;

/** Prints how the change of one contact ended, for every command that sends one. */
public final class OutcomeOutput {
  private final Session session;
  private final Args args;
  private final String id;
  private final ContactOutput output;

  /**
   * An output; created before anything is sent, so that a mistake in its options has no
   * consequences.
   */
  public OutcomeOutput(Session session, Args args) {
    this.session = session;
    this.args = args;
    this.id = args.words().get(0);
    this.output = ContactOutput.of(args, session.console());
    Output.requireRoom(session.world());
  }

  /** Prints a contact that was sent, is unchanged, or would be sent. */
  public Exit print(Outcome outcome) {
    if (outcome instanceof Outcome.Sent sent) {
      return sent(sent.contact()).and(sent.exit());
    }
    if (outcome instanceof Outcome.Planned planned) {
      return planned(planned.plan());
    }
    return output.print(session.console(), ((Outcome.Unchanged) outcome).contact());
  }

  /** Says both that the change was made and that its result cannot be printed. */
  private Exit sent(ObjectNode contact) {
    try {
      return output.print(session.console(), contact);
    } catch (Failure failure) {
      throw new Failure(failure.exit(), UpdateSentences.UPDATED_BUT.with(id, failure.message()));
    }
  }

  /** Prints exactly what would be sent. */
  private Exit planned(Plan plan) {
    Exit exit = Exit.OK;
    ObjectNode body = Outbound.of(plan.after());
    if (DryRunOptions.isCurl(args)) {
      String json = JsonWriter.compact(body);
      Settings settings = session.settings();
      session.console().result(Curl.put(settings.baseUrl(), settings.caFile(), id, json) + "\n");
    } else {
      exit = output.print(session.console(), body);
    }
    boolean replaces = ChangeInput.basis(args) == UpdateRequest.Basis.REPLACE;
    boolean unsent = plan.changesNothing() && !replaces; // which sends in any case
    UpdateSentences sends =
        DryRunOptions.isCurl(args) ? UpdateSentences.DRY_RUN_OF_CURL : UpdateSentences.DRY_RUN;
    session.console().say((unsent ? UpdateSentences.DRY_RUN_UNCHANGED : sends).with(id));
    return exit;
  }
}
