package dev.contactctl.doctor;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.world.World;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Sends requests, remembers the clock of whoever answered last, and sends nothing more when the
 * time for the whole examination is up. For one thread.
 */
final class Answers extends Transport.Forwarding {
  private final World world;
  private final Duration patience;
  private final long begun;
  private Optional<Duration> ahead = Optional.empty();
  private String host = "";
  private boolean tokenRequested;

  /**
   * A transport.
   *
   * @param patience the time for everything from now on
   */
  Answers(Transport transport, World world, Duration patience) {
    super(transport);
    this.world = world;
    this.patience = patience;
    this.begun = world.nanos();
  }

  /** How far this machine's clock is ahead of the one of the last server that told its time. */
  Optional<Duration> ahead() {
    return ahead;
  }

  /** That server. */
  String host() {
    return host;
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
    try {
      ZonedDateTime date =
          ZonedDateTime.parse(response.header("date"), DateTimeFormatter.RFC_1123_DATE_TIME);
      Instant now = world.now();
      ahead = Optional.of(Duration.between(date.toInstant(), now));
      host = request.uri().getHost();
    } catch (DateTimeException e) {
      return response; // no date, or none that makes sense
    }
    return response;
  }
}
