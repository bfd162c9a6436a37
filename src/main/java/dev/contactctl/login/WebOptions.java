package dev.contactctl.login;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.settings.Durations;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a login in a browser goes.
 *
 * @param port the port that the browser comes back to
 * @param limit how long to wait for the user
 */
record WebOptions(int port, Duration limit, Opens opens) {
  static final String WEB = "--web";
  private static final String PORT = "--port";
  private static final String NO_BROWSER = "--no-browser";
  private static final String WAIT = "--wait";

  /** The port of the redirect URI that an app should have. */
  private static final int USUAL_PORT = 9876;

  private static final int MOST_PORT = 65_535;
  private static final Duration USUAL_WAIT = Duration.ofMinutes(5);

  /** Who opens the address. */
  enum Opens {
    BROWSER,
    USER
  }

  static List<Option> options() {
    return List.of(
        Option.flag(OptionGroup.INPUT, "Sign in with a browser, as a user", WEB),
        Option.one(OptionGroup.INPUT, "N", "Port it comes back to; 9876 by default", PORT),
        Option.flag(OptionGroup.INPUT, "Open none; only print the address", NO_BROWSER),
        Option.one(OptionGroup.INPUT, "TIME", "Wait so long for it; 5m by default", WAIT));
  }

  /**
   * What the options say.
   *
   * @throws Failure exit 2, when a value is wrong
   */
  static WebOptions of(Args args) {
    Opens opens = args.has(NO_BROWSER) ? Opens.USER : Opens.BROWSER;
    Duration wait = USUAL_WAIT;
    Optional<String> time = args.one(WAIT);
    if (time.isPresent()) {
      Optional<Duration> parsed = Durations.parse(time.get());
      if (parsed.isEmpty()) {
        throw new Failure(Exit.USAGE, WebSentences.NOT_A_TIME.with(time.get()));
      }
      wait = parsed.get();
    }
    Optional<String> port = args.one(PORT);
    return new WebOptions(port.isPresent() ? port(port.get()) : USUAL_PORT, wait, opens);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= MOST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new Failure(Exit.USAGE, WebSentences.NOT_A_PORT.with(text));
    }
    throw new Failure(Exit.USAGE, WebSentences.NOT_A_PORT.with(text));
  }
}
