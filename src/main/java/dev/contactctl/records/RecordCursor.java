package dev.contactctl.records;

import dev.contactctl.world.Failure;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Reads the records of a {@link Spool} one after the other; for one thread. */
public final class RecordCursor {
  private static final int BLOCK = 256 << 10;

  private final Spool spool;
  private byte[] bytes = new byte[BLOCK];
  private int from;
  private int to;
  private long next;

  RecordCursor(Spool spool) {
    this.spool = spool;
  }

  /**
   * The next record that is sent; empty after the last one.
   *
   * @throws Failure exit 10, when the file cannot be read
   */
  public Optional<InputRecord> next() {
    while (has(Spool.HEAD)) {
      int length = Spool.HEAD + Unpacker.length(bytes, from + 1);
      if (!has(length)) {
        return Optional.empty();
      }
      int entry = from;
      from += length;
      if (bytes[entry] != Spool.LEFT_OUT) {
        Unpacker unpacker = new Unpacker(spool.names(), bytes, entry + Spool.HEAD);
        boolean valid = bytes[entry] == Spool.KEPT_VALID;
        return Optional.of(RecordBytes.unpack(unpacker, spool.tables(), valid));
      }
    }
    return Optional.empty();
  }

  /** Whether so many bytes follow; reads them if they do. */
  private boolean has(int count) {
    if (to - from >= count) {
      return true;
    }
    to = ByteBuffer.wrap(bytes, from, to - from).compact().position();
    from = 0;
    if (bytes.length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(count, 2 * bytes.length));
    }
    int most = (int) Math.min(bytes.length - to, spool.length() - next);
    spool.read(ByteBuffer.wrap(bytes, to, most), next);
    next += most;
    to += most;
    return to >= count;
  }
}
