package dev.contactctl.login;

import dev.contactctl.auth.AccessTokens;
import dev.contactctl.auth.ServiceAccount;
import dev.contactctl.auth.UserAccount;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.session.Session;
import dev.contactctl.settings.HandedOver;
import dev.contactctl.settings.ProfileChange;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a login will write into a profile, once it is complete and has been tried. */
final class LoginPlan {
  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private Optional<NewSecret> secret = Optional.empty();
  private Optional<SecretText> clientSecret = Optional.empty();
  private Optional<SecretText> key = Optional.empty();
  private Optional<WebOptions> web = Optional.empty();
  private String user = "";
  private Optional<TokenSource> given = Optional.empty();

  /**
   * A secret to be kept in a file of its own.
   *
   * @param setting the setting that names the file
   * @param end what the name of the file ends with, behind the name of the profile
   */
  record NewSecret(Setting setting, String end, SecretText text) {}

  LoginPlan(BaseUrl base) {
    values.put(Setting.BASE_URL, base.toString());
  }

  void set(Setting setting, String value) {
    values.put(setting, value);
  }

  String value(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  /** Whether a secret that is there already belongs to the servers of this plan. */
  boolean isHomeOf(Resolved secret, HandedOver handed) {
    for (Setting setting : List.of(Setting.BASE_URL, Setting.AUTH_URL)) {
      String url = value(setting);
      if (!url.isEmpty() && !handed.isHome(secret, setting, BaseUrl.of(url, setting.key()))) {
        return false;
      }
    }
    return true;
  }

  /** The token itself, for the trial. */
  void token(TokenSource token) {
    given = Optional.of(token);
  }

  /** The client secret, for the trial. */
  void clientSecret(SecretText text) {
    clientSecret = Optional.of(text);
  }

  /** The private key, for the trial. */
  void key(SecretText text) {
    key = Optional.of(text);
  }

  /** Signs a user in with a browser, for a profile of that name. */
  void web(WebOptions how, String profile) {
    web = Optional.of(how);
    user = profile;
  }

  /** How a user signs in with a browser; empty for another login. */
  Optional<WebOptions> web() {
    return web;
  }

  /** Adds a secret to be kept in a file. */
  void keep(NewSecret asked) {
    secret = Optional.of(asked);
  }

  /** The secret to be kept in a file. */
  Optional<NewSecret> secret() {
    return secret;
  }

  /** The tokens that the profile would obtain. */
  TokenSource tokens(Session session, BaseUrl base) {
    if (given.isPresent()) {
      return given.get();
    }
    if (web.isPresent()) {
      UserAccount account =
          new UserAccount(
              LoginCheck.authUrl(value(Setting.AUTH_URL), Setting.AUTH_URL.key()),
              value(Setting.USER_ACCOUNT_CLIENT_ID),
              clientSecret.orElseThrow(),
              value(Setting.USER_ACCOUNT_SCOPE),
              user);
      return AccessTokens.of(account, base, session.requests(), session.world(), session.remarks());
    }
    ServiceAccount account =
        new ServiceAccount(
            LoginCheck.authUrl(value(Setting.AUTH_URL), Setting.AUTH_URL.key()),
            value(Setting.SERVICE_ACCOUNT_ID),
            value(Setting.SERVICE_ACCOUNT_CLIENT_ID),
            clientSecret.orElseThrow(),
            key.orElseThrow(),
            value(Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE),
            value(Setting.SERVICE_ACCOUNT_SCOPE));
    return AccessTokens.of(account, base, session.requests(), session.world(), session.remarks());
  }

  /** The change to the profile; it removes every other way to obtain a token. */
  ProfileChange change(Session session, String profile) {
    ProfileChange change = new ProfileChange(session.world(), profile);
    for (Setting setting : Setting.values()) {
      if (values.containsKey(setting)) {
        change.with(setting, values.get(setting));
      } else if (setting.leadsToToken()) {
        change.with(setting, "");
      }
    }
    return change;
  }
}
