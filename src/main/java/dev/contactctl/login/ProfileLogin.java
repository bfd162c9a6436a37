package dev.contactctl.login;

import dev.contactctl.auth.AccountTokens;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.TokenException;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigFile;
import dev.contactctl.settings.ProfileChange;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tries what a login is to write, shows what it changes, and writes it. */
final class ProfileLogin {
  private final Session session;
  private final Console console;
  private final String profile;
  private final LoginPlan plan;
  private final SecretHomes homes;

  ProfileLogin(Session session, String profile, LoginPlan plan) {
    this.session = session;
    this.console = session.console();
    this.profile = profile;
    this.plan = plan;
    Path config = ConfigFile.locate(session.world()).toAbsolutePath();
    this.homes = new SecretHomes(config.resolveSibling(""), profile);
  }

  /** Who decides about a profile that is there already. */
  enum Replacing {
    /** Nobody: it was asked for by options. */
    GO_ON,
    /** The person at the terminal. */
    ASK
  }

  Exit run(Replacing replacing) {
    try {
      tried();
    } catch (Failure failure) {
      console.failure(failure);
      console.tell(LoginSentences.NOTHING_WRITTEN.with());
      return failure.exit();
    }
    plan.secret().ifPresent(secret -> plan.set(secret.setting(), homes.free(secret.end())));
    ProfileChange change = plan.change(session, profile);
    boolean isNew = change.isNew();
    if (!isNew && !mayReplace(change.differences(), replacing)) {
      console.tell(LoginSentences.NOTHING_WRITTEN.with());
      return Exit.CONFLICT;
    }
    Path file = write(change);
    console.say((isNew ? LoginSentences.WRITTEN : LoginSentences.CHANGED).with(profile, file));
    tellOfOthers();
    return Exit.OK;
  }

  private void tried() {
    BaseUrl base = BaseUrl.of(plan.value(Setting.BASE_URL), Setting.BASE_URL.key());
    TokenSource tokens = plan.tokens(session, base);
    String who = Setting.TOKEN.key();
    if (tokens instanceof AccountTokens account) {
      who = account.account().id();
      signIn(account);
      console.say(LoginSentences.GOT_TOKEN.with(who, account.account().authUrl().host()));
    }
    TokenTrial.with(session.api(base, tokens));
    console.say(LoginSentences.ACCEPTED.with(who, base.host()));
  }

  private void signIn(AccountTokens account) {
    if (plan.web().isPresent()) {
      new WebSignIn(session, account, plan.web().get()).run();
      return;
    }
    try {
      console.hide(account.anew().secret());
    } catch (TokenException e) {
      throw e.failure();
    }
  }

  private boolean mayReplace(List<ProfileChange.Difference> differences, Replacing replacing) {
    for (ProfileChange.Difference one : differences) {
      String before = one.shown(one.before());
      String after = one.shown(one.after());
      String key = one.setting().key();
      console.say(
          before.isEmpty()
              ? LoginSentences.SETS.with(profile, key, after)
              : after.isEmpty()
                  ? LoginSentences.REMOVES.with(profile, key, before)
                  : LoginSentences.REPLACES.with(profile, key, before, after));
    }
    return differences.isEmpty()
        || replacing == Replacing.GO_ON
        || plan.web().isPresent() // standard input may be waited on for an address
        || new Prompt(session).isYes(LoginSentences.ASK_REPLACE.with(profile));
  }

  /** A new secret is there before the profile that names it, and gone again if that fails. */
  private Path write(ProfileChange shown) {
    if (plan.secret().isEmpty()) {
      return shown.write();
    }
    LoginPlan.NewSecret secret = plan.secret().get();
    String name = homes.create(secret);
    plan.set(secret.setting(), name);
    ProfileChange change = plan.change(session, profile);
    List<ProfileChange.Difference> before;
    Path config;
    try {
      before = change.differences();
      config = change.write();
    } catch (Failure failure) {
      homes.remove(name);
      throw failure;
    }
    for (Path old : homes.removeOld(before, change)) {
      console.say(LoginSentences.OLD_SECRET_REMOVED.with(old));
    }
    return config;
  }

  /** What keeps other commands from using the profile. */
  private void tellOfOthers() {
    Settings plain = Settings.of(session.world(), Map.of(), "", "");
    if (!plain.profile().equals(profile)) {
      console.say(LoginSentences.USE_IT.with(profile, Setting.PROFILE.flag().orElseThrow()));
    }
    for (Setting setting : Setting.values()) {
      Resolved written = plain.written(setting);
      boolean hides =
          setting.leadsToToken()
              || setting == Setting.BASE_URL && !written.value().equals(plan.value(setting));
      if (hides && written.source() == Resolved.Source.ENVIRONMENT) {
        console.say(LoginSentences.OVERRIDES.with(setting.env(), profile));
      }
    }
  }
}
