package dev.contactctl.flow;

import dev.contactctl.check.InputBounds;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Input;
import dev.contactctl.read.Reading;
import dev.contactctl.records.IdHash;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.UnendedLine;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The contacts that a backup already held when a run was resumed. An unfinished last line, left by
 * a crash, is cut off: the contact in it was not changed. Takes eight bytes of memory for each
 * contact. Safe for several threads.
 */
final class EarlierImages implements Reading.Sink {
  private static final Optional<Syntax> LINES = Optional.of(Syntax.NDJSON);

  private final World world;
  private final Path file;
  private boolean isRead;
  private long[] hashes = new long[64];
  private int count;

  /** The lines that are not whole contacts. */
  private int others;

  /** The contacts of a file, which is read on first use. */
  EarlierImages(World world, Path file) {
    this.world = world;
    this.file = file;
  }

  /**
   * Whether the file held the contact when the run was resumed.
   *
   * @throws Failure exit 10, when the file cannot be read, or is not a backup
   */
  synchronized boolean have(String id) throws IOException {
    if (!isRead) {
      read();
      isRead = true;
    }
    return Arrays.binarySearch(hashes, 0, count, IdHash.of(id)) >= 0;
  }

  /** The file has changed since it was read. */
  synchronized void readAgain() {
    isRead = false;
    count = 0;
    others = 0;
  }

  private void read() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) == 0) {
      return;
    }
    byte[] last = UnendedLine.of(file, InputBounds.LINE_BYTES);
    Source line = new Source(file.toString(), last);
    boolean isTorn =
        last.length > 0 && last[0] == '{' && !isWhole(ContactReader.readOne(line, LINES));
    ContactReader.read(new Input(world, Exit.LOCAL_FILES), file.toString(), LINES, this);
    if (others > (isTorn ? 1 : 0)) {
      throw new Failure(Exit.LOCAL_FILES, FlowSentences.NOT_A_BACKUP.with(file));
    }
    if (isTorn) {
      UnendedLine.cutOff(file, last.length);
    }
    Arrays.sort(hashes, 0, count);
  }

  private static boolean isWhole(Reading reading) {
    return reading.contact().isPresent() && !reading.isCut();
  }

  @Override
  public void accept(Reading reading) {
    String id = isWhole(reading) ? reading.contact().get().contactId() : "";
    if (id.isEmpty()) {
      others++;
      return;
    }
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    hashes[count++] = IdHash.of(id);
  }
}
