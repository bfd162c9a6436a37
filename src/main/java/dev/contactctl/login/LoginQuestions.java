package dev.contactctl.login;

import dev.contactctl.remote.BaseUrl;
import dev.contactctl.session.Session;
import dev.contactctl.settings.HandedOver;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A login that asks a person on a terminal for what options leave out, each answer checked at once.
 */
final class LoginQuestions {
  private final Settings settings;
  private final LoginFlags flags;
  private final HandedOver handed;
  private final Prompt prompt;
  private final WebOptions web;

  LoginQuestions(Session session, Settings settings, LoginFlags flags, WebOptions web) {
    this.web = web;
    this.settings = settings;
    this.flags = flags;
    this.handed = new HandedOver(session.world(), settings, session.remarks());
    this.prompt = new Prompt(session);
  }

  /** The name of the profile. */
  static String profile(Session session, String usual) {
    return new Prompt(session)
        .ask(
            LoginSentences.ASK_PROFILE.with(),
            usual,
            answer -> LoginCheck.profile(answer, LoginSentences.ASK_PROFILE.english()));
  }

  LoginPlan plan() {
    LoginPlan plan = new LoginPlan(base());
    Optional<LoginMethod> given = flags.way();
    LoginMethod way =
        given.isPresent()
            ? given.get()
            : prompt.ask(LoginSentences.ASK_KIND.with(), usual(), this::way);
    switch (way) {
      case TOKEN -> token(plan);
      case SERVICE_ACCOUNT -> account(plan);
      case BROWSER -> web(plan);
    }
    return plan;
  }

  private BaseUrl base() {
    return settings.get(Setting.BASE_URL).source() == Resolved.SourceKind.FLAG
        ? settings.baseUrl()
        : prompt.ask(
            LoginSentences.ASK_BASE.with(),
            settings.baseUrl().toString(),
            answer -> BaseUrl.of(answer, LoginSentences.ASK_BASE.english()));
  }

  /** How the profile signs in at present. */
  private String usual() {
    boolean account = !settings.get(Setting.SERVICE_ACCOUNT_ID).value().isEmpty();
    boolean token =
        settings.get(Setting.TOKEN_FILE).isSet()
            || settings.get(Setting.TOKEN).source() == Resolved.SourceKind.CONFIG;
    return LoginFlags.isOfUser(settings) ? "3" : token && !account ? "2" : "1";
  }

  private LoginMethod way(String answer) {
    return switch (answer) {
      case "1" -> LoginMethod.SERVICE_ACCOUNT;
      case "2" -> {
        flags.checkForToken();
        yield LoginMethod.TOKEN;
      }
      case "3" -> LoginMethod.BROWSER;
      default -> throw new Failure(Exit.USAGE, LoginSentences.BAD_KIND.with(answer));
    };
  }

  private void token(LoginPlan plan) {
    if (flags.way().isPresent()) {
      flags.token(plan);
      return;
    }
    ask(
        LoginSentences.ASK_TOKEN,
        present(plan, Setting.TOKEN_FILE),
        present -> present.token(plan),
        answer -> NewSecrets.token(plan, handed.token(answer, LoginSentences.ASK_TOKEN.english())));
  }

  /** What Enter may keep: for another server, a secret has to be typed. */
  private Optional<PresentSecret> present(LoginPlan plan, Setting inFile) {
    return PresentSecret.of(settings, handed, inFile).filter(present -> present.isOf(plan));
  }

  /** Asks for a secret; nothing typed keeps the present one, if there is one. */
  private void ask(
      LoginSentences question,
      Optional<PresentSecret> present,
      Consumer<PresentSecret> keep,
      Consumer<String> take) {
    prompt.askUnseen(
        question.with(),
        present.isPresent() ? Prompt.Otherwise.THE_PRESENT_ONE : Prompt.Otherwise.NOTHING,
        answer -> {
          if (answer.isEmpty() && present.isPresent()) {
            keep.accept(present.get());
          } else {
            take.accept(answer);
          }
          return answer;
        });
  }

  private void web(LoginPlan plan) {
    plan.web(web, settings.profile());
    web.port().ifPresent(port -> plan.set(Setting.USER_ACCOUNT_PORT, port));
    authUrl(plan);
    client(plan, Setting.USER_ACCOUNT_CLIENT_ID);
    secret(plan, Setting.USER_ACCOUNT_CLIENT_SECRET_FILE);
    scope(plan, Setting.USER_ACCOUNT_SCOPE);
  }

  private void authUrl(LoginPlan plan) {
    text(
        plan,
        LoginFlags.AUTH_URL,
        Setting.AUTH_URL,
        LoginSentences.ASK_AUTH_URL,
        (answer, origin) -> LoginCheck.authUrl(answer, origin).toString());
  }

  private void client(LoginPlan plan, Setting setting) {
    text(plan, LoginFlags.CLIENT_ID, setting, LoginSentences.ASK_CLIENT, LoginCheck::word);
  }

  private void scope(LoginPlan plan, Setting setting) {
    text(plan, LoginFlags.SCOPE, setting, LoginSentences.ASK_SCOPE, LoginCheck::scope);
  }

  private void secret(LoginPlan plan, Setting setting) {
    if (flags.given(LoginFlags.CLIENT_SECRET_FILE).isPresent()) {
      flags.secret(plan, setting);
      return;
    }
    String origin = LoginSentences.ASK_SECRET.english();
    ask(
        LoginSentences.ASK_SECRET,
        present(plan, setting),
        present -> present.clientSecret(plan),
        answer -> NewSecrets.clientSecret(plan, setting, handed.clientSecret(answer, origin)));
  }

  private void account(LoginPlan plan) {
    authUrl(plan);
    text(
        plan,
        LoginFlags.SERVICE_ACCOUNT,
        Setting.SERVICE_ACCOUNT_ID,
        LoginSentences.ASK_ACCOUNT,
        LoginCheck::accountId);
    client(plan, Setting.SERVICE_ACCOUNT_CLIENT_ID);
    secret(plan, Setting.SERVICE_ACCOUNT_CLIENT_SECRET_FILE);
    key(plan);
    scope(plan, Setting.SERVICE_ACCOUNT_SCOPE);
  }

  private interface WordCheck {
    String of(String answer, String origin);
  }

  private void text(
      LoginPlan plan, String flag, Setting setting, LoginSentences question, WordCheck check) {
    Optional<String> given = flags.given(flag);
    String value =
        given.isPresent()
            ? check.of(given.get(), flag)
            : prompt.ask(
                question.with(), usual(setting), answer -> check.of(answer, question.english()));
    plan.set(setting, value);
  }

  /** What Enter stands for. */
  private String usual(Setting setting) {
    return setting == Setting.AUTH_URL
        ? settings.authUrl().toString() // fails for one that may not be shown
        : settings.get(setting).value();
  }

  /**
   * A typed name is relative to the working folder, a name in the profile to the folder of the
   * config file.
   */
  private void key(LoginPlan plan) {
    if (flags.given(LoginFlags.PRIVATE_KEY_FILE).isPresent()) {
      flags.key(plan);
      return;
    }
    Setting setting = Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE;
    Resolved before = settings.get(setting);
    boolean ofProfile = before.source() == Resolved.SourceKind.CONFIG;
    String usual = ofProfile && plan.isHomeOf(before, handed) ? before.value() : "";
    String origin = LoginSentences.ASK_KEY.english();
    prompt.ask(
        LoginSentences.ASK_KEY.with(),
        usual,
        answer -> {
          boolean same = !usual.isEmpty() && answer.equals(usual);
          plan.key(handed.key(same ? handed.file(before) : handed.file(setting, answer, origin)));
          plan.set(setting, same ? answer : handed.path(setting, answer, origin));
          return answer;
        });
  }
}
