package dev.contactctl.bulk;

import dev.contactctl.flow.Plan;
import dev.contactctl.world.Failure;

/** Keeps what a run is about to send and how it ended. Safe for several threads. */
public interface RunLog {

  /** Keeps nothing, so that the run cannot be resumed. */
  RunLog NONE = new ForgetfulLog();

  /** An intent that is about to be kept. */
  interface Pending {
    /** One that need not be waited for. */
    Pending KEPT = () -> {};

    /**
     * Returns when it is kept for good. To be called by the thread that said it.
     *
     * @throws Failure when it cannot be kept; the PUT must not be made then
     */
    void await();
  }

  /**
   * A PUT is about to be made, once this is kept for good. Does not wait for the disk.
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
   * A contact has ended. A result whose state is not final must not stop a resumed run from going
   * on with the contact. Does not wait for the disk.
   *
   * @param durable is to be run once, when the result is kept for good: for one result at a time,
   *     and in the order in which they are kept
   * @throws Failure when it cannot be kept; {@code durable} is not run then
   */
  void end(ContactResult result, Runnable durable);

  /**
   * Nothing more comes. Returns when everything is kept for good, and never runs a {@code durable}
   * afterwards.
   *
   * @throws Failure when something could not be kept
   */
  void finish();
}
