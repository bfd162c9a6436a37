package dev.contactctl.auth;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.world.World;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Compares the clock of this machine with the header Date of the last answer. For one thread. */
final class DateWatch extends Transport.Forwarding {
  /** A smaller difference may come from the way of the answer, and does no harm. */
  private static final Duration TOLERATED = Duration.ofSeconds(10);

  private final World world;
  private Optional<Duration> ahead = Optional.empty();

  DateWatch(Transport transport, World world) {
    super(transport);
    this.world = world;
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    ahead = Optional.empty();
    Response response = super.send(request, limit);
    try {
      ZonedDateTime date =
          ZonedDateTime.parse(response.header("date"), DateTimeFormatter.RFC_1123_DATE_TIME);
      ahead = Optional.of(Duration.between(date.toInstant(), world.now()));
    } catch (DateTimeException e) {
      return response; // no date, or none that makes sense
    }
    return response;
  }

  /**
   * How far the clock of this machine is ahead of the server's, negative when it is behind; empty
   * when it is right, or that is not known.
   */
  Optional<Duration> ahead() {
    return ahead.filter(off -> off.abs().compareTo(TOLERATED) >= 0);
  }
}
