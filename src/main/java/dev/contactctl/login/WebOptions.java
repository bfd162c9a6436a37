package dev.contactctl.login;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.settings.Durations;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The options of a login in a browser.
 *
 * @param port the port that the browser comes back to, as the profile is to hold it; empty for the
 *     usual one
 * @param limit how long to wait for the user
 */
record WebOptions(Optional<String> port, Duration limit, Opens opens) {
  static final String WEB = "--web";
  private static final String PORT = "--port";
  private static final String NO_BROWSER = "--no-browser";
  private static final String WAIT = "--wait";

  private static final Duration USUAL_WAIT = Duration.ofMinutes(5);

  /** Who opens the sign-in page. */
  enum Opens {
    BROWSER,
    USER
  }

  static List<Option> options() {
    return List.of(
        Option.flag(OptionGroup.INPUT, "Sign in with a browser, as a user", WEB),
        Option.one(
            OptionGroup.INPUT,
            "N",
            "Port of the redirect URI; " + Setting.USER_ACCOUNT_PORT.fallback() + " by default",
            PORT),
        Option.flag(OptionGroup.INPUT, "Open no browser; only print the address", NO_BROWSER),
        Option.one(
            OptionGroup.INPUT,
            "TIME",
            "How long to wait for the sign-in; " + Durations.text(USUAL_WAIT) + " by default",
            WAIT));
  }

  /** The first of them, without {@code --web} itself, that is given. */
  static Optional<String> given(Args args) {
    for (String option : List.of(PORT, NO_BROWSER, WAIT)) {
      if (args.has(option)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /**
   * The options as given; the port otherwise comes from the profile, since it is part of the app's
   * redirect URI.
   *
   * @throws Failure exit 2, when a value is wrong
   */
  static WebOptions of(Args args, Settings settings) {
    Opens opens = args.has(NO_BROWSER) ? Opens.USER : Opens.BROWSER;
    Duration wait = USUAL_WAIT;
    Optional<String> time = args.one(WAIT);
    if (time.isPresent()) {
      Optional<Duration> parsed = Durations.parse(time.get());
      if (parsed.isEmpty()) {
        throw new Failure(Exit.USAGE, Durations.refusal(WAIT, time.get()));
      }
      wait = parsed.get();
    }
    Optional<String> typed = args.one(PORT);
    Resolved set = settings.get(Setting.USER_ACCOUNT_PORT);
    Optional<String> port =
        typed.isPresent() || !set.isSet()
            ? typed.map(text -> Setting.Kind.PORT.clean(text, PORT))
            : Optional.of(set.value());
    return new WebOptions(port, wait, opens);
  }

  /** The port as a number. */
  int number() {
    return Integer.parseInt(port.orElse(Setting.USER_ACCOUNT_PORT.fallback()));
  }
}
