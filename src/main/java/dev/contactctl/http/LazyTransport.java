package dev.contactctl.http;

import dev.contactctl.network.Network;
import java.time.Duration;
import java.util.Optional;

/**
 * The HTTP transport, made when the first request is sent: most commands send nothing, and need
 * none of its classes.
 */
public final class LazyTransport implements Transport {
  private Optional<Transport> made = Optional.empty();

  private Optional<Network> network = Optional.empty();

  private synchronized Transport transport() {
    if (made.isEmpty()) {
      made = Optional.of(new HttpTransport());
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
  public synchronized void close() {
    if (made.isPresent()) {
      made.get().close();
    }
  }
}
