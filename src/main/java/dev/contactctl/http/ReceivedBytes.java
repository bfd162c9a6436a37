package dev.contactctl.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes received over a connection, buffered. It also knows whether an answer has begun. */
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

  /** Reads at least one byte into that part of an array; returns their number, or -1 at the end. */
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

  /** Whether received bytes have not been read yet. */
  boolean hasMore() {
    return buffer.hasRemaining();
  }

  /** Makes {@link #haveBegun} refer to the bytes that arrive from now on. */
  void expectNext() {
    begun = false;
  }

  /** Whether a byte has come since {@link #expectNext}. */
  boolean haveBegun() {
    return begun;
  }
}
