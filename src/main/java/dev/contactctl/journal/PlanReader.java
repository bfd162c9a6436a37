package dev.contactctl.journal;

import dev.contactctl.contact.Place;
import dev.contactctl.seal.Damage;
import dev.contactctl.seal.UnchangedBlocks;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Reads a plan. The whole plan is checked when it is opened; then its contacts are read one by one
 * from the same open file, so that they are certainly those that were checked. Used by one thread
 * at a time.
 */
public final class PlanReader implements AutoCloseable {
  private final String name;
  private final FileChannel file;
  private final UnchangedBlocks blocks;
  private final PlanCheck check;
  private PlanLines lines;
  private long left;

  private PlanReader(String name, FileChannel file, UnchangedBlocks blocks, PlanCheck check) {
    this.name = name;
    this.file = file;
    this.blocks = blocks;
    this.check = check;
    this.lines = new PlanLines(name, blocks);
  }

  /**
   * Opens a plan and checks it.
   *
   * @param name the plan as the user named it, for places and messages
   * @param baseUrl the server that it must have been made for
   * @throws Failure exit 6, when it is not a plan, has another format, or is not as it was written;
   *     exit 2, when it was made for another server, or does not exist; exit 10, when it cannot be
   *     read
   */
  public static PlanReader open(Path path, String name, String baseUrl) {
    FileChannel file = channel(path, name);
    try {
      UnchangedBlocks blocks =
          new UnchangedBlocks(
              file, () -> new Failure(Exit.INVALID_INPUT, PlanSentences.CHANGED_NOW.with(name)));
      PlanCheck check = PlanCheck.of(name, new PlanLines(name, blocks));
      if (!check.header().baseUrl().equals(baseUrl)) {
        throw new Failure(
            Exit.USAGE, PlanSentences.OTHER_SERVER.with(name, check.header().baseUrl(), baseUrl));
      }
      PlanReader reader = new PlanReader(name, file, blocks, check);
      reader.rewind();
      return reader;
    } catch (IOException e) {
      closeAfter(file, e);
      throw unreadable(name);
    } catch (Failure e) {
      closeAfter(file, e);
      throw e;
    }
  }

  private static FileChannel channel(Path path, String name) {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new Failure(Exit.USAGE, PlanSentences.NOT_A_FILE.with(name));
      }
      return FileChannel.open(path, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw new Failure(Exit.USAGE, PlanSentences.MISSING.with(name));
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  private static void closeAfter(FileChannel file, Exception why) {
    try {
      file.close();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private static Failure unreadable(String name) {
    return new Failure(Exit.LOCAL_FILES, PlanSentences.UNREADABLE.with(name));
  }

  /** The server and the options that the plan was made for. */
  public PlanHeader header() {
    return check.header();
  }

  /**
   * Refuses another account than the one that the plan was made with.
   *
   * @throws Failure exit 2
   */
  public void refuseOther(Owner now) {
    header().owner().refuseOther(name, now);
  }

  /** How many contacts the plan has. */
  public long contacts() {
    return check.contacts();
  }

  /** The highest number of a record in the plan; 0 when it has no contact. */
  public int lastRecord() {
    return check.lastRecord();
  }

  /** Whether the plan holds any contact as it was before. */
  public boolean hasImages() {
    return check.hasImages();
  }

  /**
   * The SHA-256 digest of the plan, 64 hexadecimal digits: two plans with the same digest are
   * identical.
   */
  public String sha256() {
    return check.sha256();
  }

  /**
   * The next contact; empty after the last one.
   *
   * @throws Failure exit 6, when the file has been changed since it was checked; exit 10, when it
   *     cannot be read
   */
  public Optional<PlannedContact> next() {
    if (left == 0) {
      return Optional.empty();
    }
    left--;
    try {
      return Optional.of(lines.contact(lines.next()));
    } catch (Damage e) {
      throw new IllegalStateException(e); // what was checked has none
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  /** The place in the plan of the contact that was read last. */
  public Place place() {
    return lines.place();
  }

  /** Starts again with the first contact. */
  public void rewind() {
    blocks.rewind();
    lines = new PlanLines(name, blocks);
    left = check.contacts();
    try {
      PlanHeader ignored = lines.header();
    } catch (Damage e) {
      throw new IllegalStateException(e); // what was checked has none
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      return; // it was only read
    }
  }
}
