package dev.contactctl.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes that come over a connection, buffered. It knows whether there were any. */
final class ReceivedBytes {
  private final InputStream in;
  private final ByteBuffer buffer = ByteBuffer.allocate(8192).limit(0);
  private boolean begun;

  ReceivedBytes(InputStream in) {
    this.in = in;
  }

  /** The next byte; -1 at the end. */
  int read() throws IOException {
    return buffer.hasRemaining() || fill() ? buffer.get() & 0xff : -1;
  }

  /** Reads at least one byte into that part of an array; their number, or -1 at the end. */
  int read(byte[] target, int offset, int most) throws IOException {
    if (!buffer.hasRemaining() && !fill()) {
      return -1;
    }
    int count = Math.min(most, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer.array(), 0, buffer.capacity());
    buffer.position(0).limit(Math.max(count, 0));
    begun |= count > 0;
    return count > 0;
  }

  /** Whether bytes have come that nobody has read yet. */
  boolean hasMore() {
    return buffer.hasRemaining();
  }

  /** From now on {@link #haveBegun} is about the bytes to come. */
  void expectNext() {
    begun = false;
  }

  /** Whether a byte has come since {@link #expectNext}. */
  boolean haveBegun() {
    return begun;
  }
}
