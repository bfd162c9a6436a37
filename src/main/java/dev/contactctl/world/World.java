package dev.contactctl.world;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything outside the program that a command can see or change. {@code Main} creates the real
 * one; tests create their own. All methods may be called from several threads.
 */
public interface World {

  /** What {@link #run} returns when the program cannot be started; never a real exit code. */
  int CANNOT_START = -1;

  /** One of the three standard streams. */
  enum Stream {
    IN(0),
    OUT(1),
    ERR(2);

    private final int descriptor;

    Stream(int descriptor) {
      this.descriptor = descriptor;
    }

    /** The number of its file descriptor. */
    public int descriptor() {
      return descriptor;
    }
  }

  /** The streams of a process that is run. */
  enum Streams {
    /** On the three streams of this program. */
    OURS,
    /**
     * The terminal, whatever the streams of this program are; only errors go to its standard error.
     */
    TERMINAL
  }

  /** Code that reacts to signals. */
  interface SignalListener {
    /** Called on a thread of its own, once for each signal that comes. */
    void signalled(StopSignal signal);
  }

  /** Standard input, as bytes. */
  InputStream in();

  /** Standard output, as bytes; write through {@link Output#result}. */
  OutputStream out();

  /** Standard error, as bytes; write through {@link Output#messages}. */
  OutputStream err();

  /** Whether a person is at the other end of the stream. */
  boolean isTerminal(Stream stream);

  /** A path to what the stream is connected to; empty when that is not known. */
  default Optional<Path> fileOf(Stream stream) {
    return Optional.empty();
  }

  /**
   * Whether the stream certainly takes nothing, because it is closed or its disk has no room. No
   * byte is written to find that out, so that it is not known of everything that cannot be written.
   */
  default boolean takesNothing(Stream stream) {
    return false;
  }

  /**
   * Whether there is a terminal that a process can be run on: one may be there although none of our
   * streams is.
   */
  boolean hasTerminal();

  /** An environment variable; a variable set to nothing is present and empty. */
  Optional<String> env(String name);

  /**
   * The folder that a variable such as {@code XDG_CONFIG_HOME} names; empty when it is unset, and
   * when it is a relative path, which the XDG Base Directory Specification tells programs to
   * ignore.
   */
  default Optional<String> folder(String variable) {
    Optional<String> name = env(variable);
    return name.isPresent() && name.get().startsWith("/") ? name : Optional.empty();
  }

  /** A system property of Java; empty when it is not set. */
  default Optional<String> javaProperty(String name) {
    return Optional.empty();
  }

  /** The names of all environment variables. */
  Set<String> envNames();

  /** The working directory; every path that the user names belongs to its file system. */
  Path cwd();

  /** The identity of this process, for others who find a file locked by it. */
  LockHolder self();

  /** The Java that runs this program. */
  Jvm jvm();

  /** The wall clock. */
  Instant now();

  /** A clock for measuring durations, in nanoseconds; unrelated to {@link #now}. */
  long nanos();

  /** Makes the calling thread wait for that time. */
  void sleep(Duration time) throws InterruptedException;

  /**
   * Runs a process that does not see the variables with secrets, and waits for it. A signal that a
   * terminal sends reaches both, so that {@link #onSignal} has to be told first which ones are not
   * meant for this program.
   *
   * @param streams what it reads and writes
   * @param command the program and its arguments
   * @param extraEnv variables added to the environment, which may hold secrets
   * @return its exit code; {@link #CANNOT_START} when there is no such program or no terminal
   */
  int run(Streams streams, List<String> command, Map<String, String> extraEnv)
      throws InterruptedException;

  /**
   * Runs a process that reads nothing and does not see the variables with secrets, and keeps what
   * it prints. When it has ended, nothing that it has started is waited for; when the time is up,
   * or a signal comes, all of that is stopped.
   *
   * @param command the program and its arguments
   */
  Printed print(List<String> command, Duration limit) throws InterruptedException;

  /**
   * Waits for a signal that ends the program, with the exit code of that signal. Returns only in
   * tests.
   */
  void awaitStop() throws InterruptedException;

  /** A period in which signals go to one listener. */
  interface Listening extends AutoCloseable {
    /**
     * Ends it: signals go where they went before it began, to an earlier listener or to the end of
     * the program. When this returns, the listener is not being called, and will not be.
     */
    @Override
    void close();
  }

  /**
   * Makes signals call the listener, and do nothing else, from now on. The program then ends by
   * itself, or the listener calls {@link #end}, with the {@link StopSignal#exit} of the signal.
   *
   * @return what ends it; times within others end in the reverse order
   */
  Listening onSignal(SignalListener listener);

  /**
   * Holds signals back from now on. At the end of the period, each has the effect that it would
   * have had before: it calls an earlier listener, or ends the program.
   *
   * @return what ends it; times within others end in the reverse order
   */
  Listening holdSignals();

  /**
   * Runs the task, on a thread of its own, whenever this process continues after it was stopped, as
   * by Ctrl-Z and {@code fg}.
   *
   * @return what ends it; when its {@code close} returns, the task is not running, and will not
   */
  Listening onResumption(Runnable task);

  /**
   * Passes a signal on to the process that {@link #run} waits for and to what that has started, and
   * waits a few seconds for their end. {@code run} does not return any more: the caller has to call
   * {@link #end}.
   */
  void passOn(StopSignal signal);

  /** Ends the program at once, from any thread. Returns only in tests, by an error. */
  void end(Exit exit);
}
