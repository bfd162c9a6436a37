package dev.contactctl.apply;

import dev.contactctl.bulk.ContactResult;
import dev.contactctl.journal.PastRun;

/** Takes the results of contacts that failed, to write their records for another run. */
interface FailedTasks {
  /** Discards them: there is no {@code --failed-to}. */
  FailedTasks NOBODY =
      new FailedTasks() {
        @Override
        public void add(ContactResult result) {}

        @Override
        public void addPast(PastRun past) {}
      };

  /**
   * Adds one.
   *
   * @throws dev.contactctl.world.Failure exit 10, when it cannot be written
   */
  void add(ContactResult result);

  /** Adds those that failed before the run was resumed. */
  void addPast(PastRun past);
}
