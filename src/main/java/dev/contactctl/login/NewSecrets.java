package dev.contactctl.login;

import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.settings.Setting;
import java.util.Optional;

/** Secrets that were typed or piped, to be kept in files of their own beside the config file. */
final class NewSecrets {
  private static final String TOKEN_END = ".token";
  private static final String SECRET_END = ".client-secret";

  private NewSecrets() {}

  /** Has the plan try and keep a token. */
  static void token(LoginPlan plan, Token token) {
    plan.token(TokenSource.fixed(token));
    plan.keep(new LoginPlan.NewSecret(Setting.TOKEN_FILE, TOKEN_END, token.secret()));
  }

  /**
   * Has the plan try and keep a client secret.
   *
   * @param setting the setting that is to name its file
   */
  static void clientSecret(LoginPlan plan, Setting setting, SecretText secret) {
    plan.clientSecret(secret);
    plan.keep(new LoginPlan.NewSecret(setting, SECRET_END, secret));
  }

  /** The end of the name of the file that keeps the secret of that setting. */
  static Optional<String> end(Setting setting) {
    return switch (setting) {
      case TOKEN_FILE -> Optional.of(TOKEN_END);
      case SERVICE_ACCOUNT_CLIENT_SECRET_FILE, USER_ACCOUNT_CLIENT_SECRET_FILE ->
          Optional.of(SECRET_END);
      default -> Optional.empty();
    };
  }
}
