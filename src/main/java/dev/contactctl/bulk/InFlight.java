package dev.contactctl.bulk;

import dev.contactctl.world.Failure;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Hands out the contacts of a run in their order, and never a contact that another worker is
 * processing: a second task for it waits, and goes to that worker when the first is done. Safe for
 * several threads.
 */
final class InFlight {
  private final Iterator<Task> tasks;

  /** The tasks that wait for each contact being processed. */
  private final Map<String, Queue<Task>> waiting = new HashMap<>();

  InFlight(Iterator<Task> tasks) {
    this.tasks = tasks;
  }

  /**
   * The next task.
   *
   * @return empty at the end
   * @throws Failure when the input cannot be read
   */
  synchronized Optional<Task> next() {
    while (tasks.hasNext()) {
      Task task = tasks.next();
      Queue<Task> same = waiting.get(task.target().id());
      if (same == null) {
        waiting.put(task.target().id(), new ArrayDeque<>(0));
        return Optional.of(task);
      }
      same.add(task);
    }
    return Optional.empty();
  }

  /**
   * Called when a worker has finished a contact; returns the next task for the same contact, if
   * there is one.
   */
  synchronized Optional<Task> done(Task task) {
    Queue<Task> same = waiting.get(task.target().id());
    Task next = same == null ? null : same.poll();
    if (next == null) {
      waiting.remove(task.target().id());
    }
    return Optional.ofNullable(next);
  }
}
