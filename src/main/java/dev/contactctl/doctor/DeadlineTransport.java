package dev.contactctl.doctor;

import dev.contactctl.auth.DateWatch;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.world.World;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends the requests of an examination, remembers the clock of the server that answered last, and
 * sends nothing more once the time for the whole examination is over. For one thread.
 */
final class DeadlineTransport extends Transport.Forwarding {
  private final World world;
  private final Duration patience;
  private final long begun;
  private Optional<DateWatch.Skew> skew = Optional.empty();
  private boolean tokenRequested;

  /**
   * A transport.
   *
   * @param patience the time for everything from now on
   */
  DeadlineTransport(Transport transport, World world, Duration patience) {
    super(transport);
    this.world = world;
    this.patience = patience;
    this.begun = world.nanos();
  }

  /** The difference to the clock of the last server that told its time. */
  Optional<DateWatch.Skew> skew() {
    return skew;
  }

  /** Whether a token was requested. */
  boolean hasRequestedToken() {
    return tokenRequested;
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    Duration left = patience.minusNanos(world.nanos() - begun);
    if (left.isNegative() || left.isZero()) {
      throw new TransportException(Reason.TIMEOUT, false);
    }
    tokenRequested |= request.method().equals("POST");
    Response response = super.send(request, left.compareTo(limit) < 0 ? left : limit);
    Optional<DateWatch.Skew> told = DateWatch.Skew.now(request, response, world);
    skew = told.isPresent() ? told : skew;
    return response;
  }
}
