package dev.contactctl.http;

import java.time.Duration;
import java.util.Optional;

/**
 * The HTTP transport, made when the first request is sent: most commands send nothing, and need
 * none of its classes.
 */
public final class LazyTransport implements Transport {
  private Optional<Transport> made = Optional.empty();

  private synchronized Transport transport() {
    if (made.isEmpty()) {
      made = Optional.of(new HttpTransport());
    }
    return made.get();
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
