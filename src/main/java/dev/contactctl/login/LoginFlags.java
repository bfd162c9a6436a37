package dev.contactctl.login;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Credentials;
import dev.contactctl.settings.HandedOver;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of a login; what they leave out comes from the profile, or from a terminal. */
final class LoginFlags {
  static final String SERVICE_ACCOUNT = "--service-account";
  static final String CLIENT_ID = "--client-id";
  static final String CLIENT_SECRET_FILE = "--client-secret-file";
  static final String PRIVATE_KEY_FILE = "--private-key-file";
  static final String SCOPE = "--scope";
  static final String AUTH_URL = "--auth-url";
  static final String TOKEN_FILE = Setting.TOKEN_FILE.flag().orElseThrow();
  private static final String STDIN = "-";

  private final Args args;
  private final Settings settings;
  private final HandedOver handed;

  LoginFlags(Session session, Settings settings, Args args) {
    this.args = args;
    this.settings = settings;
    this.handed = new HandedOver(session.world(), settings, session.remarks());
  }

  static List<Option> options() {
    return List.of(
        Option.one(OptionGroup.INPUT, "ID", "ID of a service account to sign in", SERVICE_ACCOUNT),
        Option.one(OptionGroup.INPUT, "ID", "Client ID of its app", CLIENT_ID),
        Option.one(
                OptionGroup.INPUT,
                "FILE",
                "Client secret of that app; - for standard input",
                CLIENT_SECRET_FILE)
            .taking(ValueHint.FILE),
        Option.one(OptionGroup.INPUT, "FILE", "Private key of that app", PRIVATE_KEY_FILE)
            .taking(ValueHint.FILE),
        Option.one(
            OptionGroup.INPUT,
            "SCOPE",
            "Scope to request; " + Setting.USER_ACCOUNT_SCOPE.fallback() + " by default",
            SCOPE),
        Option.one(OptionGroup.INPUT, "URL", "URL of the auth host", AUTH_URL));
  }

  /** Whether one of them is given. */
  boolean areGiven() {
    for (Option option : options()) {
      if (args.has(option.name())) {
        return true;
      }
    }
    return args.has(WebOptions.WEB)
        || WebOptions.given(args).isPresent()
        || LoginMethod.isToken(args);
  }

  /** Whether one of them takes standard input, so that nobody can answer there. */
  boolean takeStandardInput() {
    return args.has(Credentials.FROM_STDIN)
        || args.one(CLIENT_SECRET_FILE).equals(Optional.of(STDIN));
  }

  /** Whether nothing is missing, given what the profile has. */
  boolean areComplete() {
    LoginMethod way = usualWay();
    return areGiven() && missing(way).isEmpty();
  }

  /**
   * The way that they choose; empty when they leave it open.
   *
   * @throws Failure exit 2, when they contradict each other
   */
  Optional<LoginMethod> way() {
    return LoginMethod.of(args);
  }

  /**
   * Refuses what says something of an account.
   *
   * @throws Failure exit 2
   */
  void checkForToken() {
    LoginMethod.checkForToken(args);
  }

  /** The way that they choose, else that of the profile. */
  private LoginMethod usualWay() {
    boolean user = areGiven() && isOfUser(settings);
    return way().orElse(user ? LoginMethod.BROWSER : LoginMethod.SERVICE_ACCOUNT);
  }

  /**
   * The plan that the options describe.
   *
   * @throws Failure exit 2, naming every option that is missing, or the value that is wrong
   */
  LoginPlan plan() {
    LoginMethod way = usualWay();
    List<String> missing = missing(way);
    if (missing.size() == 4) {
      throw new Failure(Exit.USAGE, LoginSentences.NO_WAY.with());
    }
    if (!missing.isEmpty()) {
      throw new Failure(Exit.USAGE, LoginSentences.MISSING.with(missing));
    }
    LoginPlan plan = new LoginPlan(settings.baseUrl());
    switch (way) {
      case TOKEN -> token(plan);
      case BROWSER -> web(plan);
      case SERVICE_ACCOUNT -> account(plan);
    }
    return plan;
  }

  private List<String> missing(LoginMethod way) {
    List<String> missing = new ArrayList<>();
    boolean web = way == LoginMethod.BROWSER;
    if (way == LoginMethod.TOKEN) {
      return missing;
    }
    if (!web) {
      require(missing, value(SERVICE_ACCOUNT, Setting.SERVICE_ACCOUNT_ID), SERVICE_ACCOUNT + " ID");
    }
    Setting client = web ? Setting.USER_ACCOUNT_CLIENT_ID : Setting.SERVICE_ACCOUNT_CLIENT_ID;
    require(missing, value(CLIENT_ID, client), CLIENT_ID + " ID");
    Setting secret = secretFile(way);
    if (PresentSecret.of(settings, handed, secret).isEmpty()) {
      require(missing, value(CLIENT_SECRET_FILE, secret), CLIENT_SECRET_FILE + " FILE");
    }
    if (!web) {
      Setting key = Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE;
      require(missing, value(PRIVATE_KEY_FILE, key), PRIVATE_KEY_FILE + " FILE");
    }
    return missing;
  }

  private static Setting secretFile(LoginMethod way) {
    return way == LoginMethod.BROWSER
        ? Setting.USER_ACCOUNT_CLIENT_SECRET_FILE
        : Setting.SERVICE_ACCOUNT_CLIENT_SECRET_FILE;
  }

  /** Whether the profile obtains its tokens for a user. */
  static boolean isOfUser(Settings settings) {
    return settings.get(Setting.SERVICE_ACCOUNT_ID).value().isEmpty()
        && !settings.get(Setting.USER_ACCOUNT_CLIENT_ID).value().isEmpty();
  }

  /** The text of one of them; empty when it is not given. */
  Optional<String> given(String flag) {
    return args.one(flag);
  }

  /**
   * Checks everything that is given, before anybody is asked for the rest.
   *
   * @throws Failure exit 2, for the first value that is wrong
   */
  void check() {
    LoginMethod way = usualWay();
    given(SERVICE_ACCOUNT).ifPresent(id -> LoginCheck.accountId(id, SERVICE_ACCOUNT));
    given(CLIENT_ID).ifPresent(id -> LoginCheck.word(id, CLIENT_ID));
    given(SCOPE).ifPresent(scope -> LoginCheck.scope(scope, SCOPE));
    given(AUTH_URL).ifPresent(url -> LoginCheck.authUrl(url, AUTH_URL));
    WebOptions.of(args, settings);
    LoginPlan tried = new LoginPlan(settings.baseUrl());
    if (args.has(TOKEN_FILE)) {
      token(tried);
    }
    if (args.has(CLIENT_SECRET_FILE)) {
      secret(tried, secretFile(way));
    }
    if (args.has(PRIVATE_KEY_FILE)) {
      key(tried);
    }
  }

  private void web(LoginPlan plan) {
    WebOptions how = WebOptions.of(args, settings);
    plan.web(how, settings.profile());
    how.port().ifPresent(port -> plan.set(Setting.USER_ACCOUNT_PORT, port));
    plan.set(Setting.AUTH_URL, authUrl());
    String client = value(CLIENT_ID, Setting.USER_ACCOUNT_CLIENT_ID);
    plan.set(Setting.USER_ACCOUNT_CLIENT_ID, LoginCheck.word(client, CLIENT_ID));
    plan.set(
        Setting.USER_ACCOUNT_SCOPE,
        LoginCheck.scope(value(SCOPE, Setting.USER_ACCOUNT_SCOPE), SCOPE));
    secret(plan, Setting.USER_ACCOUNT_CLIENT_SECRET_FILE);
  }

  /** Fills the token in. */
  void token(LoginPlan plan) {
    Optional<String> file = args.one(TOKEN_FILE);
    if (file.isPresent()) {
      Source content = handed.file(Setting.TOKEN_FILE, file.get(), TOKEN_FILE);
      plan.token(TokenSource.fixed(handed.token(content)));
      plan.set(Setting.TOKEN_FILE, handed.path(Setting.TOKEN_FILE, file.get(), TOKEN_FILE));
    } else {
      NewSecrets.token(plan, handed.token(handed.standardInput(Credentials.FROM_STDIN)));
    }
  }

  private void account(LoginPlan plan) {
    String id = value(SERVICE_ACCOUNT, Setting.SERVICE_ACCOUNT_ID);
    String client = value(CLIENT_ID, Setting.SERVICE_ACCOUNT_CLIENT_ID);
    plan.set(Setting.AUTH_URL, authUrl());
    plan.set(Setting.SERVICE_ACCOUNT_ID, LoginCheck.accountId(id, SERVICE_ACCOUNT));
    plan.set(Setting.SERVICE_ACCOUNT_CLIENT_ID, LoginCheck.word(client, CLIENT_ID));
    plan.set(
        Setting.SERVICE_ACCOUNT_SCOPE,
        LoginCheck.scope(value(SCOPE, Setting.SERVICE_ACCOUNT_SCOPE), SCOPE));
    secret(plan, Setting.SERVICE_ACCOUNT_CLIENT_SECRET_FILE);
    key(plan);
  }

  /** Fills the private key in. */
  void key(LoginPlan plan) {
    Setting setting = Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE;
    plan.key(handed.key(file(PRIVATE_KEY_FILE, setting)));
    plan.set(setting, path(PRIVATE_KEY_FILE, setting));
  }

  /** Fills the client secret in. */
  void secret(LoginPlan plan, Setting setting) {
    Optional<PresentSecret> present = PresentSecret.of(settings, handed, setting);
    if (args.one(CLIENT_SECRET_FILE).equals(Optional.of(STDIN))) {
      NewSecrets.clientSecret(plan, setting, handed.clientSecretFromStdin(CLIENT_SECRET_FILE));
    } else if (!args.has(CLIENT_SECRET_FILE) && present.isPresent()) {
      checkHome(present.get().found());
      present.get().clientSecret(plan);
    } else {
      plan.clientSecret(handed.clientSecret(file(CLIENT_SECRET_FILE, setting)));
      plan.set(setting, path(CLIENT_SECRET_FILE, setting));
    }
  }

  /** Sends no secret of the profile elsewhere, unless an option says so. */
  private void checkHome(Resolved secret) {
    handed.checkHome(secret, args.has(AUTH_URL) ? Set.of(Setting.AUTH_URL) : Set.of());
  }

  private String authUrl() {
    Optional<String> typed = args.one(AUTH_URL);
    return typed.isPresent()
        ? LoginCheck.authUrl(typed.get(), AUTH_URL).toString()
        : settings.authUrl().toString();
  }

  private String value(String flag, Setting setting) {
    Optional<String> typed = args.one(flag);
    return typed.isPresent() ? typed.get() : settings.get(setting).value();
  }

  /** The file of the option, else the one that the profile names. */
  private Source file(String flag, Setting setting) {
    Optional<String> typed = args.one(flag);
    if (typed.isPresent()) {
      return handed.file(setting, typed.get(), flag);
    }
    checkHome(settings.get(setting));
    return handed.file(settings.get(setting));
  }

  private String path(String flag, Setting setting) {
    Optional<String> typed = args.one(flag);
    if (typed.isPresent()) {
      return handed.path(setting, typed.get(), flag);
    }
    Resolved before = settings.get(setting);
    boolean same = before.source() == Resolved.SourceKind.CONFIG; // it stays as it is written
    return same ? before.value() : handed.path(setting, before.value(), before.origin());
  }

  private static void require(List<String> missing, String value, String option) {
    if (value.isEmpty()) {
      missing.add(option);
    }
  }
}
