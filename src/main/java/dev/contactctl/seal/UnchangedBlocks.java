package dev.contactctl.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The bytes of a file that is read several times and must be the same each time: a digest of every
 * block is kept, and a block is handed out only when it matches. So what was checked is what is
 * used, even if others write to the file meanwhile, and no copy of it is needed.
 */
public final class UnchangedBlocks implements Lines.Blocks {
  private static final int BLOCK = 256 << 10;

  private final FileChannel file;
  private final Supplier<RuntimeException> changed;
  private final List<byte[]> digests = new ArrayList<>();
  private final MessageDigest sha = Sha256.begin();
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
  private boolean first = true;
  private int next;

  /**
   * A file, which is read from its beginning.
   *
   * @param changed what is thrown when a block is not as it was the first time
   */
  public UnchangedBlocks(FileChannel file, Supplier<RuntimeException> changed) {
    this.file = file;
    this.changed = changed;
  }

  /**
   * Starts again from the beginning. Blocks that the first reading has not reached have nothing to
   * be compared with.
   */
  public void rewind() {
    first = false;
    next = 0;
    block.limit(0);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (!block.hasRemaining() && !fill()) {
      return -1;
    }
    int length = Math.min(block.remaining(), into.remaining());
    into.put(block.slice(block.position(), length));
    block.position(block.position() + length);
    return length;
  }

  private boolean fill() throws IOException {
    block.clear();
    long at = (long) next * BLOCK;
    while (block.hasRemaining()) {
      int read = file.read(block, at + block.position());
      if (read < 0) {
        break;
      }
    }
    block.flip();
    sha.update(block.duplicate());
    check(sha.digest());
    next++;
    return block.hasRemaining();
  }

  private void check(byte[] digest) {
    if (first) {
      digests.add(digest);
    } else if (next >= digests.size() || !Arrays.equals(digest, digests.get(next))) {
      throw changed.get();
    }
  }
}
