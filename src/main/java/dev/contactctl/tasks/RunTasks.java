package dev.contactctl.tasks;

import dev.contactctl.bulk.Task;
import dev.contactctl.journal.PastRun;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The contacts that a run changes, and what they are to become. They can be iterated several times.
 */
public interface RunTasks extends AutoCloseable {
  /** How many contacts there are. */
  long contacts();

  /** The highest number of a record. */
  int lastRecord();

  /** A digest of everything that the tasks are to do, without the options. */
  String digest();

  /**
   * The SHA-256 digest of the plan that they come from, 64 hexadecimal digits, if they come from
   * one.
   */
  default Optional<String> planSha256() {
    return Optional.empty();
  }

  /** Whether a plan of them leaves out the contacts that would be refused. */
  default boolean leaveOutRefused() {
    return false;
  }

  /** The options that determine what is sent, by name. */
  SortedMap<String, String> options();

  /** Whether each contact is read before it is sent. */
  boolean needContacts();

  /**
   * The tasks that an earlier run has not finished, in their order; only one iteration at a time is
   * possible.
   */
  Iterator<Task> after(PastRun past);

  @Override
  void close();
}
