package dev.contactctl.world;

import dev.contactctl.message.Message;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An open file with a lock that keeps a second run away from it. The operating system holds the
 * lock, so one left by a killed process never blocks. No symbolic link is followed.
 *
 * <p>The lock is on the last byte that a file could have: where locks prevent reading, others can
 * still read the file.
 */
final class ExclusiveLock implements Closeable {
  private static final long BYTE = Long.MAX_VALUE - 1;

  /**
   * The files that this process has locked. A process that closes a file loses every lock it has on
   * it, so a locked file must not be opened a second time in this process.
   */
  private static final Set<Object> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;
  private final Object key;
  private final Optional<LockHolder> holder;

  private ExclusiveLock(Path file, FileChannel channel, Optional<LockHolder> holder)
      throws IOException {
    this.file = file;
    this.channel = channel;
    this.key = key(file);
    this.holder = holder;
  }

  /**
   * Makes a file that does not exist, mode 0600, and locks it.
   *
   * @throws FileAlreadyExistsException when the name is taken, also by a symbolic link
   * @throws Failure exit 10, when the name is taken and another run has locked the file
   */
  static ExclusiveLock create(Path file, LockHolder holder) throws IOException {
    synchronized (HELD) {
      FileChannel channel;
      try {
        channel = make(file);
      } catch (FileAlreadyExistsException e) {
        refuseHeld(file);
        throw e;
      }
      lock(channel, file);
      return held(file, channel, holder);
    }
  }

  /** The longest wait for another process that only checks whether the file is locked. */
  private static void lock(FileChannel channel, Path file) throws IOException {
    try {
      channel.lock(BYTE, 1, false); // until the channel is closed
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw inUse(file);
    }
  }

  /**
   * Opens an existing file and locks it, without waiting.
   *
   * @throws Failure exit 10, when another run has locked it
   */
  static ExclusiveLock open(Path file, LockHolder holder) throws IOException {
    synchronized (HELD) {
      refuseSpecial(file);
      refuseOwn(file);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      take(channel, file, false);
      return held(file, channel, holder);
    }
  }

  /**
   * Opens a file, which need not exist, and locks it, without waiting. The holder is not recorded.
   *
   * @throws Failure exit 10, when another run has locked it
   */
  static ExclusiveLock openOrMake(Path file) throws IOException {
    synchronized (HELD) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        refuseSpecial(file);
        refuseOwn(file);
      }
      Set<OpenOption> options =
          Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      FileChannel channel = FileChannel.open(file, options, PrivateMode.FILE.attributes(file));
      take(channel, file, false);
      ExclusiveLock lock = new ExclusiveLock(file, channel, Optional.empty());
      HELD.add(lock.key);
      return lock;
    }
  }

  /**
   * Opens an existing file for reading, and keeps writers away.
   *
   * @throws Failure exit 10, when another run has locked it
   */
  static ExclusiveLock openToRead(Path file) throws IOException {
    synchronized (HELD) {
      refuseSpecial(file);
      refuseOwn(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      take(channel, file, true);
      ExclusiveLock lock = new ExclusiveLock(file, channel, Optional.empty());
      HELD.add(lock.key);
      return lock;
    }
  }

  private static void refuseHeld(Path file) throws IOException {
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      openToRead(file).close();
    }
  }

  private static ExclusiveLock held(Path file, FileChannel channel, LockHolder holder)
      throws IOException {
    ExclusiveLock lock = new ExclusiveLock(file, channel, Optional.of(holder));
    HELD.add(lock.key);
    holder.leave(file);
    return lock;
  }

  private static FileChannel make(Path file) throws IOException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(file, options, PrivateMode.FILE.attributes(file));
    PrivateMode.FILE.complete(file);
    PrivateFile.syncFolder(file);
    return channel;
  }

  private static void take(FileChannel channel, Path file, boolean shared) throws IOException {
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock(BYTE, 1, shared));
      if (lock.isPresent()) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // by another loader's copy of this class
    }
    channel.close();
    throw inUse(file);
  }

  /**
   * Refuses anything but a regular file: opening a pipe would wait, and locks on a device mean
   * nothing.
   */
  private static void refuseSpecial(Path file) throws IOException {
    boolean regular =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
            .isRegularFile();
    if (!regular) {
      throw new FileSystemException(file.toString());
    }
  }

  private static void refuseOwn(Path file) throws IOException {
    if (HELD.contains(key(file))) {
      throw inUse(file);
    }
  }

  private static Object key(Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Optional<Object> key = Optional.ofNullable(attributes.fileKey());
    return key.orElse(file.toAbsolutePath().normalize());
  }

  /** Thrown when another run has locked the file. */
  static final class InUse extends Failure {
    private static final long serialVersionUID = 1L;

    private InUse(Message message) {
      super(Exit.LOCAL_FILES, message);
    }
  }

  private static Failure inUse(Path file) {
    Optional<LockHolder> holder = LockHolder.of(file);
    return new InUse(
        holder.isEmpty()
            ? WorldSentences.LOCKED.with(file)
            : WorldSentences.LOCKED_BY.with(
                file,
                String.valueOf(holder.get().pid()),
                holder.get().host(),
                holder.get().since().toString()));
  }

  /** The open file, for reading and, unless it was opened for reading only, for writing. */
  FileChannel channel() {
    return channel;
  }

  /** Releases the lock and closes the file. */
  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (channel.isOpen()) {
        if (holder.isPresent()) {
          LockHolder.remove(file);
        }
        HELD.remove(key);
        channel.close();
      }
    }
  }
}
