package dev.contactctl.flow;

import dev.contactctl.change.ChangeSummary;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reports how the change of a single contact ended, and fails when the change did. */
final class OutcomeReport {
  private final String id;
  private final Reporter reporter;
  private final Optional<EditFile> text;
  private final String again;

  /**
   * A report.
   *
   * @param text the file with the text that a user edited; empty if nothing was edited
   * @param again options that the command to send that text needs as well
   */
  OutcomeReport(String id, Reporter reporter, Optional<EditFile> text, String again) {
    this.again = again;
    this.id = id;
    this.reporter = reporter;
    this.text = text;
  }

  /**
   * Fails when a plan that is only shown would be refused.
   *
   * @throws Failure exit 8
   */
  void guard(Goal goal, Plan plan) {
    Guards guards = goal.policy().guards();
    Optional<Outcome.Stopped> refusal = guards.check(plan, goal.undone());
    if (refusal.isPresent()) {
      of(refusal.get(), plan);
    }
  }

  /**
   * Reports the outcome.
   *
   * @param plan what was to be sent
   * @return the outcome: sent, unchanged or planned
   * @throws Failure when it is stopped or failed
   */
  Outcome of(Outcome outcome, Plan plan) {
    if (outcome instanceof Outcome.Stopped stopped) {
      for (Message detail : stopped.details()) {
        reporter.tell(FlowSentences.OF_CONTACT.with(id, detail));
      }
      throw new Failure(stopped.exit(), refusal(stopped, plan.after()));
    }
    if (outcome instanceof Outcome.Failed failed) {
      throw ReplyFailure.of(failed.reply());
    }
    if (outcome instanceof Outcome.Unchanged) {
      reporter.say(FlowSentences.UNCHANGED.with(id));
    }
    if (outcome instanceof Outcome.Sent sent) {
      sent(plan);
      differences(sent);
    }
    return outcome;
  }

  /** Running an edit again starts from another text, so an option alone would not help. */
  private Message refusal(Outcome.Stopped stopped, Contact after) {
    if (stopped.override().isEmpty() || text.isEmpty()) {
      boolean ofContact = stopped.exit() == Exit.CONFLICT; // else of the file for the backup
      Message message = stopped.withOverride();
      return ofContact ? FlowSentences.OF_CONTACT.with(id, message) : message;
    }
    String options = stopped.override().get() + allowances(after) + again;
    return FlowSentences.SEND_KEPT.with(
        FlowSentences.OF_CONTACT.with(id, stopped.message()), id, text.get().word(), options);
  }

  /**
   * What a replacement needs to be allowed: for an edit, what the server holds already is not an
   * error.
   */
  private static String allowances(Contact after) {
    Set<String> options = new LinkedHashSet<>();
    for (Finding finding : Checker.check(Optional.empty(), after, CheckOptions.WHOLE)) {
      if (finding.severity() == Severity.ERROR) {
        options.add(" --allow " + finding.rule().id());
      }
    }
    return String.join("", options);
  }

  /**
   * Reports what the server did not keep: a warning, unless it is the reason why the command fails.
   */
  private void differences(Outcome.Sent sent) {
    boolean fails = sent.exit() != Exit.OK;
    for (Message difference : sent.differences()) {
      Remark remark = Remark.warning(Place.SERVER, difference);
      reporter.remark(fails ? remark.as(Severity.ERROR) : remark);
    }
    if (fails) {
      reporter.problem(FlowSentences.NOT_KEPT.with(id, sent.differences().size()));
    }
  }

  private void sent(Plan plan) {
    if (plan.before().isEmpty()) {
      reporter.say(FlowSentences.REPLACED.with(id));
    } else if (plan.changesNothing()) {
      reporter.say(FlowSentences.SENT_UNCHANGED.with(id));
    } else {
      reporter.summary(
          FlowSentences.UPDATED.with(id),
          ChangeSummary.of(plan.before().get(), plan.after(), plan.changes()));
    }
  }
}
