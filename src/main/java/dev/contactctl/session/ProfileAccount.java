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
 * The account of a profile according to the config file at that moment, completed by variables.
 * Once the settings change, its kept tokens can no longer be found.
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

  /** The account in the config file, if tokens of it are kept, so that they can be revoked. */
  public static Optional<AccountTokens> withTokens(Session session, String profile) {
    try {
      return configured(session, profile).filter(account -> account.kept().isPresent());
    } catch (Failure unusable) {
      return Optional.empty();
    }
  }

  /**
   * The account in the config file, whether tokens of it are kept or not.
   *
   * @throws Failure exit 2, when it cannot be used
   */
  public static Optional<AccountTokens> configured(Session session, String profile) {
    Settings settings = settings(session, profile);
    Optional<Resolved> chosen = Credentials.chosen(settings);
    return chosen.isPresent() && chosen.get().source() == Resolved.SourceKind.CONFIG
        ? of(session, settings, session.requests())
        : Optional.empty();
  }

  /**
   * Reads the settings of a profile. Variables, which may be set for other runs, count only where
   * they complete the account of the config file, or where the file has none.
   */
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
