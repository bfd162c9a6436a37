package dev.contactctl.world;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps other runs away from something, with a file that only one run can lock. The file stays when
 * the lock is released; a run that crashes releases it, too. Threads of one process keep each other
 * away in the same way.
 */
public final class LockFile implements AutoCloseable {
  /** How long to wait before checking again a lock that another run holds. */
  private static final Duration PAUSE = Duration.ofMillis(10);

  private static final Duration MOMENT = Duration.ofSeconds(5);

  private final ExclusiveLock lock;

  private LockFile(ExclusiveLock lock) {
    this.lock = lock;
  }

  /**
   * Acquires the lock, without waiting.
   *
   * @param file is made when it is missing; its folder must exist
   * @throws Failure exit 10 when another run has it, or when the file cannot be opened
   */
  public static LockFile take(Path file) {
    try {
      return new LockFile(ExclusiveLock.openOrMake(file));
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, WorldSentences.UNLOCKABLE.with(file));
    }
  }

  /**
   * The same where other runs need it for a moment only, which is waited for: 5 seconds at most.
   *
   * @throws Failure exit 10 when another run has it even then, or when the file cannot be opened
   */
  public static LockFile takeSoon(World world, Path file) {
    try {
      return await(world, file, MOMENT).orElseGet(() -> take(file));
    } catch (IOException e) {
      return take(file); // for its message
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return take(file);
    }
  }

  /**
   * Acquires the lock, waiting for it while another run holds it.
   *
   * @param file is made when it is missing; its folder must exist
   * @param limit how long to wait
   * @return nothing when another run has it for that long
   * @throws IOException when the file cannot be opened
   */
  public static Optional<LockFile> await(World world, Path file, Duration limit)
      throws IOException, InterruptedException {
    long start = world.nanos();
    while (true) {
      try {
        return Optional.of(new LockFile(ExclusiveLock.openOrMake(file)));
      } catch (Failure taken) {
        if (world.nanos() - start >= limit.toNanos()) {
          return Optional.empty();
        }
      }
      world.sleep(PAUSE);
    }
  }

  /** Releases the lock. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      return; // the end of the process gives it back
    }
  }
}
