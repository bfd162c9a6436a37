package dev.contactctl.sandbox;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that gets one line of JSON for every request, so that a rehearsal can be judged by what
 * the server saw. It has no tokens and no bodies. A file that is made here can be read by its owner
 * only (mode 0600). An existing file is continued and keeps its mode, and a link to one is
 * followed; a link to nothing is refused. A line that cannot be written whole is cut off again;
 * where that is not possible, the next one begins a new line.
 */
final class HistoryFile implements AutoCloseable {
  private final FileChannel channel;
  private long number;

  /** Whether the last line of the file has no end. */
  private boolean endsWithinLine;

  /** The log in a file that is open to append to it, and ends with a whole line. */
  HistoryFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a file to append to it; makes it when it is missing.
   *
   * @throws Failure with {@link Exit#LOCAL_FILES} when it cannot be made or written
   */
  static HistoryFile open(Path path) {
    try {
      if (!Files.exists(path)) {
        PrivateFile.create(path, "");
      }
      boolean endsWithinLine = endsWithinLine(path);
      HistoryFile log = new HistoryFile(FileChannel.open(path, StandardOpenOption.APPEND));
      log.endsWithinLine = endsWithinLine;
      return log;
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, SandboxSentences.LOG_UNWRITABLE.with(path));
    }
  }

  /** Whether a sandbox that was killed has left a line without its end; a pipe has no lines yet. */
  private static boolean endsWithinLine(Path path) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) == 0) {
      return false;
    }
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return file.read(last, file.size() - 1) == 1 && last.get(0) != '\n';
    }
  }

  /**
   * Appends a line.
   *
   * @param came when the request came
   * @param delivery what was made of it
   */
  synchronized void add(RecordedRequest request, Instant came, Delivery delivery)
      throws IOException {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("request", ++number);
    line.put("time", came.toString());
    line.put("method", request.method());
    line.put("contactId", RequestCheck.contactId(request).orElse(""));
    line.put("status", delivery.status());
    if (!delivery.fault().isEmpty()) {
      line.put("fault", delivery.fault());
    }
    line.put("applied", delivery.applied());
    append((endsWithinLine ? "\n" : "") + StrictJson.text(line) + "\n");
  }

  private void append(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    long end = channel.size();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      endsWithinLine = false;
    } catch (IOException e) {
      if (bytes.position() > 0) {
        cutOff(end, e);
      }
      throw e;
    }
  }

  private void cutOff(long end, IOException why) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      endsWithinLine = true;
      why.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
