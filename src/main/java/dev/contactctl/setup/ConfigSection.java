package dev.contactctl.setup;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.auth.AccountTokens;
import dev.contactctl.message.Message;
import dev.contactctl.session.ProfileAccount;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigChange;
import dev.contactctl.settings.GivenSettings;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code config set} and {@code config unset} share: where they change the config file. */
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

  /** The keys that may be typed. */
  static ValueHint keys() {
    List<ValueHint.Choice> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      keys.add(new ValueHint.Choice(setting.key(), setting.help()));
    }
    return ValueHint.of(keys);
  }

  /** The change of the setting that is the first argument. */
  ConfigChange change() {
    return change(args.words().get(0));
  }

  /** The change of a setting. */
  ConfigChange change(String key) {
    return new ConfigChange(session.world(), key, profile());
  }

  private String profile() {
    Optional<String> typed = args.one(PROFILE);
    return typed.isEmpty() ? "" : GivenSettings.typed(Setting.PROFILE, typed.get());
  }

  /**
   * The account whose tokens are kept, before a change, after which they may be found no longer.
   */
  Optional<AccountTokens> account() {
    if (args.words().get(0).equals(Setting.PROFILE.key())) {
      return Optional.empty(); // the tokens of the profile that was in use stay where they are
    }
    return ProfileAccount.of(session, profile()).filter(account -> account.kept().isPresent());
  }

  /** Says so when the change has left tokens behind. */
  void tellOfTokens(Optional<AccountTokens> before) {
    if (before.isEmpty()) {
      return;
    }
    Optional<AccountTokens> now = ProfileAccount.of(session, profile());
    if (now.isEmpty() || !now.get().isKeptWith(before.get())) {
      String option = profile().isEmpty() ? "" : " " + PROFILE + " " + profile();
      session.console().say(SetupSentences.TOKENS_LEFT.with(before.get().account().id(), option));
    }
  }

  /** Prints the value that counts, read again; and that it is not the one in the file. */
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

  /** Prints the value that counts, read again. */
  Resolved show(Setting setting) {
    Map<Setting, String> flags =
        profile().isEmpty() ? Map.of() : Map.of(Setting.PROFILE, profile());
    Settings settings = Settings.read(session.world(), flags);
    Resolved counts = settings.effective(setting);
    session.console().result(ConfigViewCommand.line(counts, setting.key().length(), session));
    return counts;
  }
}
