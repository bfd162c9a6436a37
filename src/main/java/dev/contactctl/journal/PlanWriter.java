package dev.contactctl.journal;

import dev.contactctl.seal.GrowingBytes;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.seal.Sha256;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PendingFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes a plan: a private file, mode 0600, since it holds contacts. The file gets its name only
 * when the plan is complete. It replaces a plan of that name, and no other file. Safe for several
 * threads.
 */
public final class PlanWriter implements AutoCloseable {
  private static final int BLOCK = 256 << 10;

  private final String name;
  private final PendingFile file;
  private final MessageDigest digest = Sha256.begin();
  private final GrowingBytes bytes = new GrowingBytes();
  private long number;

  private PlanWriter(String name, PendingFile file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Begins a plan in a folder that exists.
   *
   * @param name the file as the user named it, for messages
   * @throws Failure exit 2, when the name belongs to something that is not a plan; exit 10, when
   *     the file cannot be written
   */
  public static PlanWriter create(Path path, String name, PlanHeader header) {
    try {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isPlan(path)) {
        throw new Failure(Exit.USAGE, PlanSentences.NOT_REPLACED.with(name));
      }
      PlanWriter writer = new PlanWriter(name, PendingFile.of(path));
      writer.line(Entry.bytes(header.members()));
      return writer;
    } catch (IOException e) {
      throw unwritable(name);
    }
  }

  private static boolean isPlan(Path path) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    byte[] start = HeaderReader.start(PlanHeader.KIND).getBytes(StandardCharsets.US_ASCII);
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(start, in.readNBytes(start.length));
    }
  }

  private static Failure unwritable(String name) {
    return new Failure(Exit.LOCAL_FILES, PlanSentences.UNWRITABLE.with(name));
  }

  /**
   * Adds a contact. The order of contacts means nothing.
   *
   * @throws Failure exit 10, when it cannot be written
   */
  public void add(PlannedContact contact) {
    byte[] members = contact.members();
    synchronized (this) {
      try {
        line(members);
      } catch (IOException e) {
        throw unwritable(name);
      }
    }
  }

  private void line(byte[] members) throws IOException {
    SealedLine.append(bytes, number++, members);
    if (bytes.length() > BLOCK) {
      flush();
    }
  }

  private void flush() throws IOException {
    digest.update(bytes.array(), 0, bytes.length());
    file.append(bytes.buffer());
    bytes.clear();
  }

  /**
   * Ends the plan and gives the file its name. Returns when that is on the disk.
   *
   * @return the SHA-256 digest of the plan, 64 hexadecimal digits
   * @throws Failure exit 10, when it cannot be written
   */
  public synchronized String finish() {
    try {
      flush();
      String sha = Sha256.hex(digest);
      line(
          Entry.bytes(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("kind", "end")
                  .put("contacts", number - 1)
                  .put("sha256", sha)));
      file.append(bytes.buffer());
      file.publish();
      return sha;
    } catch (IOException e) {
      throw unwritable(name);
    }
  }

  /** Removes what was written if the plan was not finished. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      return; // it has no name that anybody reads
    }
  }
}
