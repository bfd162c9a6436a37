package dev.contactctl.bulk;

import dev.contactctl.remote.Reply;
import java.time.Duration;
import java.util.Optional;

/** Records what happened to a contact during its run. Used by one thread. */
final class RunFacts {
  private static final int OK = 200;

  private final long begin;
  private boolean intent;
  private int puts;
  private int status;
  private String code = "";

  /**
   * The circumstances.
   *
   * @param begin when the run of the contact began, in nanoseconds
   * @param earlier what an earlier run was about to send, and perhaps has sent
   */
  RunFacts(long begin, Optional<PutDigests> earlier) {
    this.begin = begin;
    this.intent = earlier.isPresent();
  }

  /** The intent is about to be written. */
  void intentBegins() {
    intent = true;
  }

  /** Whether that has happened before, in this or an earlier run. */
  boolean hasIntent() {
    return intent;
  }

  /** How the contact ends when the run stops now. */
  Ending stopped(RunStop stop, boolean doubt) {
    return doubt || intent ? Ending.stopped(stop, doubt) : Ending.notBegun(stop);
  }

  /** A PUT is about to leave. */
  void putLeaves() {
    puts++;
  }

  /**
   * A request was answered, or failed. A contact that could be read says nothing about its change.
   */
  void saw(Reply<?> reply) {
    status = 0;
    code = "";
    if (reply instanceof Reply.Refused<?> refused) {
      status = refused.status();
      code = refused.code();
    } else if (reply instanceof Reply.Unusable<?> unusable) {
      status = unusable.status();
    }
  }

  /** The PUT succeeded. */
  void done() {
    status = OK;
    code = "";
  }

  /** The result. */
  ContactResult result(Target target, Ending ending, long now) {
    return new ContactResult(
        target.record(),
        target.id(),
        target.place(),
        ending.state(),
        ending.exit(),
        status,
        code,
        ending.message(),
        ending.findings(),
        ending.notes(),
        ending.left(),
        ending.sent(),
        puts,
        Duration.ofNanos(now - begin));
  }
}
