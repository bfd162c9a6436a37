package dev.contactctl.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Who has locked a file, for the message that others get. It is kept in a private file beside the
 * locked one and is only information: the lock itself belongs to the operating system, which
 * releases it when the process ends, however it ends.
 *
 * @param pid the number of the process
 * @param host the machine that it runs on
 * @param since when it began
 */
public record LockHolder(long pid, String host, Instant since) {
  private static final int MOST_BYTES = 1000;
  private static final int PARTS = 3;

  /** The file beside the locked one: {@code .NAME.lock}. */
  static Path note(Path locked) {
    return locked.resolveSibling("." + locked.getFileName() + ".lock");
  }

  /** Records who holds the lock; where that cannot be done, others see less. */
  void leave(Path locked) {
    try {
      PrivateFile.replace(note(locked), pid + " " + since + " " + host + "\n");
    } catch (IOException e) {
      return;
    }
  }

  /** Removes the record. */
  static void remove(Path locked) {
    try {
      Files.deleteIfExists(note(locked));
    } catch (IOException e) {
      return; // the next holder replaces it
    }
  }

  /** The recorded holder; empty when there is no record, or not one of this program. */
  static Optional<LockHolder> of(Path locked) {
    Path note = note(locked);
    try {
      if (!Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS) || Files.size(note) > MOST_BYTES) {
        return Optional.empty();
      }
      String[] parts = Files.readString(note).strip().split(" ", PARTS);
      return parts.length < PARTS
          ? Optional.empty()
          : Optional.of(
              new LockHolder(Long.parseLong(parts[0]), parts[2], Instant.parse(parts[1])));
    } catch (IOException | NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
