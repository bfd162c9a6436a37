package dev.contactctl.journal;

import dev.contactctl.seal.GrowingBytes;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.world.AppendFile;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes lines to a file on a thread of its own. Lines that come while the disk is busy are written
 * together, with one write and one sync for all of them. After a line could not be written, none is
 * accepted any more.
 */
final class GroupCommit {
  /**
   * How many bytes may be queued before callers have to wait that do not wait for their own lines.
   */
  private static final int MOST_WAITING = 4 << 20;

  private final Path path;
  private final AppendFile file;
  private final Thread thread;
  private final GrowingBytes bytes = new GrowingBytes();
  private List<Pending> queue = new ArrayList<>();
  private long next;
  private long written;
  private long waiting;
  private boolean closed;
  private Optional<Failure> failure = Optional.empty();
  private Optional<RuntimeException> thrown = Optional.empty();

  /** A callback for the fate of a line. */
  interface Waiter {
    /** The line is on the disk. */
    void durable();

    /** It could not be written. */
    default void lost(Failure why) {}

    static Waiter of(Runnable durable) {
      return durable::run;
    }
  }

  /** A line on its way to the disk. */
  private record Pending(byte[] members, Waiter waiter) {}

  /**
   * A writer that appends to a file.
   *
   * @param path for messages
   * @param next the number of the next line
   */
  GroupCommit(Path path, AppendFile file, long next) {
    this.path = path;
    this.file = file;
    this.next = next;
    this.written = next;
    this.thread = new Thread(this::run, "journal");
    thread.setDaemon(true);
    thread.start();
  }

  /** The number of the next line. */
  synchronized long nextNumber() {
    return next;
  }

  /** Queues a line. */
  synchronized void add(byte[] members, Waiter waiter) {
    refuseAfterFailure();
    queue.add(new Pending(members, waiter));
    next++;
    waiting += members.length;
    if (queue.size() == 1) {
      notifyAll(); // else the writer knows already
    }
  }

  private void refuseAfterFailure() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }

  /** Waits while too much is queued. */
  void awaitRoom() {
    boolean interrupted = false;
    synchronized (this) {
      while (waiting > MOST_WAITING && failure.isEmpty() && Thread.currentThread() != thread) {
        interrupted |= pause();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a change; returns whether the thread was interrupted, which ends no wait here. */
  @SuppressWarnings("WaitNotInLoop") // every caller loops
  private boolean pause() {
    try {
      wait();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** A line that the thread which created this object will wait for. */
  static final class Ticket implements Waiter, Journal.Pending {
    private final Thread thread = Thread.currentThread();
    private volatile boolean waits;
    private volatile boolean done;
    private volatile Optional<Failure> failure = Optional.empty();

    /** Signals only a thread that waits already; signalling others would only cost time. */
    @Override
    public void durable() {
      done = true;
      if (waits) {
        LockSupport.unpark(thread);
      }
    }

    @Override
    public void lost(Failure why) {
      failure = Optional.of(why);
      durable();
    }

    @Override
    public void await() {
      waits = true;
      boolean interrupted = false;
      while (!done) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure.isPresent()) {
        throw failure.get();
      }
    }
  }

  private void run() {
    List<Pending> batch = List.of();
    try {
      for (batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
        write(batch);
      }
    } catch (IOException | RuntimeException | Error e) {
      fail(batch);
    }
  }

  private void write(List<Pending> batch) throws IOException {
    bytes.clear();
    for (Pending line : batch) {
      SealedLine.append(bytes, written++, line.members());
    }
    file.append(bytes.buffer());
    for (Pending line : batch) { // threads that may send first: what the others do takes time
      if (line.waiter() instanceof Ticket ticket) {
        ticket.durable();
      }
    }
    for (Pending line : batch) {
      if (!(line.waiter() instanceof Ticket)) {
        tell(line.waiter());
      }
    }
  }

  /**
   * Keeps an exception of a callback from stopping the writer, since it has nothing to do with the
   * file.
   */
  private void tell(Waiter waiter) {
    try {
      waiter.durable();
    } catch (RuntimeException e) {
      synchronized (this) {
        thrown = thrown.isPresent() ? thrown : Optional.of(e);
      }
    }
  }

  /** The lines queued since the last batch; none at the end. */
  private synchronized List<Pending> nextBatch() {
    while (queue.isEmpty() && !closed) {
      boolean ignored = pause(); // nobody interrupts this thread
    }
    List<Pending> batch = queue;
    queue = new ArrayList<>();
    waiting = 0;
    notifyAll();
    return batch;
  }

  private void fail(List<Pending> batch) {
    Failure why = new Failure(Exit.LOCAL_FILES, JournalSentences.UNWRITABLE.with(path));
    List<Pending> lost = new ArrayList<>(batch);
    synchronized (this) {
      failure = Optional.of(why);
      lost.addAll(queue);
      queue = new ArrayList<>();
      notifyAll();
    }
    for (Pending line : lost) {
      line.waiter().lost(why);
    }
  }

  /** Writes the queued lines and closes the file. */
  void close() {
    boolean failedToClose = end();
    synchronized (this) {
      if (failure.isPresent()) {
        throw failure.get();
      }
      if (thrown.isPresent()) {
        throw thrown.get();
      }
    }
    if (failedToClose) {
      throw new Failure(Exit.LOCAL_FILES, JournalSentences.UNWRITABLE.with(path));
    }
  }

  /** Closes the file after a failure that is reported already. */
  void abandon() {
    boolean ignored = end();
  }

  private boolean end() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    try {
      file.close();
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
