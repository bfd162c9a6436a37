package dev.contactctl.bulk;

import dev.contactctl.flow.ChangeSender;
import dev.contactctl.flow.Goal;
import dev.contactctl.pace.Pace;
import dev.contactctl.pace.RetryBudget;
import dev.contactctl.pace.StopRequest;
import dev.contactctl.remote.ContactCalls;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** What all contacts of a run share. Everything in it is safe for several threads. */
public final class RunContext {
  private final ContactCalls calls;
  private final Goal.Send goal;
  private final Pace pace;
  private final RunLog log;
  private final StopRequest stop;
  private final Semaphore slots;
  private final RetryBudget budget;
  private final LongSupplier nanos;
  private final DoubleSupplier random;

  /**
   * The shared parts of a run.
   *
   * @param calls make the requests
   * @param goal the guards, the backup and the comparison that apply
   * @param pace when requests may leave; it observes the same request to stop
   * @param log where intents and ends are kept
   * @param stop after it nothing new begins
   * @param requests how many requests may be under way at a time, for however many contacts
   * @param nanos a clock for measuring durations
   * @param random numbers from 0 to below 1, for the waits between attempts
   */
  public RunContext(
      ContactCalls calls,
      Goal.Send goal,
      Pace pace,
      RunLog log,
      StopRequest stop,
      int requests,
      LongSupplier nanos,
      DoubleSupplier random) {
    this.slots = new Semaphore(requests);
    this.calls = new PacedCalls(calls, pace, slots, nanos);
    this.goal = goal;
    this.pace = pace;
    this.budget = new RetryBudget(nanos, pace);
    this.log = log;
    this.stop = stop;
    this.nanos = nanos;
    this.random = random;
  }

  ContactCalls calls() {
    return calls;
  }

  /**
   * Sends the changes of one contact.
   *
   * @param doubt the PUT of an earlier run that may have been taken
   */
  ChangeSender sender(Optional<PutDigests> doubt) {
    ChangeSender sender = new ChangeSender(calls, goal);
    if (doubt.isPresent()) {
      sender.expectEarlierPut();
    }
    return sender;
  }

  Pace pace() {
    return pace;
  }

  RunLog log() {
    return log;
  }

  /**
   * Limits the requests in flight. A GET acquires a slot by itself; the caller of a PUT already
   * holds one.
   */
  Semaphore slots() {
    return slots;
  }

  StopRequest stop() {
    return stop;
  }

  RetryBudget budget() {
    return budget;
  }

  long nanos() {
    return nanos.getAsLong();
  }

  DoubleSupplier random() {
    return random;
  }
}
