package dev.contactctl.login;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.settings.Credentials;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.Optional;

/** How a login gets its tokens. */
enum LoginMethod {
  SERVICE_ACCOUNT,
  TOKEN,
  BROWSER;

  /** Whether an option gives the token itself. */
  static boolean isToken(Args args) {
    return args.has(LoginFlags.TOKEN_FILE) || args.has(Credentials.FROM_STDIN);
  }

  /**
   * The way that options choose; empty when they leave it open.
   *
   * @throws Failure exit 2, when they contradict each other
   */
  static Optional<LoginMethod> of(Args args) {
    checkOne(args);
    boolean token = isToken(args);
    boolean web = args.has(WebOptions.WEB);
    boolean ofAccount =
        args.has(LoginFlags.SERVICE_ACCOUNT) || args.has(LoginFlags.PRIVATE_KEY_FILE);
    Optional<String> ofWeb = WebOptions.given(args);
    if (web && ofAccount) {
      throw usage(LoginSentences.NOT_OF_USERS, LoginFlags.PRIVATE_KEY_FILE);
    }
    if (token) {
      checkForToken(args);
    }
    if (ofWeb.isPresent() && (token || ofAccount)) {
      throw usage(LoginSentences.ONLY_OF_WEB, ofWeb.get());
    }
    if (web || ofWeb.isPresent()) {
      return Optional.of(BROWSER);
    }
    return token ? Optional.of(TOKEN) : ofAccount ? Optional.of(SERVICE_ACCOUNT) : Optional.empty();
  }

  private static void checkOne(Args args) {
    boolean account = args.has(LoginFlags.SERVICE_ACCOUNT);
    boolean web = args.has(WebOptions.WEB);
    boolean token = isToken(args);
    boolean both = args.has(LoginFlags.TOKEN_FILE) && args.has(Credentials.FROM_STDIN);
    if (both || token && account || web && (token || account)) {
      throw new Failure(Exit.USAGE, LoginSentences.ONE_WAY.with());
    }
  }

  /**
   * Refuses what says something of an account.
   *
   * @throws Failure exit 2
   */
  static void checkForToken(Args args) {
    for (Option option : LoginFlags.options()) {
      if (args.has(option.name())) {
        throw usage(LoginSentences.NOT_OF_TOKENS, option.name());
      }
    }
  }

  private static Failure usage(LoginSentences sentence, String option) {
    return new Failure(Exit.USAGE, sentence.with(option));
  }
}
