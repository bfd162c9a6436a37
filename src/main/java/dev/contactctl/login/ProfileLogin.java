package dev.contactctl.login;

import dev.contactctl.auth.AccountTokens;
import dev.contactctl.auth.SignIn;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.TokenException;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.session.Console;
import dev.contactctl.session.ProfileAccount;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigFile;
import dev.contactctl.settings.ProfileChange;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries what a login is about to write, shows what it changes, and writes it. */
final class ProfileLogin {
  private final Session session;
  private final Console console;
  private final String profile;
  private final LoginPlan plan;
  private final ProfileSecretFiles homes;
  private final LoginInterrupt stops;
  private Optional<SignIn> signedIn = Optional.empty();

  ProfileLogin(Session session, String profile, LoginPlan plan) {
    this.session = session;
    this.console = session.console();
    this.profile = profile;
    this.plan = plan;
    this.stops = new LoginInterrupt(session);
    Path config = ConfigFile.locate(session.world()).toAbsolutePath();
    this.homes = new ProfileSecretFiles(config.resolveSibling(""), profile);
  }

  /** Who decides whether an existing profile is changed. */
  enum Replacing {
    /** Nobody is asked: the options name the profile. */
    GO_ON,
    /** The person at the terminal. */
    ASK
  }

  Exit run(Replacing replacing) {
    if (plan.web().isEmpty()) {
      return tryAndWrite(replacing);
    }
    World.Listening listening = session.world().onSignal(stops);
    try {
      Exit exit = tryAndWrite(replacing);
      return stops.came().map(StopSignal::exit).orElse(exit);
    } finally {
      listening.close();
    }
  }

  private Exit tryAndWrite(Replacing replacing) {
    try {
      tried();
    } catch (Failure failure) {
      console.failure(failure);
      return withoutWriting(failure.exit());
    }
    plan.secret().ifPresent(secret -> plan.set(secret.setting(), homes.free(secret.end())));
    ProfileChange change = plan.change(session, profile);
    boolean isNew = change.isNew();
    List<ProfileChange.Difference> differences = change.differences();
    if (!isNew && !mayReplace(differences, replacing)) {
      return withoutWriting(Exit.CONFLICT);
    }
    Optional<AccountTokens> former =
        isNew ? Optional.empty() : ProfileAccount.withTokens(session, profile);
    Path file = written(change);
    LoginSentences done =
        isNew
            ? LoginSentences.WRITTEN
            : differences.isEmpty() ? LoginSentences.UNCHANGED : LoginSentences.CHANGED;
    console.say(done.with(profile, file));
    signedIn.ifPresent(got -> keep(got));
    former.filter(account -> !isOfSignIn(account)).ifPresent(account -> forget(account));
    tellOfOthers();
    return Exit.OK;
  }

  private Exit withoutWriting(Exit exit) {
    console.tell(LoginSentences.NOTHING_WRITTEN.with());
    abandon();
    return exit;
  }

  /** Revokes tokens that nothing would ever find again. */
  private void abandon() {
    if (signedIn.isEmpty()) {
      return;
    }
    String id = signedIn.get().account().account().id();
    Optional<Failure> problem = signedIn.get().abandon();
    if (problem.isPresent()) {
      console.failure(problem.get());
      console.tell(LoginSentences.GOT_STAY_VALID.with(id));
    } else {
      console.say(LoginSentences.GOT_REVOKED.with(id));
    }
  }

  private void keep(SignIn got) {
    Optional<SignIn.Former> former;
    try {
      former = got.keep();
    } catch (Failure failure) {
      abandon();
      throw failure;
    }
    former.ifPresent(one -> tellOf(got.account(), one.problem()));
  }

  private boolean isOfSignIn(AccountTokens account) {
    return signedIn.isPresent() && signedIn.get().account().isKeptWith(account);
  }

  private void forget(AccountTokens former) {
    try {
      tellOf(
          former, signedIn.isPresent() ? former.forget(signedIn.get().account()) : former.forget());
    } catch (Failure failure) {
      tellOf(former, Optional.of(failure));
    }
  }

  private void tellOf(AccountTokens former, Optional<Failure> problem) {
    String id = former.account().id();
    console.say(
        problem.isPresent()
            ? LoginSentences.FORMER_STAY_VALID.with(id, problem.get().message())
            : LoginSentences.FORMER_REVOKED.with(id));
  }

  private void tried() {
    BaseUrl base = BaseUrl.of(plan.value(Setting.BASE_URL), Setting.BASE_URL.key());
    TokenSource tokens = plan.tokens(session, base);
    String who = Setting.TOKEN.key();
    if (tokens instanceof AccountTokens account) {
      who = account.account().id();
      SignIn got = signIn(account);
      signedIn = Optional.of(got);
      console.hide(got.current().secret());
      console.say(LoginSentences.GOT_TOKEN.with(who, account.account().authUrl().host()));
      tellOfScope(got);
      tokens = got;
    }
    TokenTrial.TrialResult verdict = TokenTrial.with(session, session.api(base, tokens));
    if (stops.came().isPresent()) {
      throw new Failure(stops.came().get().exit(), WebSentences.STOPPED.with());
    }
    if (verdict == TokenTrial.TrialResult.ACCEPTED) {
      console.say(LoginSentences.ACCEPTED.with(who, base.host()));
    }
  }

  /** Reports a smaller scope now, rather than in the first command that needs more. */
  private void tellOfScope(SignIn got) {
    String missing = got.about().missing(got.account().account().scope());
    if (!missing.isEmpty()) {
      session
          .remarks()
          .warn(
              got.account().account().id(),
              LoginSentences.SMALLER_SCOPE.with(got.about().scope().orElse(""), missing));
    }
  }

  private SignIn signIn(AccountTokens account) {
    if (plan.web().isPresent()) {
      return new WebSignIn(session, account, plan.web().get(), stops).run();
    }
    try {
      return account.signIn();
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

  private Path written(ProfileChange change) {
    try {
      return write(change);
    } catch (Failure failure) {
      abandon();
      throw failure;
    }
  }

  /**
   * Writes a new secret before the profile that names it, and removes it again if writing the
   * profile fails.
   */
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

  /** Reports what keeps other commands from using the profile. */
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
      if (hides && written.source() == Resolved.SourceKind.ENVIRONMENT) {
        console.say(LoginSentences.OVERRIDES.with(setting.env(), profile));
      }
    }
  }
}
