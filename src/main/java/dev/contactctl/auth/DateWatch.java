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
public final class DateWatch extends Transport.Forwarding {
  private final World world;
  private Optional<Skew> skew = Optional.empty();

  DateWatch(Transport transport, World world) {
    super(transport);
    this.world = world;
  }

  /**
   * The difference between the clock of this machine and that of a server.
   *
   * @param ahead how far this machine's is ahead; negative when it is behind
   * @param host the server
   */
  public record Skew(Duration ahead, String host) {
    private static final Duration TOLERATED = Duration.ofSeconds(10);

    /** The difference to the clock of whoever has just answered, if the answer tells its time. */
    public static Optional<Skew> now(Request request, Response response, World world) {
      try {
        ZonedDateTime date =
            ZonedDateTime.parse(response.header("date"), DateTimeFormatter.RFC_1123_DATE_TIME);
        Duration ahead = Duration.between(date.toInstant(), world.now());
        return Optional.of(new Skew(ahead, request.uri().getHost()));
      } catch (DateTimeException e) {
        return Optional.empty(); // no date, or none that makes sense
      }
    }

    /** Whether it is so small that it may come from the way of the answer, and does no harm. */
    public boolean isTolerable() {
      return ahead.abs().compareTo(TOLERATED) < 0;
    }
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    skew = Optional.empty();
    Response response = super.send(request, limit);
    skew = Skew.now(request, response, world);
    return response;
  }

  /**
   * How far the clock of this machine is ahead of the server's, negative when it is behind; empty
   * when it is right, or when the difference is not known.
   */
  Optional<Duration> ahead() {
    return skew.filter(found -> !found.isTolerable()).map(Skew::ahead);
  }
}
