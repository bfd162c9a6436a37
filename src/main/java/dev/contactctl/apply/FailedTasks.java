package dev.contactctl.apply;

import dev.contactctl.bulk.ContactResult;
import dev.contactctl.journal.PastRun;

/** Takes the results of contacts that failed, to write their records for another run. */
interface FailedTasks {
  /** Nobody asked for them. */
  FailedTasks NOBODY =
      new FailedTasks() {
        @Override
        public void add(ContactResult result) {}

        @Override
        public void addPast(PastRun past) {}
      };

  /**
   * Takes one.
   *
   * @throws dev.contactctl.world.Failure exit 10, when it cannot be written
   */
  void add(ContactResult result);

  /** Takes those that failed before the run was resumed. */
  void addPast(PastRun past);
}
