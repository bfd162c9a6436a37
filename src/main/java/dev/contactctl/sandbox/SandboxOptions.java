package dev.contactctl.sandbox;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The options of a sandbox.
 *
 * @param port the port of 127.0.0.1 that it listens on; 0 for any free one
 * @param data the file that keeps the contacts across restarts; without one they are in memory
 * @param seed the seed of the random numbers that decide when faults strike
 * @param rateLimit calls per minute of each operation; 0 for no limit
 * @param faults the failures to produce
 * @param token the bearer token that clients must send
 * @param acceptTwitter whether {@code TWITTER} is still a valid type of a messenger
 * @param keystore the PKCS #12 file with the key for TLS; without one it speaks plain HTTP
 */
public record SandboxOptions(
    int port,
    Optional<Path> data,
    long seed,
    int rateLimit,
    List<Fault> faults,
    String token,
    boolean acceptTwitter,
    Optional<Path> keystore) {
  /** The limit of the API's Standard and Advanced plans. */
  public static final int DEFAULT_RATE_LIMIT = 240;

  /**
   * Checks the values.
   *
   * @throws Failure with {@link Exit#USAGE}, naming the option that is wrong
   */
  public SandboxOptions {
    faults = List.copyOf(faults);
    if (port < 0 || port > 65535) {
      throw new Failure(Exit.USAGE, SandboxSentences.PORT_OUT_OF_RANGE.with(port));
    }
    if (rateLimit < 0) {
      throw new Failure(Exit.USAGE, SandboxSentences.RATE_LIMIT_NEGATIVE.with(rateLimit));
    }
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw new Failure(Exit.USAGE, SandboxSentences.TOKEN_UNUSABLE.with());
    }
  }

  /**
   * Any free port, contacts in memory, seed 0, the limit of the Standard plan, no faults, a random
   * token, no TWITTER, plain HTTP.
   */
  public static SandboxOptions defaults() {
    return new SandboxOptions(
        0,
        Optional.empty(),
        0,
        DEFAULT_RATE_LIMIT,
        List.of(),
        randomToken(),
        false,
        Optional.empty());
  }

  /** A random token of 32 hexadecimal digits (128 bits). */
  public static String randomToken() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The same with a port. */
  public SandboxOptions withPort(int value) {
    return new SandboxOptions(value, data, seed, rateLimit, faults, token, acceptTwitter, keystore);
  }

  /** The same with a data file; a relative path is relative to the working directory. */
  public SandboxOptions withData(Path value) {
    return new SandboxOptions(
        port, Optional.of(value), seed, rateLimit, faults, token, acceptTwitter, keystore);
  }

  /** The same with a seed. */
  public SandboxOptions withSeed(long value) {
    return new SandboxOptions(port, data, value, rateLimit, faults, token, acceptTwitter, keystore);
  }

  /** The same with a limit of calls per minute. */
  public SandboxOptions withRateLimit(int value) {
    return new SandboxOptions(port, data, seed, value, faults, token, acceptTwitter, keystore);
  }

  /** The same with these faults. */
  public SandboxOptions withFaults(List<Fault> value) {
    return new SandboxOptions(port, data, seed, rateLimit, value, token, acceptTwitter, keystore);
  }

  /** The same with a token. */
  public SandboxOptions withToken(String value) {
    return new SandboxOptions(port, data, seed, rateLimit, faults, value, acceptTwitter, keystore);
  }

  /** The same, accepting or refusing {@code TWITTER}. */
  public SandboxOptions withAcceptTwitter(boolean value) {
    return new SandboxOptions(port, data, seed, rateLimit, faults, token, value, keystore);
  }

  /** The same over TLS; a relative path is relative to the working directory. */
  public SandboxOptions withKeystore(Path value) {
    return new SandboxOptions(
        port, data, seed, rateLimit, faults, token, acceptTwitter, Optional.of(value));
  }

  /** Everything except the token, which must be in no output. */
  @Override
  public String toString() {
    return "sandbox on port "
        + port
        + ", data "
        + data
        + ", seed "
        + seed
        + ", rate limit "
        + rateLimit
        + ", faults "
        + faults
        + ", acceptTwitter "
        + acceptTwitter
        + ", keystore "
        + keystore;
  }
}
