package dev.contactctl.flow;

import dev.contactctl.change.Change;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Times;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.write.JsonWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What must hold for a plan before it is sent.
 *
 * @param removals whether a value that the server holds may be erased
 * @param stale whether a file that is older than the contact may change it
 * @param unmodifiedSince the server's contact must not be newer than this
 */
public record Guards(Removals removals, Stale stale, Optional<OffsetDateTime> unmodifiedSince) {

  /**
   * Whether values may be erased.
   *
   * @param forbiddenBy who forbids it, as messages name it; empty when it is allowed
   * @param remedy the options that allow it once
   */
  public record Removals(Optional<Message> forbiddenBy, String remedy) {
    /** The option that allows it. */
    public static final String ALLOWING = "--forbid-removals=false";

    /** Values may be erased. */
    public static final Removals ALLOWED = new Removals(Optional.empty(), "");
  }

  /**
   * Whether a file that is older than the contact may change it.
   *
   * @param forbiddenBy who forbids it, as messages name it; empty when it is allowed
   * @param remedy the option that allows it once
   */
  public record Stale(Optional<Message> forbiddenBy, String remedy) {
    /** An older file is only reported. */
    public static final Stale ALLOWED = new Stale(Optional.empty(), "");
  }

  /** Everything is allowed. */
  public static final Guards NONE = new Guards(Removals.ALLOWED, Stale.ALLOWED, Optional.empty());

  /** Whether the contact must be known as it was before. */
  boolean needBefore() {
    return removals.forbiddenBy().isPresent()
        || stale.forbiddenBy().isPresent()
        || unmodifiedSince.isPresent();
  }

  /** Why the plan must not be sent; empty when it may. */
  public Optional<Outcome.Stopped> check(Plan plan) {
    return check(plan, Goal.NOT_SENT);
  }

  /**
   * Why the plan must not be continued; empty when it may be.
   *
   * @param undone what is not done in that case
   */
  Optional<Outcome.Stopped> check(Plan plan, Message undone) {
    if (unmodifiedSince.isPresent()) {
      Contact before = plan.before().orElseThrow();
      Optional<Message> problem = checkTime(before, unmodifiedSince.get());
      if (problem.isPresent()) {
        return Optional.of(new Outcome.Stopped(Exit.CONFLICT, problem.get()));
      }
    }
    Optional<Message> staleness = stale.forbiddenBy();
    if (plan.stale().isPresent() && staleness.isPresent()) {
      boolean older = Staleness.isOlder(plan.stale().get());
      FlowSentences why = older ? FlowSentences.STALE_FORBIDDEN : FlowSentences.STALE_UNKNOWN;
      Message message = why.with(staleness.get(), undone);
      Optional<String> override = Optional.of(stale.remedy());
      return Optional.of(new Outcome.Stopped(List.of(), Exit.CONFLICT, message, override));
    }
    Optional<Message> asker = removals.forbiddenBy();
    return asker.isPresent() ? checkRemovals(plan, asker.get()) : Optional.empty();
  }

  /** A contact without a modification time may be newer than allowed. */
  private static Optional<Message> checkTime(Contact contact, OffsetDateTime limit) {
    String stamp = ServerContact.modifiedTime(contact);
    Optional<OffsetDateTime> modified = Times.parse(stamp);
    if (modified.isEmpty()) {
      return Optional.of(FlowSentences.NO_MODIFIED_TIME.with());
    }
    return modified.get().isAfter(limit)
        ? Optional.of(FlowSentences.MODIFIED.with(stamp, limit.toString()))
        : Optional.empty();
  }

  private Optional<Outcome.Stopped> checkRemovals(Plan plan, Message asker) {
    List<Message> erased = new ArrayList<>();
    for (Change change : plan.changes()) {
      if (change.isRemoval()) {
        String value = JsonWriter.compact(change.was());
        erased.add(FlowSentences.WOULD_BE_ERASED.with(change.path(), value));
      }
    }
    if (erased.isEmpty()) {
      return Optional.empty();
    }
    Message message = FlowSentences.REMOVALS_FORBIDDEN.with(erased.size(), asker);
    return Optional.of(
        new Outcome.Stopped(erased, Exit.CONFLICT, message, Optional.of(removals.remedy())));
  }
}
