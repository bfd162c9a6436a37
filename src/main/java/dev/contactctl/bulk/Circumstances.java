package dev.contactctl.bulk;

import dev.contactctl.remote.Reply;
import java.time.Duration;

/** What happened on the way to the end of a contact. Used by one thread. */
final class Circumstances {
  private static final int OK = 200;

  private final long begin;
  private int puts;
  private int status;
  private String code = "";

  /**
   * The circumstances.
   *
   * @param begin when the run of the contact began, in nanoseconds
   */
  Circumstances(long begin) {
    this.begin = begin;
  }

  /** A PUT is about to leave. */
  void putLeaves() {
    puts++;
  }

  /** A call was answered, or not. That a contact could be read says nothing about its change. */
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

  /** The PUT was answered as it should be. */
  void done() {
    status = OK;
    code = "";
  }

  /** The result. */
  ContactResult result(Target target, Verdict verdict, long now) {
    return new ContactResult(
        target.record(),
        target.id(),
        target.place(),
        verdict.state(),
        verdict.exit(),
        status,
        code,
        verdict.message(),
        verdict.findings(),
        verdict.notes(),
        verdict.left(),
        puts,
        Duration.ofNanos(now - begin));
  }
}
