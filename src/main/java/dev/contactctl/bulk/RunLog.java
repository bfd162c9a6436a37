package dev.contactctl.bulk;

import dev.contactctl.flow.Plan;
import dev.contactctl.world.Failure;

/** Keeps what a run is about to send and how it ended. Safe for several threads. */
public interface RunLog {

  /** Keeps nothing, so that the run cannot be resumed. */
  RunLog NONE = new ForgetfulLog();

  /** An intent that is about to become durable. */
  interface Pending {
    /** An intent for which nobody has to wait. */
    Pending KEPT = () -> {};

    /**
     * Waits until the intent is durable. Called by the thread that has begun it.
     *
     * @throws Failure when it cannot be kept; the PUT must not be made then
     */
    void await();
  }

  /**
   * Begins to write the intent of a PUT, which may be made once the intent is durable. Does not
   * wait for the disk.
   *
   * @param plan what is sent; {@link PutDigests#of} has its digests
   * @throws Failure when it cannot be kept; the PUT must not be made then
   */
  Pending intent(Target target, Plan plan);

  /**
   * The same of a contact that was announced before, although no PUT of it can have been taken: its
   * plan was made afresh, and takes the place of the earlier ones.
   */
  default Pending renewed(Target target, Plan plan) {
    return intent(target, plan);
  }

  /**
   * Records that a contact has ended. A result whose state is not final must not stop a resumed run
   * from continuing with the contact. Does not wait for the disk.
   *
   * @param durable is to be run once, when the result is kept for good: for one result at a time,
   *     and in the order in which they are kept
   * @throws Failure when it cannot be kept; {@code durable} is not run then
   */
  void end(ContactResult result, Runnable durable);

  /**
   * Called after the last result. Returns when everything is durable, and never runs a {@code
   * durable} afterwards.
   *
   * @throws Failure when something could not be kept
   */
  void finish();
}
