package dev.contactctl.bulk;

import dev.contactctl.journal.ContactState;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Runs the contacts of a bulk command, several at a time. Each worker takes the next contact in the
 * order of the input and finishes it before it takes another. Used for one run.
 */
public final class Workers {
  private final RunContext context;
  private final RunPolicy policy;
  private final ThreadFactory threads;
  private final Tally tally = new Tally();
  private Optional<RunStop> stop = Optional.empty();
  private Optional<Throwable> bug = Optional.empty();
  private long mayBegin;

  /**
   * Workers for one run.
   *
   * @param threads makes the threads
   */
  public Workers(RunContext context, RunPolicy policy, ThreadFactory threads) {
    this.context = context;
    this.policy = policy;
    this.threads = threads;
  }

  /**
   * Runs all contacts, or as many as possible before the run stops. Returns when nothing is in
   * flight any more and every result is kept and delivered.
   *
   * @param tasks the contacts in their order; used by one thread at a time
   * @param total how many they are
   * @param results learn of every contact that was begun; one that the run left before anything of
   *     it was to be sent was not
   * @return how it ended; failures are in it, and not thrown
   */
  public RunEnd run(Iterator<Task> tasks, long total, Results results) {
    InFlight inFlight = new InFlight(tasks);
    Endings endings = new Endings(context.log(), results, this::stop);
    stopAfterTooMany(policy.failed());
    if (policy.canary() > 0) {
      mayBegin = policy.canary();
      work(1, 0, inFlight, endings);
    }
    mayBegin = Long.MAX_VALUE;
    work(policy.jobs(), policy.ahead(), inFlight, endings);
    endings.finish();
    synchronized (this) {
      if (bug.isPresent()) {
        throw unchecked(bug.get());
      }
      if (stop.isEmpty() && context.stop().isRequested()) {
        stop = Optional.of(RunStop.REQUESTED);
      }
      return tally.end(total, withAllFailures());
    }
  }

  /** Contacts in flight are finished, and may fail as well. */
  private Optional<RunStop> withAllFailures() {
    long failures = tally.failures();
    StopCause cause = stop.isPresent() ? stop.get().cause() : StopCause.REQUEST;
    if (cause == StopCause.FAILURE && failures > 1) {
      return Optional.of(
          stop.get().saying(BulkSentences.FIRST_FAILURE_OF_SEVERAL.with(failures - 1)));
    }
    return cause == StopCause.TOO_MANY_FAILURES
        ? Optional.of(tooMany(policy.failed() + failures))
        : stop;
  }

  private static RuntimeException unchecked(Throwable bug) {
    if (bug instanceof Error error) {
      throw error;
    }
    return (RuntimeException) bug;
  }

  /** Starts that many threads and waits for them. */
  private void work(int jobs, int ahead, InFlight inFlight, Endings endings) {
    List<Thread> started = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      started.add(threads.newThread(() -> new Worker(ahead, inFlight, endings).work()));
    }
    for (Thread thread : started) {
      thread.start();
    }
    boolean interrupted = false;
    for (Thread thread : started) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          context.stop().request();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work of one thread. */
  private final class Worker {
    private int ahead;
    private final InFlight inFlight;
    private final Endings endings;

    /** The contacts that are begun, in the order in which they are sent. */
    private final Deque<Begun> begun = new ArrayDeque<>();

    private record Begun(Task task, ContactRun run) {}

    Worker(int ahead, InFlight inFlight, Endings endings) {
      this.ahead = ahead;
      this.inFlight = inFlight;
      this.endings = endings;
    }

    /** Finishes the contacts that were begun, even after a bug. */
    void work() {
      boolean more = true;
      while (more) {
        try {
          beginNext();
          more = !begun.isEmpty();
          if (more) {
            end(begun.remove());
          }
        } catch (Failure failure) { // the input
          stop(new RunStop(StopCause.FILES, failure.exit(), failure.message()));
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
          foundBug(e);
        }
      }
    }

    private void beginNext() {
      while (begun.size() <= ahead) {
        Optional<Task> task = next(inFlight);
        if (task.isEmpty()) {
          return;
        }
        begin(task.get());
      }
    }

    /** A contact that has ended at once counts at once, since it may be a reason to stop. */
    private void begin(Task task) {
      Begun next = new Begun(task, new ContactRun(context, task));
      begun.add(next);
      if (ahead > 0 && next.run().begin()) {
        begun.removeLast();
        end(next);
      }
    }

    private void end(Begun first) {
      ended(first.run().run(), endings);
      if (first.run().isReadInVain()) {
        ahead /= 2; // the server is slow, so the disk is not what to wait for
      }
      Optional<Task> same = inFlight.done(first.task());
      if (same.isPresent() && !context.stop().isRequested()) {
        begin(same.get());
      }
    }
  }

  private void foundBug(Throwable e) {
    synchronized (this) {
      bug = Optional.of(bug.orElse(e));
    }
    context.stop().request();
  }

  private synchronized Optional<Task> next(InFlight inFlight) {
    if (mayBegin <= 0 || context.stop().isRequested()) {
      return Optional.empty();
    }
    mayBegin--;
    return inFlight.next();
  }

  private void ended(ContactRun.Ended ended, Endings endings) {
    ContactResult result = ended.result();
    ended.stop().ifPresent(this::stop);
    if (result.state() == ContactState.SKIPPED) {
      return; // the run that goes on begins it
    }
    tally.add(result);
    if (result.isFailure()) {
      stopAfterFailure();
    }
    endings.add(result);
  }

  private void stopAfterFailure() {
    if (policy.onFailure() == RunPolicy.OnFailure.STOP) {
      stop(new RunStop(StopCause.FAILURE, Exit.OK, BulkSentences.FIRST_FAILURE.with()));
    } else if (!stopAfterTooMany(policy.failed() + tally.failures()) && isCanary()) {
      stop(new RunStop(StopCause.CANARY, Exit.OK, BulkSentences.CANARY.with(policy.canary())));
    }
  }

  /**
   * Stops when more contacts have failed than allowed, including those before the run was resumed.
   */
  private boolean stopAfterTooMany(long failures) {
    boolean tooMany = failures > policy.maxFailures();
    if (tooMany) {
      stop(tooMany(failures));
    }
    return tooMany;
  }

  private RunStop tooMany(long failures) {
    return new RunStop(
        StopCause.TOO_MANY_FAILURES,
        Exit.OK,
        BulkSentences.TOO_MANY_FAILURES.with(failures, policy.maxFailures()));
  }

  private synchronized boolean isCanary() {
    return policy.canary() > 0 && mayBegin <= policy.canary();
  }

  /** Lets no further contact begin. The first reason counts, unless a later one is more severe. */
  private void stop(RunStop reason) {
    synchronized (this) {
      if (stop.isEmpty() && context.stop().isRequested()) {
        stop = Optional.of(RunStop.REQUESTED);
      }
      boolean worse = stop.isEmpty() || reason.exit().isWorseThan(stop.get().exit());
      if (worse) {
        stop = Optional.of(reason);
      }
    }
    context.stop().request();
  }
}
