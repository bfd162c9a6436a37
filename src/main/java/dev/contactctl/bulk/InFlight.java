package dev.contactctl.bulk;

import dev.contactctl.world.Failure;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Hands out the contacts of a run, in their order, and never a contact that another worker has: a
 * task for it waits, and goes to that worker when it is done. Safe for several threads.
 */
final class InFlight {
  private final Iterator<Task> tasks;

  /** What waits for each contact that is in work. */
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

  /** A worker is done with a contact; the answer is what it has to do with the same next. */
  synchronized Optional<Task> done(Task task) {
    Queue<Task> same = waiting.get(task.target().id());
    Task next = same == null ? null : same.poll();
    if (next == null) {
      waiting.remove(task.target().id());
    }
    return Optional.ofNullable(next);
  }
}
