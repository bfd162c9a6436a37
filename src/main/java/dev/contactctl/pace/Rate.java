package dev.contactctl.pace;

import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.Optional;

/** How fast a run may send the requests of one operation, as the setting {@code rate} says. */
public sealed interface Rate {

  /** As fast as the server answers; only after a 429 do requests wait for a while. */
  record Unlimited() implements Rate {

    @Override
    public double perMinute(int limit, long requests) {
      return 0;
    }
  }

  /**
   * At most that many requests, and never more than the server allows.
   *
   * @param perMinute requests per minute, at least 1
   */
  record Fixed(int perMinute) implements Rate {

    @Override
    public double perMinute(int limit, long requests) {
      return Math.min(perMinute, limit) / MARGIN;
    }

    @Override
    public int firstLimit() {
      return perMinute;
    }
  }

  /** A share of the limit that the server reports: most of it, or half of it in a long run. */
  record Auto() implements Rate {
    private static final double SHORT = 0.8;
    private static final double LONG = 0.5;

    @Override
    public double perMinute(int limit, long requests) {
      double most = limit * SHORT;
      double part = requests > most * SHORT_RUN.toMinutes() ? limit * LONG : most;
      return Math.max(1, part);
    }
  }

  /** The longest run that may use most of the limit: the API asks longer ones to use half. */
  Duration SHORT_RUN = Duration.ofMinutes(30);

  /** The limit that is assumed until the server reports one: that of the smallest plan. */
  int ASSUMED_LIMIT = 60;

  /** The highest rate that can be asked for, per minute. */
  int HIGHEST = 600_000;

  /** Keeps a rate below a limit of the same size, although requests do not arrive evenly. */
  double MARGIN = 1.01;

  /**
   * How many requests leave each minute.
   *
   * @param limit what the server allows in a minute
   * @param requests how many the run has in all
   * @return 0 when nothing limits them
   */
  double perMinute(int limit, long requests);

  /** The limit per minute that counts until the server reports one. */
  default int firstLimit() {
    return ASSUMED_LIMIT;
  }

  /**
   * The rate that the text stands for: {@code auto}, {@code unlimited}, {@code 100/min}, {@code
   * 2/s}.
   *
   * @param origin where the text came from, for the message
   * @throws Failure exit 2 when it stands for none
   */
  static Rate parse(String text, String origin) {
    if (text.equals("auto")) {
      return new Auto();
    }
    if (text.equals("unlimited")) {
      return new Unlimited();
    }
    Optional<Integer> rate = perMinute(text);
    if (rate.isEmpty()) {
      Message wrong = PaceSentences.RATE.with(origin, text, HIGHEST);
      throw new Failure(
          Exit.USAGE,
          AsciiForm.refusal(origin, text, plain -> perMinute(plain).isPresent(), wrong));
    }
    return new Fixed(rate.get());
  }

  private static Optional<Integer> perMinute(String text) {
    if (text.endsWith("/min")) {
      return number(text.substring(0, text.length() - "/min".length()), 1);
    }
    return text.endsWith("/s")
        ? number(text.substring(0, text.length() - "/s".length()), 60)
        : Optional.empty();
  }

  private static Optional<Integer> number(String digits, int factor) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    if (digits.isEmpty() || digits.length() > String.valueOf(HIGHEST).length()) {
      return Optional.empty();
    }
    int rate = Integer.parseInt(digits) * factor;
    return rate >= 1 && rate <= HIGHEST ? Optional.of(rate) : Optional.empty();
  }
}
