package dev.contactctl.authhost;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The options of an auth host.
 *
 * @param keyFile the file with the private key of the app, which is made when it is missing
 * @param life how long a token is valid
 * @param calls how many requests a token is good for; 0 for any number
 */
public record AuthOptions(Path keyFile, Duration life, int calls) {
  /** How long a token is valid by default. */
  public static final Duration DEFAULT_LIFE = Duration.ofHours(1);

  /**
   * Checks the values.
   *
   * @throws Failure with {@link Exit#USAGE}, naming the option that is wrong
   */
  public AuthOptions {
    if (calls < 0) {
      throw new Failure(Exit.USAGE, HostSentences.CALLS_NEGATIVE.with(calls));
    }
  }
}
