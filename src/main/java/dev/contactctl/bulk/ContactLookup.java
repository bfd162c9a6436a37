package dev.contactctl.bulk;

import dev.contactctl.pace.Backoff;
import dev.contactctl.remote.Reply;
import tools.jackson.databind.node.ObjectNode;

/** Reads a contact, and retries for as long as the run allows. Used by one thread. */
final class ContactLookup {
  private final RunContext context;
  private final Retries retries;
  private final RunFacts circumstances;

  ContactLookup(RunContext context, Backoff backoff, RunFacts circumstances) {
    this.context = context;
    this.retries = new Retries(backoff, context.budget(), context.pace());
    this.circumstances = circumstances;
  }

  /**
   * The contact, or why it cannot be read.
   *
   * @throws RunStopped when the run as a whole cannot go on
   */
  Reply<ObjectNode> at(String id) {
    while (true) {
      Reply<ObjectNode> reply = context.calls().get(id);
      circumstances.saw(reply);
      if (!(reply instanceof Reply.Problem<ObjectNode> problem)) {
        retries.succeeded();
        return reply;
      }
      RunProblems.check(problem);
      if (!problem.isTemporary()) {
        retries.chargeUnusable(problem);
        return reply;
      }
      if (!retries.awaitNext(problem)) {
        return reply;
      }
    }
  }
}
