package dev.contactctl.auth;

import dev.contactctl.message.Message;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Creates the sources of tokens that the program obtains by itself. */
public final class AccessTokens {
  private AccessTokens() {}

  /**
   * The tokens of a service account. The auth host is asked when a token is first needed and none
   * is kept from an earlier run.
   *
   * @param server the server that the tokens are for
   */
  public static AccountTokens of(
      ServiceAccount account,
      BaseUrl server,
      RequestSetup requests,
      World world,
      TokenNotices remarks) {
    List<String> whose =
        List.of(
            account.authUrl().toString(),
            account.clientId(),
            account.id(),
            account.scope(),
            server.origin(),
            account.clientSecret().revealed(),
            account.key().revealed());
    return new AccountTokens(
        new Account(account.authUrl(), account.id(), account.scope()),
        TokenStore.of(world, remarks, TokenStore.Kind.CACHE, whose),
        new ServiceAccountIssuer(account, requests, world, remarks),
        AppCalls.of(account, requests),
        world,
        requests.limit());
  }

  /**
   * The tokens of a user. They are kept in the state folder rather than in the cache, since the
   * user has to sign in again when they are lost.
   *
   * @param server the server that the tokens are for
   */
  public static AccountTokens of(
      UserAccount account,
      BaseUrl server,
      RequestSetup requests,
      World world,
      TokenNotices remarks) {
    List<String> whose =
        List.of(
            "user",
            account.authUrl().toString(),
            account.clientId(),
            account.profile(),
            account.scope(),
            server.origin());
    AppCalls app = AppCalls.of(account, requests);
    return new AccountTokens(
        new Account(account.authUrl(), account.clientId(), account.scope()),
        TokenStore.of(world, remarks, TokenStore.Kind.SIGN_IN, whose),
        new UserIssuer(account, app, world),
        app,
        world,
        requests.limit());
  }

  /**
   * Checks a private key before it is needed.
   *
   * @param origin the name of its file, for the message
   * @throws dev.contactctl.world.Failure exit 2, when it cannot be used
   */
  public static void checkKey(String text, String origin) {
    PemKey.of(text, origin);
  }

  /**
   * The tokens that a program prints.
   *
   * @param limit how long it may run
   * @param whenLate what to do when it runs longer; empty where the user has set that
   */
  public static TokenSource of(
      CommandLine line, World world, Duration limit, Optional<Message> whenLate) {
    Message remedy = whenLate.orElse(AuthSentences.CHECK_PROGRAM_OR_TIMEOUT.with());
    return new CommandTokens(world, line, limit, remedy);
  }

  /** What to do when the auth host cannot be reached as configured. */
  public static Message remedy(Reply.Problem<?> problem) {
    return AuthFailure.remedy(problem);
  }
}
