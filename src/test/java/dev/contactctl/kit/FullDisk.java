package dev.contactctl.kit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file on a disk that becomes full, or that fails in other ways: a write gets as far as it can
 * and the next one fails, as on a real disk. Counts the syncs.
 */
public final class FullDisk extends FileChannel {
  private final FileChannel file;
  private volatile long room = Long.MAX_VALUE;
  private volatile boolean syncs = true;
  private volatile boolean truncates = true;
  private final AtomicInteger forces = new AtomicInteger();
  private volatile long durable;

  public FullDisk(FileChannel file) {
    this.file = file;
  }

  /** From now on the file cannot become longer than that. */
  public void limit(long bytes) {
    room = bytes;
  }

  /** From now on no sync succeeds. */
  public void failSyncs() {
    syncs = false;
  }

  /** From now on nothing can be cut off. */
  public void failTruncates() {
    truncates = false;
  }

  /** How many syncs there were. */
  public int forces() {
    return forces.get();
  }

  /** How long the file was when it was synced last. */
  public long durable() {
    return durable;
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    long left = room - position;
    if (left <= 0) {
      throw new IOException("No space left on device");
    }
    ByteBuffer part = source.duplicate();
    part.limit((int) Math.min(part.limit(), part.position() + left));
    int written = file.write(part, position);
    source.position(source.position() + written);
    return written;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    if (!syncs) {
      throw new IOException("Input/output error");
    }
    forces.incrementAndGet();
    durable = file.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    if (!truncates) {
      throw new IOException("Input/output error");
    }
    file.truncate(size);
    return this;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException();
  }

  @Override
  public int read(ByteBuffer target) {
    throw unused();
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) {
    throw unused();
  }

  /** As it is open to append. */
  @Override
  public int write(ByteBuffer source) throws IOException {
    return write(source, size());
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw unused();
  }

  @Override
  public long position() {
    throw unused();
  }

  @Override
  public FileChannel position(long newPosition) {
    throw unused();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw unused();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw unused();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw unused();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw unused();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    throw unused();
  }
}
