package dev.contactctl.sandbox;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PendingFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The file that keeps the sandbox's contacts across restarts: NDJSON in UTF-8, one contact per
 * line. A change is appended, as a line that starts with a blank and takes the place of an earlier
 * line of that contact, so that a change costs the same however many contacts there are, and
 * everything survives when the sandbox is killed. When it starts and ends, the file is replaced by
 * one without such lines. Only its owner may read it. A change is not forced to the disk, so a
 * power failure may lose the last ones.
 */
final class DataFile {
  private static final String CHANGE = " ";

  /** How many bytes of changes are appended before the file is replaced. */
  private static final long MAX_APPENDED = 64L << 20;

  /** How many UTF-16 units are collected before they are written. */
  private static final int PIECE = 64 << 10;

  private final Path path;
  private long appended;

  /** Where a change begins that could neither be written whole nor cut off. */
  private long torn = Long.MAX_VALUE;

  DataFile(Path path) {
    this.path = path;
  }

  /** The whole text; empty when there is no file yet. */
  String read() {
    if (!Files.exists(path)) {
      return "";
    }
    try {
      return StrictJson.decode(whole(Files.readAllBytes(path)));
    } catch (StrictJson.NotJson e) {
      throw new Failure(Exit.INVALID_INPUT, SandboxSentences.DATA_ENCODING.with(path));
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, SandboxSentences.DATA_UNREADABLE.with(path));
    }
  }

  /** Everything but a change that was cut off within a character, as when the machine went down. */
  private static byte[] whole(byte[] bytes) {
    int start = bytes.length;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    boolean isChange = start < bytes.length && bytes[start] == CHANGE.charAt(0);
    return isChange && bytes[bytes.length - 1] != '}' ? Arrays.copyOf(bytes, start) : bytes;
  }

  /** Whether the line takes the place of an earlier one. */
  static boolean isChange(String line) {
    return line.startsWith(CHANGE);
  }

  /** Appends a change; if that fails, the file is as before. */
  void append(String line) throws IOException {
    byte[] bytes = (CHANGE + line + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      if (torn < channel.size()) {
        channel.truncate(torn);
      }
      torn = Long.MAX_VALUE;
      long end = channel.size();
      try {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        for (long at = end; left.hasRemaining(); ) {
          at += channel.write(left, at);
        }
      } catch (IOException e) {
        torn = end;
        channel.truncate(end);
        torn = Long.MAX_VALUE;
        throw e;
      }
    }
    appended += bytes.length;
  }

  /** Whether so much has been appended that the file should be replaced. */
  boolean isLong() {
    return appended > MAX_APPENDED;
  }

  /** Replaces the text. */
  void write(Iterable<String> lines) throws IOException {
    // A link stays a link: the file that it points to is replaced.
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    try (PendingFile fresh = PendingFile.of(target)) {
      StringBuilder piece = new StringBuilder();
      for (String line : lines) {
        piece.append(line).append('\n');
        if (piece.length() > PIECE) {
          fresh.append(ByteBuffer.wrap(piece.toString().getBytes(StandardCharsets.UTF_8)));
          piece.setLength(0);
        }
      }
      fresh.append(ByteBuffer.wrap(piece.toString().getBytes(StandardCharsets.UTF_8)));
      fresh.publish();
      appended = 0;
    }
  }

  /**
   * The failure for a line that is not a contact.
   *
   * @param line counted from 1
   */
  Failure badLine(int line, Message problem) {
    return new Failure(Exit.INVALID_INPUT, SandboxSentences.DATA_LINE.with(path, line, problem));
  }

  /** The failure for a file that cannot be written. */
  Failure unwritable() {
    return new Failure(Exit.LOCAL_FILES, SandboxSentences.DATA_UNWRITABLE.with(path));
  }
}
