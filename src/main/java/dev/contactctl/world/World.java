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

/** The world a command runs in. The real one is made in {@code Main}; tests make their own. */
public interface World {

  /** What {@link #run} returns for a program that cannot be started; no process ends with it. */
  int CANNOT_START = -1;

  /** One of the three standard streams, to ask whether it is a terminal. */
  enum Stream {
    IN,
    OUT,
    ERR
  }

  /** Standard input, as bytes. */
  InputStream in();

  /** Standard output, as bytes; write through {@link Output#result}. */
  OutputStream out();

  /** Standard error, as bytes; write through {@link Output#messages}. */
  OutputStream err();

  /** Whether a person is at the other end of the stream. */
  boolean isTerminal(Stream stream);

  /** An environment variable; a variable set to nothing is present and empty. */
  Optional<String> env(String name);

  /** The names of all environment variables. */
  Set<String> envNames();

  /** The working directory; its file system is the one that every path of the user lives in. */
  Path cwd();

  /** The wall clock. */
  Instant now();

  /** A clock for measuring durations, in nanoseconds; unrelated to {@link #now}. */
  long nanos();

  /** Waits. */
  void sleep(Duration time) throws InterruptedException;

  /**
   * Runs a process on this program's own three streams and waits for it.
   *
   * @param command the program and its arguments
   * @param extraEnv variables added to the environment
   * @return its exit code; {@link #CANNOT_START} when there is no such program
   */
  int run(List<String> command, Map<String, String> extraEnv) throws InterruptedException;

  /** Waits until the program is told to stop by a signal. */
  void awaitStop() throws InterruptedException;
}
