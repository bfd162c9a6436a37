package dev.contactctl.journal;

import dev.contactctl.contact.Place;
import dev.contactctl.message.Message;
import dev.contactctl.world.AppendFile;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.LockHolder;
import dev.contactctl.world.Version;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A journal in a private file, mode 0600, that only one run at a time can use. Each line is a JSON
 * object with a number and a checksum. Lines are only ever appended, and a torn last line is cut
 * off.
 */
public final class JournalFile implements Journal {
  private final String name;
  private final GroupCommit commit;
  private final Ledger ledger;
  private final PastRun past;

  /** Reads in a journal before its run goes on. */
  public interface Reader {
    /**
     * Looks at the contacts that the run has changed.
     *
     * @param images good only during the call
     * @throws Failure when the run cannot go on
     */
    void read(BeforeImages images);
  }

  private JournalFile(Path file, GroupCommit commit, Ledger ledger, PastRun past) {
    this.name = file.toString();
    this.commit = commit;
    this.ledger = ledger;
    this.past = past;
  }

  /**
   * Begins a journal in a folder that exists. Returns when its first line and its name are on the
   * disk.
   *
   * @throws Failure exit 2 when there is such a file; exit 10 when it is in use by another run or
   *     cannot be written
   */
  public static JournalFile create(Path file, JournalHeader header, LockHolder self) {
    AppendFile opened;
    try {
      opened = AppendFile.create(file, self);
    } catch (IOException e) {
      throw JournalFaults.notCreated(file, e);
    }
    try {
      return begin(file, opened, header);
    } catch (Failure e) {
      remove(file, e);
      throw e;
    }
  }

  /** Begins a journal in a file that is open and empty. */
  static JournalFile begin(Path file, AppendFile opened, JournalHeader header) {
    GroupCommit commit = new GroupCommit(file, opened, 0);
    Ledger ledger = new Ledger(header.records());
    JournalFile journal = new JournalFile(file, commit, ledger, PastRun.none());
    journal.begin(Entry.bytes(header.members()));
    return journal;
  }

  /** Removes a journal that could not be started, so that the next run does not find it. */
  private static void remove(Path file, Failure why) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /**
   * Opens a journal to go on with its run. An entry that was not written to its end is cut off.
   *
   * @param header of the run as it is now
   * @param reader learns what the contacts were that the run has changed; before anything is
   *     written, so that it can refuse to go on
   * @throws Failure exit 2 when there is no such file, or it belongs to a run of another server,
   *     account, input or options; exit 10 when it is damaged, in use by another run, cannot be
   *     written, or can be written by other users
   */
  public static JournalFile resume(
      Path file, JournalHeader header, LockHolder self, Optional<? extends Reader> reader) {
    AppendFile opened = open(file, self);
    try {
      PastFailures failures = new PastFailures();
      JournalScan scan = JournalScan.of(file.toString(), opened, failures);
      JournalFaults.refuseOther(file, scan.header(), header);
      if (reader.isPresent()) {
        reader.get().read(BeforeImages.in(opened, file.toString()));
      }
      long cutOff = heal(opened, scan);
      GroupCommit commit = new GroupCommit(file, opened, scan.sequence());
      PastRun past =
          new PastRun(scan.header().owner(), scan.ledger().copy(), cutOff, failures.all());
      JournalFile journal = new JournalFile(file, commit, scan.ledger(), past);
      journal.begin(resumed(header.started()));
      return journal;
    } catch (IOException e) {
      closeAfter(opened, e);
      throw new Failure(Exit.LOCAL_FILES, JournalSentences.UNREADABLE.with(file));
    } catch (Failure e) {
      closeAfter(opened, e);
      throw e;
    }
  }

  private static AppendFile open(Path file, LockHolder self) {
    try {
      refuseStrange(file, file.toString());
      return AppendFile.open(file, self);
    } catch (IOException e) {
      throw JournalFaults.notOpened(file, file.toString(), e);
    }
  }

  /** Refuses anything but a regular file, and a file that others may have changed. */
  static void refuseStrange(Path file, String name) throws IOException {
    boolean other =
        Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            && !Files.isSymbolicLink(file)
            && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    if (other) {
      throw new Failure(Exit.LOCAL_FILES, JournalSentences.NOT_A_FILE.with(name));
    }
    if (!Files.isSymbolicLink(file) && AppendFile.isOpenToOthers(file)) {
      throw new Failure(Exit.LOCAL_FILES, JournalSentences.OPEN_TO_OTHERS.with(name));
    }
  }

  private static long heal(AppendFile file, JournalScan scan) throws IOException {
    long cutOff = file.size() - scan.sound();
    if (cutOff > 0) {
      file.keep(scan.sound());
    }
    if (!scan.isEnded()) {
      file.append(ByteBuffer.wrap(new byte[] {'\n'}));
    }
    return cutOff;
  }

  static void closeAfter(AppendFile file, Exception why) {
    try {
      file.close();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private static byte[] resumed(Instant time) {
    return Entry.bytes(
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", JournalScan.RESUMED)
            .put("tool", Version.NUMBER)
            .put("time", time.toString()));
  }

  /** Writes the first line of this run. */
  private void begin(byte[] members) {
    try {
      GroupCommit.Ticket ticket = new GroupCommit.Ticket();
      synchronized (this) {
        commit.add(members, ticket);
      }
      ticket.await();
    } catch (Failure e) {
      commit.abandon();
      throw e;
    }
  }

  /** What the runs before this one have done. */
  public PastRun past() {
    return past;
  }

  @Override
  public Pending begin(Entry.Intent intent) {
    byte[] members = Entry.members(intent);
    GroupCommit.Ticket ticket = new GroupCommit.Ticket();
    synchronized (this) {
      Place place = new Place(name, (int) commit.nextNumber() + 1, 1);
      Optional<String> before = intent.before().map(Entry.Before::digest);
      require(
          ledger.intent(
              new OpenIntent(intent.record(), intent.id(), place, intent.body(), before)));
      commit.add(members, ticket);
    }
    return ticket;
  }

  @Override
  public void add(Entry.End end, Runnable durable) {
    byte[] members = Entry.members(end);
    commit.awaitRoom();
    synchronized (this) {
      require(ledger.end(end.record(), end.id(), end.state()));
      commit.add(members, GroupCommit.Waiter.of(durable));
    }
  }

  /** Refuses to write an entry that would be refused when the journal is read. */
  private static void require(Optional<Message> fault) {
    if (fault.isPresent()) {
      throw new IllegalStateException(fault.get().toString());
    }
  }

  @Override
  public void close() {
    commit.close();
  }
}
