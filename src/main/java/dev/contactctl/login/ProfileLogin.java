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
import dev.contactctl.world.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries what a login is to write, shows what it changes, and writes it. */
final class ProfileLogin {
  private final Session session;
  private final Console console;
  private final String profile;
  private final LoginPlan plan;

  ProfileLogin(Session session, String profile, LoginPlan plan) {
    this.session = session;
    this.console = session.console();
    this.profile = profile;
    this.plan = plan;
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
    Path folder = folder();
    plan.secret().ifPresent(secret -> plan.set(secret.setting(), profile + secret.end()));
    ProfileChange change = plan.change(session, profile);
    boolean isNew = change.isNew();
    if (!isNew && !mayReplace(change.differences(), replacing)) {
      console.tell(LoginSentences.NOTHING_WRITTEN.with());
      return Exit.OK;
    }
    Path file = write(change, folder);
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

  private Path folder() {
    Path config = ConfigFile.locate(session.world()).toAbsolutePath();
    return config.resolveSibling("");
  }

  /** A new secret is there before the profile that names it, and gone again if that fails. */
  private Path write(ProfileChange change, Path folder) {
    if (plan.secret().isEmpty()) {
      return change.write();
    }
    LoginPlan.NewSecret secret = plan.secret().get();
    Path file = folder.resolve(profile + secret.end());
    try {
      Optional<String> before = text(file);
      PrivateFile.createFolders(folder);
      PrivateFile.replace(file, secret.text().revealed() + "\n");
      try {
        return change.write();
      } catch (Failure failure) {
        if (before.isPresent()) {
          PrivateFile.replace(file, before.get());
        } else {
          Files.deleteIfExists(file);
        }
        throw failure;
      }
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, LoginSentences.SECRET_UNWRITABLE.with(file));
    }
  }

  private static Optional<String> text(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
        : Optional.empty();
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
