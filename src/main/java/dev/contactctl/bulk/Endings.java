package dev.contactctl.bulk;

import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Passes every result to the log, and from there to its receivers exactly once, even when the log
 * fails in between. Safe for several threads.
 */
final class Endings {
  private final RunLog log;
  private final Results results;
  private final Consumer<RunStop> onFailure;
  private final Set<ContactResult> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

  Endings(RunLog log, Results results, Consumer<RunStop> onFailure) {
    this.log = log;
    this.results = results;
    this.onFailure = onFailure;
  }

  /** Passes on the result of a contact that has ended. */
  void add(ContactResult result) {
    synchronized (underWay) {
      underWay.add(result);
    }
    try {
      log.end(result, () -> deliver(result));
    } catch (Failure failure) {
      onFailure.accept(new RunStop(StopCause.FILES, failure.exit(), failure.message()));
    }
  }

  private void deliver(ContactResult result) {
    synchronized (underWay) {
      underWay.remove(result);
    }
    try {
      results.ended(result);
    } catch (Failure failure) {
      onFailure.accept(new RunStop(StopCause.OUTPUT, failure.exit(), failure.message()));
    }
  }

  /** Waits for the log after the last result, and delivers the results that it could not keep. */
  void finish() {
    try {
      log.finish();
    } catch (Failure failure) {
      onFailure.accept(new RunStop(StopCause.FILES, failure.exit(), failure.message()));
    }
    List<ContactResult> left;
    synchronized (underWay) {
      left = new ArrayList<>(underWay);
    }
    left.sort(Comparator.comparingInt(ContactResult::record));
    for (ContactResult result : left) {
      deliver(result);
    }
  }
}
