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
 * the server saw. It has no tokens and no bodies. Only its owner may read it.
 */
final class HistoryFile implements AutoCloseable {
  private final FileChannel channel;
  private long number;

  /**
   * Opens a file; it is made when it is missing, and continued otherwise.
   *
   * @throws Failure with {@link Exit#LOCAL_FILES} when it cannot be written
   */
  HistoryFile(Path path) {
    try {
      if (!Files.exists(path)) {
        PrivateFile.create(path, "");
      }
      this.channel = FileChannel.open(path, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, SandboxSentences.LOG_UNWRITABLE.with(path));
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
    ByteBuffer bytes =
        ByteBuffer.wrap((StrictJson.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
