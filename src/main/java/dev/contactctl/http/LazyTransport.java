package dev.contactctl.http;

import dev.contactctl.network.Network;
import dev.contactctl.world.World;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The HTTP transport, made when the first request is sent: most commands send nothing, and need
 * none of its classes. Several threads may send at a time.
 */
public final class LazyTransport implements Transport {
  private final World world;
  private Optional<Transport> made = Optional.empty();

  private Optional<Network> network = Optional.empty();

  /**
   * A transport that is not created yet.
   *
   * @param world measures durations
   */
  public LazyTransport(World world) {
    this.world = world;
  }

  /** A named class, because a lambda would cost more start-up time than all classes here. */
  private record WorldNanos(World world) implements SendLog.Nanos {
    @Override
    public long now() {
      return world.nanos();
    }
  }

  private synchronized Transport transport() {
    if (made.isEmpty()) {
      made = Optional.of(new HttpTransport(new WorldNanos(world)));
      if (network.isPresent()) {
        made.get().use(network.get());
      }
    }
    return made.get();
  }

  @Override
  public synchronized void use(Network chosen) {
    network = Optional.of(chosen);
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    return transport().send(request, limit);
  }

  @Override
  public void stop() {
    transport().stop();
  }

  @Override
  public ProbeResult reach(URI uri, Duration limit) {
    return transport().reach(uri, limit);
  }

  @Override
  public synchronized void close() {
    if (made.isPresent()) {
      made.get().close();
    }
  }
}
