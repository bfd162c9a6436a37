package dev.contactctl.apply;

import dev.contactctl.bulk.ContactResult;

/** Takes the results of contacts that failed, to write their records for another run. */
interface FailedTasks {
  /** Nobody asked for them. */
  FailedTasks NOBODY = result -> {};

  /**
   * Takes one.
   *
   * @throws dev.contactctl.world.Failure exit 10, when it cannot be written
   */
  void add(ContactResult result);
}
