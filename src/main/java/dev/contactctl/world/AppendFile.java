package dev.contactctl.world;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * A private file, mode 0600, to which whole pieces are appended: once {@link #append} returns, the
 * piece is on the disk, and a piece that could not be written completely is cut off again. While it
 * is open, no other run can open it in this way. It is read and written by a single descriptor, so
 * that it stays the same file whatever happens to its name. Not safe for several threads.
 */
public final class AppendFile implements AutoCloseable {
  private final FileChannel channel;
  private final Closeable lock;
  private long end;

  private AppendFile(FileChannel channel, Closeable lock) throws IOException {
    this.channel = channel;
    this.lock = lock;
    this.end = channel.size();
  }

  private static AppendFile of(ExclusiveLock lock) throws IOException {
    return new AppendFile(lock.channel(), lock);
  }

  /** A file that is already open and needs no lock. */
  public static AppendFile over(FileChannel channel) throws IOException {
    return new AppendFile(channel, channel);
  }

  /**
   * Makes a new file in a folder that exists.
   *
   * @throws FileAlreadyExistsException when the name is taken, also by a symbolic link
   * @throws Failure exit 10, when another run has the file open
   */
  public static AppendFile create(Path file, LockHolder holder) throws IOException {
    return of(ExclusiveLock.create(file, holder));
  }

  /** Whether a failure says that another run has the file open. */
  public static boolean isInUse(Failure failure) {
    return failure instanceof ExclusiveLock.InUse;
  }

  /**
   * Opens an existing file to append to it.
   *
   * @throws Failure exit 10, when another run has the file open
   */
  public static AppendFile open(Path file, LockHolder holder) throws IOException {
    return of(ExclusiveLock.open(file, holder));
  }

  /**
   * Opens an existing file for reading only.
   *
   * @throws Failure exit 10, when another run has the file open
   */
  public static AppendFile openToRead(Path file) throws IOException {
    return of(ExclusiveLock.openToRead(file));
  }

  /**
   * Whether users other than the owner may change the file, so that its content is not reliable.
   */
  public static boolean isOpenToOthers(Path file) throws IOException {
    if (!PrivateMode.hasModes(file)) {
      return false;
    }
    Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    return PrivateMode.isWritableByOthers(modes);
  }

  /** The length in bytes. */
  public long size() {
    return end;
  }

  /**
   * Reads the bytes at an offset.
   *
   * @return how many bytes were read; -1 at the end
   */
  public int read(ByteBuffer into, long at) throws IOException {
    return channel.read(into, at);
  }

  /** Cuts off everything after the given number of bytes, and returns when that is on the disk. */
  public void keep(long length) throws IOException {
    channel.truncate(length);
    channel.force(true);
    end = length;
  }

  /**
   * Appends the bytes and returns when they are on the disk.
   *
   * @throws IOException when they are not; the file then is as it was before, unless the disk does
   *     not allow even that
   */
  public void append(ByteBuffer bytes) throws IOException {
    try {
      long at = end;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      channel.force(false);
      end = at;
    } catch (IOException e) {
      cutBack(e);
      throw e;
    }
  }

  private void cutBack(IOException why) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
