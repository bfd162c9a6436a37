package dev.contactctl.world;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a second run away from something, by a file that only one run can lock. The file stays when
 * the lock is given back; a run that crashes gives it back, too.
 */
public final class LockFile implements AutoCloseable {
  private final FileChannel channel;

  private LockFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, without waiting.
   *
   * @param file is made when it is missing; its folder must exist
   * @throws Failure exit 10 when another run has it, or when the file cannot be opened
   */
  public static LockFile take(Path file) {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      FileChannel channel = FileChannel.open(file, options, PrivateMode.FILE.attributes(file));
      if (isTaken(channel)) {
        channel.close();
        throw new Failure(Exit.LOCAL_FILES, WorldSentences.LOCKED.with(file));
      }
      return new LockFile(channel);
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, WorldSentences.UNLOCKABLE.with(file));
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      return lock.isEmpty();
    } catch (OverlappingFileLockException e) {
      return true; // by this very process
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      return; // the end of the process gives it back
    }
  }
}
