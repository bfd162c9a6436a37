package dev.contactctl.remote;

import java.time.Duration;
import java.util.Optional;

/**
 * The HTTP transport, made when it is first needed: just to load its class takes longer than most
 * commands that send nothing need for their whole work.
 */
public final class LateTransport implements Transport {
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
