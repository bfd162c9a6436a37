package dev.contactctl.http;

import dev.contactctl.network.Network;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets a signal stop a request that may change something, so that the user learns whether it had
 * left. For one thread. While nothing is sent, and while something is only read, a signal ends the
 * program as usual.
 */
// spelled out rather than Forwarding, which every command that sends would have to load
public final class StoppableTransport implements Transport {
  private final Transport transport;
  private final World world;

  /** A transport that sends through another one. */
  public StoppableTransport(Transport transport, World world) {
    this.transport = transport;
    this.world = world;
  }

  /** The signal that came, if one did; it also ends the wait for the answer. */
  private final class Stop implements World.SignalListener {
    private volatile Optional<StopSignal> signal = Optional.empty();

    @Override
    public void signalled(StopSignal now) {
      signal = Optional.of(now);
      transport.stop();
    }
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    if (!request.mayChange()) {
      return transport.send(request, limit);
    }
    Stop stop = new Stop();
    World.Listening listening = world.onSignal(stop);
    Optional<TransportException> failure = Optional.empty();
    Optional<Response> response = Optional.empty();
    try {
      response = Optional.of(transport.send(request, limit));
    } catch (TransportException e) {
      failure = Optional.of(e);
    } finally {
      listening.close(); // before anything is decided: a signal may come until then
    }
    if (stop.signal.isPresent()) {
      boolean mayHaveActed = failure.isEmpty() || failure.get().mayHaveActed();
      throw new TransportException(stop.signal.get(), mayHaveActed);
    } else if (failure.isPresent()) {
      throw failure.get();
    }
    return response.orElseThrow();
  }

  @Override
  public void use(Network network) {
    transport.use(network);
  }

  @Override
  public void stop() {
    transport.stop();
  }

  @Override
  public ProbeResult reach(URI uri, Duration limit) {
    return transport.reach(uri, limit);
  }

  @Override
  public void close() {
    transport.close();
  }
}
