package dev.contactctl.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A reusable byte array to which bytes are appended. */
public final class GrowingBytes {
  private static final int FIRST = 64 << 10;

  private byte[] bytes = new byte[FIRST];
  private int length;

  /** Appends one byte. */
  public void append(byte b) {
    makeRoom(1);
    bytes[length++] = b;
  }

  /** Appends all of these bytes. */
  public void append(byte[] more) {
    makeRoom(more.length);
    ByteBuffer.wrap(bytes).position(length).put(more);
    length += more.length;
  }

  private void makeRoom(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** Empties it; a large array is not kept. */
  public void clear() {
    length = 0;
    if (bytes.length > 16 * FIRST) {
      bytes = new byte[FIRST];
    }
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  /** The array; only its first {@link #size} bytes count. */
  public byte[] array() {
    return bytes;
  }

  /** The bytes, to be written. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes, 0, length);
  }
}
