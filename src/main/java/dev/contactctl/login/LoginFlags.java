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

/** A login whose options say everything; what they leave out is taken from the profile. */
final class LoginFlags {
  static final String SERVICE_ACCOUNT = "--service-account";
  static final String CLIENT_ID = "--client-id";
  static final String CLIENT_SECRET_FILE = "--client-secret-file";
  static final String PRIVATE_KEY_FILE = "--private-key-file";
  static final String SCOPE = "--scope";
  static final String AUTH_URL = "--auth-url";
  private static final String TOKEN_FILE = Setting.TOKEN_FILE.flag().orElseThrow();
  private static final String STDIN = "-";

  private final Args args;
  private final Settings settings;
  private final HandedOver handed;

  LoginFlags(Session session, Args args) {
    this.args = args;
    this.settings = session.settings();
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
        Option.one(OptionGroup.INPUT, "SCOPE", "What to ask for; contact by default", SCOPE),
        Option.one(OptionGroup.INPUT, "URL", "URL of the auth host", AUTH_URL));
  }

  /** Whether one of them is given, so that nothing is asked. */
  static boolean areIn(Args args) {
    for (Option option : options()) {
      if (args.has(option.name())) {
        return true;
      }
    }
    return args.has(WebOptions.WEB) || args.has(TOKEN_FILE) || args.has(Credentials.FROM_STDIN);
  }

  /**
   * What they say.
   *
   * @throws Failure exit 2, naming every option that is missing, or the value that is wrong
   */
  LoginPlan plan() {
    boolean token = args.has(TOKEN_FILE) || args.has(Credentials.FROM_STDIN);
    boolean account = args.has(SERVICE_ACCOUNT);
    boolean web = args.has(WebOptions.WEB) || isOfUser();
    if (token && account
        || web && (token || account)
        || args.has(TOKEN_FILE) && args.has(Credentials.FROM_STDIN)) {
      throw usage(LoginSentences.ONE_WAY);
    }
    if (token) {
      return token();
    }
    return web ? web() : account();
  }

  /** Whether options say something of an account, and the profile is that of a user. */
  private boolean isOfUser() {
    boolean other =
        args.has(SERVICE_ACCOUNT)
            || args.has(PRIVATE_KEY_FILE)
            || args.has(TOKEN_FILE)
            || args.has(Credentials.FROM_STDIN);
    return areIn(args) && !other && isOfUser(settings);
  }

  /** Whether the profile leads to the tokens of a user. */
  static boolean isOfUser(Settings settings) {
    return settings.get(Setting.SERVICE_ACCOUNT_ID).value().isEmpty()
        && !settings.get(Setting.USER_ACCOUNT_CLIENT_ID).value().isEmpty();
  }

  private LoginPlan web() {
    if (args.has(PRIVATE_KEY_FILE)) {
      throw new Failure(Exit.USAGE, LoginSentences.NOT_OF_USERS.with(PRIVATE_KEY_FILE));
    }
    Setting secret = Setting.USER_ACCOUNT_CLIENT_SECRET_FILE;
    String client = value(CLIENT_ID, Setting.USER_ACCOUNT_CLIENT_ID);
    List<String> missing = new ArrayList<>();
    require(missing, client, CLIENT_ID + " ID");
    require(missing, value(CLIENT_SECRET_FILE, secret), CLIENT_SECRET_FILE + " FILE");
    if (!missing.isEmpty()) {
      throw new Failure(Exit.USAGE, LoginSentences.MISSING.with(missing));
    }
    LoginPlan plan = new LoginPlan(settings.baseUrl());
    WebOptions how = WebOptions.of(args, settings);
    plan.web(how, settings.profile());
    how.port().ifPresent(port -> plan.set(Setting.USER_ACCOUNT_PORT, port));
    plan.set(Setting.AUTH_URL, authUrl());
    plan.set(Setting.USER_ACCOUNT_CLIENT_ID, LoginCheck.word(client, CLIENT_ID));
    plan.set(
        Setting.USER_ACCOUNT_SCOPE,
        LoginCheck.scope(value(SCOPE, Setting.USER_ACCOUNT_SCOPE), SCOPE));
    secret(plan, secret);
    return plan;
  }

  private LoginPlan token() {
    for (Option option : options()) {
      if (args.has(option.name())) {
        throw new Failure(Exit.USAGE, LoginSentences.NOT_OF_TOKENS.with(option.name()));
      }
    }
    LoginPlan plan = new LoginPlan(settings.baseUrl());
    Optional<String> file = args.one(TOKEN_FILE);
    if (file.isPresent()) {
      Source content = handed.file(Setting.TOKEN_FILE, file.get(), TOKEN_FILE);
      plan.token(TokenSource.fixed(handed.token(content)));
      plan.set(Setting.TOKEN_FILE, handed.path(Setting.TOKEN_FILE, file.get(), TOKEN_FILE));
    } else {
      NewSecrets.token(plan, handed.token(handed.standardInput(Credentials.FROM_STDIN)));
    }
    return plan;
  }

  private LoginPlan account() {
    String id = value(SERVICE_ACCOUNT, Setting.SERVICE_ACCOUNT_ID);
    String client = value(CLIENT_ID, Setting.SERVICE_ACCOUNT_CLIENT_ID);
    String secret = value(CLIENT_SECRET_FILE, Setting.SERVICE_ACCOUNT_CLIENT_SECRET_FILE);
    String key = value(PRIVATE_KEY_FILE, Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE);
    List<String> missing = new ArrayList<>();
    require(missing, id, SERVICE_ACCOUNT + " ID");
    require(missing, client, CLIENT_ID + " ID");
    require(missing, secret, CLIENT_SECRET_FILE + " FILE");
    require(missing, key, PRIVATE_KEY_FILE + " FILE");
    if (id.isEmpty() && missing.size() == 4) {
      throw usage(LoginSentences.NO_WAY);
    }
    if (!missing.isEmpty()) {
      throw new Failure(Exit.USAGE, LoginSentences.MISSING.with(missing));
    }
    LoginPlan plan = new LoginPlan(settings.baseUrl());
    plan.set(Setting.AUTH_URL, authUrl());
    plan.set(Setting.SERVICE_ACCOUNT_ID, LoginCheck.accountId(id, SERVICE_ACCOUNT));
    plan.set(Setting.SERVICE_ACCOUNT_CLIENT_ID, LoginCheck.word(client, CLIENT_ID));
    plan.set(
        Setting.SERVICE_ACCOUNT_SCOPE,
        LoginCheck.scope(value(SCOPE, Setting.SERVICE_ACCOUNT_SCOPE), SCOPE));
    secret(plan, Setting.SERVICE_ACCOUNT_CLIENT_SECRET_FILE);
    Setting keyFile = Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE;
    plan.key(handed.key(file(PRIVATE_KEY_FILE, keyFile)));
    plan.set(keyFile, path(PRIVATE_KEY_FILE, keyFile));
    return plan;
  }

  private void secret(LoginPlan plan, Setting setting) {
    if (args.one(CLIENT_SECRET_FILE).equals(Optional.of(STDIN))) {
      NewSecrets.clientSecret(
          plan, setting, handed.clientSecret(handed.standardInput(CLIENT_SECRET_FILE)));
      return;
    }
    plan.clientSecret(handed.clientSecret(file(CLIENT_SECRET_FILE, setting)));
    plan.set(setting, path(CLIENT_SECRET_FILE, setting));
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
    return typed.isPresent()
        ? handed.file(setting, typed.get(), flag)
        : handed.file(settings.get(setting));
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

  private static Failure usage(LoginSentences sentence) {
    return new Failure(Exit.USAGE, sentence.with());
  }
}
