package dev.contactctl.login;

import dev.contactctl.remote.BaseUrl;
import dev.contactctl.session.Session;
import dev.contactctl.settings.HandedOver;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/** A login that asks a person on a terminal, and checks each answer at once. */
final class LoginQuestions {
  private final Settings settings;
  private final HandedOver handed;
  private final Prompt prompt;
  private final WebOptions web;

  LoginQuestions(Session session, Settings settings, WebOptions web) {
    this.web = web;
    this.settings = settings;
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
    BaseUrl base =
        prompt.ask(
            LoginSentences.ASK_BASE.with(),
            settings.baseUrl().toString(),
            answer -> BaseUrl.of(answer, LoginSentences.ASK_BASE.english()));
    LoginPlan plan = new LoginPlan(base);
    switch (prompt.ask(LoginSentences.ASK_KIND.with(), usual(), LoginQuestions::kind)) {
      case TOKEN -> token(plan);
      case SERVICE_ACCOUNT -> account(plan);
      case BROWSER -> web(plan);
    }
    return plan;
  }

  private enum Kind {
    SERVICE_ACCOUNT,
    TOKEN,
    BROWSER
  }

  /** How the profile signs in now. */
  private String usual() {
    boolean account = !settings.get(Setting.SERVICE_ACCOUNT_ID).value().isEmpty();
    boolean token = settings.get(Setting.TOKEN_FILE).isSet();
    return LoginFlags.isOfUser(settings) ? "3" : token && !account ? "2" : "1";
  }

  private static Kind kind(String answer) {
    return switch (answer) {
      case "1" -> Kind.SERVICE_ACCOUNT;
      case "2" -> Kind.TOKEN;
      case "3" -> Kind.BROWSER;
      default -> throw new Failure(Exit.USAGE, LoginSentences.BAD_KIND.with(answer));
    };
  }

  private void token(LoginPlan plan) {
    NewSecrets.token(
        plan,
        prompt.askUnseen(
            LoginSentences.ASK_TOKEN.with(),
            answer -> handed.token(answer, LoginSentences.ASK_TOKEN.english())));
  }

  private void web(LoginPlan plan) {
    plan.web(web, settings.profile());
    web.port().ifPresent(port -> plan.set(Setting.USER_ACCOUNT_PORT, port));
    authUrl(plan);
    word(plan, Setting.USER_ACCOUNT_CLIENT_ID, LoginSentences.ASK_CLIENT, LoginCheck::word);
    secret(plan, Setting.USER_ACCOUNT_CLIENT_SECRET_FILE);
    word(plan, Setting.USER_ACCOUNT_SCOPE, LoginSentences.ASK_SCOPE, LoginCheck::word);
  }

  private void authUrl(LoginPlan plan) {
    String authUrl =
        prompt.ask(
            LoginSentences.ASK_AUTH_URL.with(),
            settings.authUrl().toString(),
            answer -> LoginCheck.authUrl(answer, LoginSentences.ASK_AUTH_URL.english()).toString());
    plan.set(Setting.AUTH_URL, authUrl);
  }

  private void secret(LoginPlan plan, Setting setting) {
    NewSecrets.clientSecret(
        plan,
        setting,
        prompt.askUnseen(
            LoginSentences.ASK_SECRET.with(),
            answer -> handed.clientSecret(answer, LoginSentences.ASK_SECRET.english())));
  }

  private void account(LoginPlan plan) {
    authUrl(plan);
    word(plan, Setting.SERVICE_ACCOUNT_ID, LoginSentences.ASK_ACCOUNT, LoginCheck::accountId);
    word(plan, Setting.SERVICE_ACCOUNT_CLIENT_ID, LoginSentences.ASK_CLIENT, LoginCheck::word);
    secret(plan, Setting.SERVICE_ACCOUNT_CLIENT_SECRET_FILE);
    key(plan);
    word(plan, Setting.SERVICE_ACCOUNT_SCOPE, LoginSentences.ASK_SCOPE, LoginCheck::word);
  }

  private interface WordCheck {
    String of(String answer, String origin);
  }

  private void word(LoginPlan plan, Setting setting, LoginSentences question, WordCheck check) {
    plan.set(
        setting,
        prompt.ask(
            question.with(),
            settings.get(setting).value(),
            answer -> check.of(answer, question.english())));
  }

  /** A name that is typed belongs to the working folder; one of the profile, to its own. */
  private void key(LoginPlan plan) {
    Setting setting = Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE;
    Resolved before = settings.get(setting);
    String origin = LoginSentences.ASK_KEY.english();
    prompt.ask(
        LoginSentences.ASK_KEY.with(),
        before.value(),
        answer -> {
          boolean same = before.isSet() && answer.equals(before.value());
          plan.key(handed.key(same ? handed.file(before) : handed.file(setting, answer, origin)));
          plan.set(setting, same ? answer : handed.path(setting, answer, origin));
          return answer;
        });
  }
}
