package dev.contactctl.trace;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.SendLog;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.message.Message;
import dev.contactctl.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Writes every request and its result into a trace. Safe for several threads. */
public final class TraceTransport extends Transport.Forwarding {
  private final World world;
  private final HarFile file;
  private final Secrets secrets = new Secrets();
  private final HarEntries entries;

  private TraceTransport(Transport transport, World world, HarFile file, Bodies.Detail detail) {
    super(transport);
    this.world = world;
    this.file = file;
    this.entries = new HarEntries(secrets, new Bodies(detail, secrets));
  }

  /**
   * A transport with a trace in a new file, in which all values of bodies are masked.
   *
   * @param option the option that names the file, for messages
   * @param warn shows that the file cannot be written any more
   * @throws dev.contactctl.world.Failure exit 2 when the name is taken, exit 10 when the file
   *     cannot be made
   */
  public static TraceTransport masking(
      Transport transport, World world, String option, Path path, Consumer<Message> warn) {
    HarFile file = HarFile.create(option, path, warn::accept);
    return new TraceTransport(transport, world, file, Bodies.Detail.MASKED);
  }

  /** The same with whole bodies, in which only secrets are masked. */
  public static TraceTransport showing(
      Transport transport, World world, String option, Path path, Consumer<Message> warn) {
    HarFile file = HarFile.create(option, path, warn::accept);
    return new TraceTransport(transport, world, file, Bodies.Detail.WHOLE);
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    secrets.learn(request);
    SendLog log = new SendLog(world::nanos);
    Instant started = world.now();
    long begun = world.nanos();
    HarFile.Unfinished open = file.begin(entries.unfinished(request, started));
    List<String> made = List.of();
    try {
      Response response = super.send(request.watchedBy(log), limit);
      secrets.learn(request, response);
      made = entries.answered(request, started, watched(log, begun), response);
      return response;
    } catch (TransportException e) {
      made = entries.failed(request, started, watched(log, begun), e);
      throw e;
    } finally {
      file.end(open, made);
    }
  }

  private HarEntries.Watched watched(SendLog log, long begun) {
    return new HarEntries.Watched(log.attempts(), begun, world.nanos());
  }
}
