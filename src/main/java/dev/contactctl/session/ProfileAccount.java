package dev.contactctl.session;

import dev.contactctl.auth.AccountTokens;
import dev.contactctl.auth.RequestSetup;
import dev.contactctl.auth.TokenNotices;
import dev.contactctl.message.Message;
import dev.contactctl.remote.ServerSetup;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.settings.Credentials;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Failure;
import java.util.Optional;

/**
 * The account of a profile according to the config file at that moment. Once the settings change,
 * its kept tokens can no longer be found.
 */
public final class ProfileAccount {
  /** Ignores problems of settings that are about to be replaced. */
  private static final TokenNotices NOBODY =
      new TokenNotices() {
        @Override
        public void warn(String place, Message message) {}

        @Override
        public void detail(Message message) {}
      };

  private ProfileAccount() {}

  /**
   * The account, for a look without a request.
   *
   * @param profile the profile; if it is empty, the one that is used
   */
  public static Optional<AccountTokens> of(Session session, String profile) {
    try {
      Settings settings = settings(session, profile);
      ServerSetup server = new ServerSetup(settings.baseUrl(), Optional.empty(), Optional.empty());
      RequestSetup requests =
          new RequestSetup(
              session.transport(),
              settings.timeout(),
              new Session.Details(session.console()),
              server);
      return of(session, settings, requests);
    } catch (Failure unusable) {
      return Optional.empty();
    }
  }

  /** The account, if tokens of it are kept, so that they can be revoked. */
  public static Optional<AccountTokens> withTokens(Session session, String profile) {
    try {
      return of(session, settings(session, profile), session.requests())
          .filter(account -> account.kept().isPresent());
    } catch (Failure unusable) {
      return Optional.empty();
    }
  }

  /** Variables do not count, which may be set for other runs or for this one only. */
  private static Settings settings(Session session, String profile) {
    return Settings.ofProfile(session.world(), profile);
  }

  private static Optional<AccountTokens> of(
      Session session, Settings settings, RequestSetup requests) {
    Optional<Resolved> chosen = Credentials.chosen(settings);
    if (chosen.isEmpty() || chosen.get().setting().group().isEmpty()) {
      return Optional.empty(); // no account, and no file with a token is opened for nothing
    }
    TokenSource source =
        Credentials.find(
            session.world(), settings, Credentials.StdinContent.ANYTHING_ELSE, requests, NOBODY);
    return source instanceof AccountTokens account ? Optional.of(account) : Optional.empty();
  }
}
