package dev.contactctl.records;

import dev.contactctl.contact.Contact;
import dev.contactctl.message.TerminalText;
import dev.contactctl.read.ContactReader;
import dev.contactctl.table.TableFormat;
import dev.contactctl.table.TableWriter;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PendingFile;
import dev.contactctl.write.JsonWriter;
import dev.contactctl.write.YamlWriter;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the records that failed in the format of the input, with the reasons, so that they can be
 * corrected and sent again. Whatever is wrong with them stays as it was. JSON becomes NDJSON with
 * the reason in the member {@link ContactReader#ERROR}, tables have it in a column of that name,
 * both ignored when they are read; YAML and lists of IDs have it in a comment. The file appears at
 * the end, and is empty if there are no records. For one thread.
 */
public final class FailedRecords implements AutoCloseable {
  private static final int BLOCK = 64 << 10;

  /** How many older files are kept at most. */
  private static final int MOST_OLD = 1000;

  private final Path path;
  private final PendingFile file;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private Optional<Origin> first = Optional.empty();

  private FailedRecords(Path path, PendingFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Begins a file, which appears under its name in {@link #finish}.
   *
   * @throws Failure exit 10, when there can be no file there
   */
  public static FailedRecords to(Path path) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw unwritable(path); // it would be replaced, such as a device
    }
    try {
      return new FailedRecords(path, PendingFile.of(path));
    } catch (IOException e) {
      throw unwritable(path);
    }
  }

  private static Failure unwritable(Path path) {
    return new Failure(Exit.LOCAL_FILES, RecordSentences.CANNOT_WRITE.with(path));
  }

  /**
   * Refuses, before anything is sent, records that cannot be in one file.
   *
   * @throws Failure exit 2, when there are tables with different headers, or of tables, contacts
   *     and lists of IDs more than one
   */
  public static void requireOneFormat(CheckedInput input) {
    if (input.spool().isMixed()) {
      throw new Failure(Exit.USAGE, RecordSentences.MIXED.with());
    }
  }

  /**
   * Adds a record, in the form in which it was written if that is known. Nothing can be written of
   * a line that is too long to be read.
   *
   * @param reason why it failed, on one line
   * @throws Failure exit 2, when the records before it have another format; exit 10, when the file
   *     cannot be written
   */
  public void add(InputRecord record, String reason) {
    Origin origin = record.origin();
    boolean known = !(origin instanceof Origin.Text);
    if (!known && record.part().isEmpty() && record.id().isEmpty()) {
      return;
    }
    StringBuilder out = new StringBuilder();
    if (first.isEmpty()) {
      first = Optional.of(origin);
      if (origin instanceof Origin.Cells like) {
        TableWriter.header(out, like.table());
      }
    } else if (!fitTogether(first.get(), origin)) {
      throw new Failure(Exit.USAGE, RecordSentences.MIXED.with());
    }
    String line = TerminalText.line(reason.replace('\n', ' ').replace('\r', ' '));
    if (origin instanceof Origin.Cells row && first.get() instanceof Origin.Cells like) {
      TableWriter.row(out, like.table(), row.table(), row.cells(), line);
      text(out.toString());
    } else if (origin.text() == Origin.Text.ID) {
      text("# " + line + "\n");
      bytes(origin instanceof Origin.Written written ? written.bytes() : record.id());
      text("\n");
    } else if (first.get().text() == Origin.Text.YAML) {
      text("---\n# " + line + "\n");
      yaml(record);
    } else {
      json(record, line);
    }
    flushFrom(BLOCK);
  }

  private void yaml(InputRecord record) {
    boolean hasId = record.part().isPresent() && record.part().get().has(Contact.CONTACT_ID);
    boolean asItWas =
        record.origin().text() == Origin.Text.YAML && (hasId || record.id().isEmpty());
    if (asItWas && record.origin() instanceof Origin.Written written) {
      text(" ".repeat(Math.max(0, record.place().column() - 1)));
      bytes(written.bytes());
      text(written.bytes().endsWith("\n") ? "" : "\n");
    } else {
      text(YamlWriter.write(tree(record)));
    }
  }

  private void json(InputRecord record, String reason) {
    boolean hasId = record.part().isEmpty() || record.part().get().has(Contact.CONTACT_ID);
    boolean asItWas = record.origin().text() != Origin.Text.YAML;
    if (asItWas && record.origin() instanceof Origin.Written written) {
      bytes(FailedText.json(written.bytes(), hasId ? "" : record.id(), reason));
      text(written.bytes().endsWith("\r") ? "\r\n" : "\n");
    } else {
      ObjectNode withReason = JsonNodeFactory.instance.objectNode();
      withReason.put(ContactReader.ERROR, reason).setAll(tree(record));
      text(JsonWriter.compact(withReason) + "\n");
    }
  }

  private void text(String text) {
    pending.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes, each given as the character of the same number. */
  private void bytes(String bytes) {
    pending.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whether records can be in one file: rows of tables with the same header, IDs, or contacts. */
  static boolean fitTogether(Origin one, Origin other) {
    if (one instanceof Origin.Cells row && other instanceof Origin.Cells another) {
      TableFormat table = row.table();
      return table.headers().equals(another.table().headers());
    }
    boolean rows = one instanceof Origin.Cells || other instanceof Origin.Cells;
    return !rows && (one.text() == Origin.Text.ID) == (other.text() == Origin.Text.ID);
  }

  /** The contact, with its ID added if only the name of its file held it. */
  private static ObjectNode tree(InputRecord record) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    String name = Contact.CONTACT_ID.toString();
    if (!record.id().isEmpty()) {
      tree.put(name, record.id());
    }
    record.part().ifPresent(part -> tree.setAll(part.tree()));
    if (!record.id().isEmpty()) {
      tree.put(name, record.id());
    }
    return tree;
  }

  private void flushFrom(int size) {
    if (pending.size() > size) {
      try {
        file.append(ByteBuffer.wrap(pending.toByteArray()));
        pending.reset();
      } catch (IOException e) {
        throw unwritable(path);
      }
    }
  }

  /**
   * Moves the file to its name, in the place of one that an earlier part of the run may have
   * written. An existing file with lines that the new one lacks has been edited, or is another
   * file, and is kept beside it.
   *
   * @return where it is kept
   * @throws Failure exit 10, when it cannot be written
   */
  public Optional<Path> finish() {
    flushFrom(0);
    try {
      Optional<Path> kept = hasOtherLines() ? Optional.of(movedAside()) : Optional.empty();
      file.publish();
      return kept;
    } catch (IOException e) {
      throw unwritable(path);
    }
  }

  private boolean hasOtherLines() throws IOException {
    if (!Files.exists(path) || Files.size(path) == 0) {
      return false;
    }
    Set<Long> written = new HashSet<>();
    try (BufferedReader lines = lines(file.temporary())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        written.add(IdHash.of(line));
      }
    }
    boolean other = false;
    try (BufferedReader lines = lines(path)) {
      for (String line = lines.readLine(); line != null && !other; line = lines.readLine()) {
        other = !written.contains(IdHash.of(line));
      }
    }
    return other;
  }

  private static BufferedReader lines(Path file) throws IOException {
    return Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
  }

  private Path movedAside() throws IOException {
    for (int i = 1; ; i++) {
      Path aside = path.resolveSibling(path.getFileName() + ".old" + i);
      try {
        return Files.move(path, aside);
      } catch (FileAlreadyExistsException e) {
        if (i == MOST_OLD) {
          throw e;
        }
      }
    }
  }

  /** Removes what was written, unless the file is finished. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw unwritable(path);
    }
  }
}
