package dev.contactctl.tasks;

import dev.contactctl.bulk.PutDigests;
import dev.contactctl.bulk.Target;
import dev.contactctl.bulk.Task;
import dev.contactctl.journal.PastRun;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** The tasks of the targets that an earlier run has not finished. */
public final class TaskIterator implements Iterator<Task> {
  private final Supplier<Optional<Target>> targets;
  private final PastRun past;
  private Optional<Target> next;

  /**
   * An iterator.
   *
   * @param targets the next target, or nothing after the last one
   */
  TaskIterator(Supplier<Optional<Target>> targets, PastRun past) {
    this.targets = targets;
    this.past = past;
    this.next = find();
  }

  private Optional<Target> find() {
    Optional<Target> target = targets.get();
    while (target.isPresent() && past.isDone(target.get().record())) {
      target = targets.get();
    }
    return target;
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Task next() {
    if (next.isEmpty()) {
      throw new NoSuchElementException();
    }
    Target target = next.get();
    next = find();
    Optional<PutDigests> doubt =
        past.openIntent(target.record())
            .map(intent -> new PutDigests(intent.body(), intent.before()));
    return new Task(target, doubt);
  }
}
