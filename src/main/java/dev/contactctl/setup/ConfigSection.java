package dev.contactctl.setup;

import dev.contactctl.args.ArgSentences;
import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.auth.AccountTokens;
import dev.contactctl.message.Message;
import dev.contactctl.session.ProfileAccount;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigChange;
import dev.contactctl.settings.ConfigFile;
import dev.contactctl.settings.GivenSettings;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shared parts of {@code config set} and {@code config unset}: which part of the config file they
 * change.
 */
final class ConfigSection {
  private static final String PROFILE = Setting.PROFILE.flag().orElseThrow();

  private final Session session;
  private final Args args;

  ConfigSection(Session session, Args args) {
    this.session = session;
    this.args = args;
  }

  static Option option() {
    return Option.one(
            OptionGroup.INPUT, "NAME", "Change it in this profile, not at the top level", PROFILE)
        .taking(ValueHint.PROFILE);
  }

  /** The keys in the mapping of that name; if there is none, the key itself. */
  static List<String> keysIn(String key) {
    List<String> keys = Setting.keysIn(key);
    return keys.isEmpty() ? List.of(key) : keys;
  }

  /** The change of the setting that is the first argument. */
  ConfigChange change() {
    return change(args.words().get(0));
  }

  /** The change of a setting. */
  ConfigChange change(String key) {
    refuseEmpty(key);
    return new ConfigChange(session.world(), key, profile());
  }

  /** Refuses a key or the name of a profile that a variable was to hold, which is not set. */
  static void refuseEmpty(String word) {
    if (word.isBlank()) {
      throw new Failure(Exit.USAGE, ArgSentences.EMPTY_ARGUMENT.with(word));
    }
  }

  private String profile() {
    Optional<String> typed = args.one(PROFILE);
    return typed.isEmpty() ? "" : GivenSettings.typed(Setting.PROFILE, typed.get());
  }

  /** Tokens that are kept, and a profile that they are kept of; empty for the one in use. */
  record Kept(String profile, AccountTokens tokens) {}

  /** The tokens that are kept before a change, after which they may be found no longer. */
  List<Kept> tokens() {
    return args.words().get(0).equals(Setting.PROFILE.key())
        ? List.of() // those of the profile that was in use stay where they are
        : accounts();
  }

  /** The accounts of all profiles whose tokens are kept; other profiles may have the same ones. */
  private List<Kept> accounts() {
    List<String> names = new ArrayList<>(List.of(profile()));
    names.add("");
    try {
      names.addAll(ConfigFile.read(session.world()).profiles());
    } catch (Failure unreadable) {
      return List.of(); // the change will say so
    }
    List<Kept> accounts = new ArrayList<>();
    for (String name : names) {
      Optional<AccountTokens> account = ProfileAccount.of(session, name);
      if (account.isPresent()
          && account.get().kept().isPresent()
          && !isAmong(accounts, account.get())) {
        accounts.add(new Kept(name, account.get()));
      }
    }
    return accounts;
  }

  private static boolean isAmong(List<Kept> accounts, AccountTokens tokens) {
    for (Kept account : accounts) {
      if (account.tokens().isKeptWith(tokens)) {
        return true;
      }
    }
    return false;
  }

  /** Says so when the change has left tokens behind that no profile finds any more. */
  void tellOfTokens(List<Kept> before) {
    List<Kept> now = before.isEmpty() ? List.of() : accounts();
    for (Kept account : before) {
      if (!isAmong(now, account.tokens())) {
        String option = account.profile().isEmpty() ? "" : " " + PROFILE + " " + account.profile();
        session
            .console()
            .say(SetupSentences.TOKENS_LEFT.with(account.tokens().account().id(), option));
      }
    }
  }

  /** Prints the value that applies after the change; says so when it is not the one in the file. */
  void show(Setting setting, Path file) {
    Resolved counts;
    try {
      counts = show(setting);
    } catch (Failure failure) {
      Message message = SetupSentences.SET_BUT.with(setting.key(), file, failure.message());
      throw new Failure(failure.exit(), message);
    }
    boolean overridden =
        counts.source() != Resolved.SourceKind.CONFIG || !counts.profile().equals(profile());
    if (overridden) {
      session
          .console()
          .say(SetupSentences.OVERRIDDEN.with(setting.key(), file, counts.originInWords()));
    }
  }

  /** Prints the value that applies after the change. */
  Resolved show(Setting setting) {
    Map<Setting, String> flags =
        profile().isEmpty() ? Map.of() : Map.of(Setting.PROFILE, profile());
    Settings settings = Settings.read(session.world(), flags);
    Resolved counts = settings.effective(setting);
    session.console().result(ConfigViewCommand.line(counts, setting.key().length(), session));
    return counts;
  }
}
