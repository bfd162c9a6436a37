package dev.contactctl.sandbox;

import dev.contactctl.authhost.AuthOptions;
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
 * @param limits how many calls it takes
 * @param faults the failures to produce
 * @param token the bearer token that clients must send
 * @param acceptTwitter whether {@code TWITTER} is still a valid type of a messenger
 * @param keystore the PKCS #12 file with the key for TLS; without one it speaks plain HTTP
 * @param log the file that gets a line of JSON for every request
 * @param auth the auth host to play besides, if any
 */
public record SandboxOptions(
    int port,
    Optional<Path> data,
    long seed,
    CallLimits limits,
    List<Fault> faults,
    String token,
    boolean acceptTwitter,
    Optional<Path> keystore,
    Optional<Path> log,
    Optional<AuthOptions> auth) {
  /** The password that a key store must have. */
  public static final String KEYSTORE_PASSWORD = "changeit";

  private static final int MAX_PORT = 65_535;

  /**
   * Checks the values.
   *
   * @throws Failure with {@link Exit#USAGE}, naming the option that is wrong
   */
  public SandboxOptions {
    faults = List.copyOf(faults);
    if (port < 0 || port > MAX_PORT) {
      throw new Failure(Exit.USAGE, SandboxSentences.PORT_OUT_OF_RANGE.with(port, MAX_PORT));
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
        CallLimits.DEFAULT,
        List.of(),
        randomToken(),
        false,
        Optional.empty(),
        Optional.empty(),
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
    return new SandboxOptions(
        value, data, seed, limits, faults, token, acceptTwitter, keystore, log, auth);
  }

  /** The same with a data file; a relative path is relative to the working directory. */
  public SandboxOptions withData(Path value) {
    return new SandboxOptions(
        port, Optional.of(value), seed, limits, faults, token, acceptTwitter, keystore, log, auth);
  }

  /** The same with a seed. */
  public SandboxOptions withSeed(long value) {
    return new SandboxOptions(
        port, data, value, limits, faults, token, acceptTwitter, keystore, log, auth);
  }

  /** The same with other limits. */
  public SandboxOptions withLimits(CallLimits value) {
    return new SandboxOptions(
        port, data, seed, value, faults, token, acceptTwitter, keystore, log, auth);
  }

  /** The same with a limit of calls per period. */
  public SandboxOptions withRateLimit(int value) {
    return withLimits(limits.withCalls(value));
  }

  /** The same with a log; a relative path is relative to the working directory. */
  public SandboxOptions withLog(Path value) {
    return new SandboxOptions(
        port, data, seed, limits, faults, token, acceptTwitter, keystore, Optional.of(value), auth);
  }

  /** The same with these faults. */
  public SandboxOptions withFaults(List<Fault> value) {
    return new SandboxOptions(
        port, data, seed, limits, value, token, acceptTwitter, keystore, log, auth);
  }

  /** The same with a token. */
  public SandboxOptions withToken(String value) {
    return new SandboxOptions(
        port, data, seed, limits, faults, value, acceptTwitter, keystore, log, auth);
  }

  /** The same, accepting or refusing {@code TWITTER}. */
  public SandboxOptions withAcceptTwitter(boolean value) {
    return new SandboxOptions(port, data, seed, limits, faults, token, value, keystore, log, auth);
  }

  /** The same over TLS; a relative path is relative to the working directory. */
  public SandboxOptions withKeystore(Path value) {
    return new SandboxOptions(
        port, data, seed, limits, faults, token, acceptTwitter, Optional.of(value), log, auth);
  }

  /** The same with an auth host. */
  public SandboxOptions withAuth(AuthOptions value) {
    return new SandboxOptions(
        port, data, seed, limits, faults, token, acceptTwitter, keystore, log, Optional.of(value));
  }

  /** Everything except the token, which must appear in no output. */
  @Override
  public String toString() {
    return "sandbox on port "
        + port
        + ", data "
        + data
        + ", seed "
        + seed
        + ", limits "
        + limits
        + ", faults "
        + faults
        + ", acceptTwitter "
        + acceptTwitter
        + ", keystore "
        + keystore
        + ", log "
        + log
        + ", auth "
        + auth;
  }
}
