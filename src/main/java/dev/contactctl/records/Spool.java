package dev.contactctl.records;

import dev.contactctl.contact.Place;
import dev.contactctl.table.TableFormat;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.ScratchFile;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a run, checked and in the order of the input, in a private file without a name: so
 * memory does not grow with them, what is sent is what was checked, and nobody else reads them. One
 * thread fills it; after {@link #finish} each cursor may be used by a thread of its own.
 *
 * <p>Each entry has a byte that tells whether the record is left out or valid, its length, and its
 * bytes as {@link RecordBytes} makes them.
 */
public final class Spool implements AutoCloseable {
  /** Bytes before those of the record. */
  static final int HEAD = 1 + Integer.BYTES;

  static final int LEFT_OUT = 0;
  static final int KEPT = 1;
  static final int KEPT_VALID = 2;

  private static final int BLOCK = 256 << 10;

  private final ScratchFile file;
  private final Path folder;
  private final RecordDigest content = new RecordDigest();
  private final Names names = Names.empty();
  private final Packer packer = new Packer(names);
  private final List<TableFormat> tables = new ArrayList<>();
  private Optional<Origin> first = Optional.empty();
  private boolean mixed;
  private long written;
  private long records;
  private String digest = "";

  private Spool(ScratchFile file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /**
   * An empty spool in the world's folder of temporary files.
   *
   * @throws Failure exit 10, when there can be no file there
   */
  public static Spool in(World world) {
    Path folder = ScratchFile.folder(world);
    try {
      return new Spool(ScratchFile.in(folder, world), folder);
    } catch (IOException e) {
      throw unusable(RecordSentences.NO_SCRATCH, folder);
    }
  }

  private static Failure unusable(RecordSentences sentence, Path folder) {
    return new Failure(Exit.LOCAL_FILES, sentence.with(folder));
  }

  /**
   * Adds a record.
   *
   * @return the offset of its entry
   * @throws Failure exit 10, when it cannot be written
   */
  long add(InputRecord record) {
    long offset = written + packer.size();
    mixed |= first.isPresent() && !FailedRecords.fitTogether(first.get(), record.origin());
    first = first.isPresent() ? first : Optional.of(record.origin());
    if (record.origin() instanceof Origin.Cells row && !tables.contains(row.table())) {
      tables.add(row.table());
    }
    packer.tag(record.valid() ? KEPT_VALID : KEPT);
    int length = packer.reserveLength();
    RecordBytes.packHead(packer, record);
    RecordBytes.packContent(packer, record);
    content.add(record);
    if (record.origin().line().isEmpty()) {
      RecordBytes.packPlaces(packer, record, tables);
    }
    packer.setLength(length);
    records++;
    flushFrom(BLOCK);
    return offset;
  }

  /** Adds a record that is not sent, only so that its ID and place can be found again. */
  long addLeftOut(InputRecord record) {
    long offset = written + packer.size();
    packer.tag(LEFT_OUT);
    int length = packer.reserveLength();
    RecordBytes.packHead(packer, record);
    packer.number(record.number());
    packer.text(record.id());
    packer.setLength(length);
    flushFrom(BLOCK);
    return offset;
  }

  /** The tables of the input, by number. */
  List<TableFormat> tables() {
    return tables;
  }

  /** Whether the entry at the offset is of a record that is sent. */
  boolean isKept(long offset) {
    return entry(offset)[0] != LEFT_OUT;
  }

  /** Excludes the record at the offset from sending. */
  void leaveOut(long offset) {
    flushFrom(0);
    write(ByteBuffer.wrap(new byte[] {LEFT_OUT}), offset);
    records--;
  }

  /** The ID in the entry at the offset. */
  String idAt(long offset) {
    return RecordBytes.unpackId(new Unpacker(names, entry(offset), HEAD));
  }

  /** The place in the entry at the offset. */
  Place placeAt(long offset) {
    return RecordBytes.unpackHead(new Unpacker(names, entry(offset), HEAD));
  }

  /** The record in the entry at the offset, which must be kept. */
  InputRecord at(long offset) {
    byte[] entry = entry(offset);
    return RecordBytes.unpack(new Unpacker(names, entry, HEAD), tables, entry[0] == KEPT_VALID);
  }

  private byte[] entry(long offset) {
    flushFrom(0);
    byte[] head = new byte[HEAD];
    read(ByteBuffer.wrap(head), offset);
    byte[] all = new byte[HEAD + Unpacker.length(head, 1)];
    read(ByteBuffer.wrap(all), offset);
    return all;
  }

  /** Writes all buffered bytes; no record can be added afterwards. */
  void finish() {
    flushFrom(0);
    digest = content.hex();
  }

  private void flushFrom(int size) {
    if (packer.size() > size) {
      ByteBuffer bytes = ByteBuffer.wrap(packer.bytes(), 0, packer.size());
      write(bytes, written);
      written += packer.size();
      packer.clear();
    }
  }

  private void write(ByteBuffer bytes, long at) {
    try {
      file.write(bytes, at);
    } catch (IOException e) {
      throw unusable(RecordSentences.SCRATCH_FULL, folder);
    }
  }

  /** Reads the bytes from the offset on. */
  void read(ByteBuffer bytes, long at) {
    try {
      file.read(bytes, at);
    } catch (IOException e) {
      throw unusable(RecordSentences.SCRATCH_BROKEN, folder);
    }
  }

  /** How many bytes were written. */
  long length() {
    return written;
  }

  Names names() {
    return names;
  }

  /** Whether there are records that cannot be in one file. */
  boolean isMixed() {
    return mixed;
  }

  /** How many records are sent. */
  public long records() {
    return records;
  }

  /**
   * Identifies the content of the records in their order: a SHA-256 digest of 64 hexadecimal
   * digits. Names of files and places do not count.
   */
  public String digest() {
    return digest;
  }

  /** All records from the first on; may be called several times. */
  public RecordCursor open() {
    return new RecordCursor(this);
  }

  /** Releases the disk space. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw unusable(RecordSentences.SCRATCH_BROKEN, folder);
    }
  }
}
