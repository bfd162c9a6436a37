package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.message.Truth;
import java.util.Optional;

/**
 * The settings that protect contacts when they are true, and what turned them on. An environment
 * variable, which may be left over, can turn a guard on, but cannot turn off what the config file
 * turns on: that takes a flag, or another profile.
 */
public final class GuardSettings {
  private final Settings settings;

  GuardSettings(Settings settings) {
    this.settings = settings;
  }

  /**
   * What forbids an update to erase values, as the user set it: the setting of that name, else a
   * profile with {@code production: true}; empty when nothing does.
   */
  public Optional<Message> removalsForbiddenBy() {
    return forbiddenBy(deciding(Setting.FORBID_REMOVALS));
  }

  /** The same, unless it is only that the profile has {@code production: true}. */
  public Optional<Message> removalsForbiddenByThemselves() {
    Resolved asked = settings.get(Setting.FORBID_REMOVALS);
    return asked.isSet() ? forbiddenBy(asked) : Optional.empty();
  }

  /**
   * What makes this run's profile a production profile, as the user set it; empty when nothing
   * does.
   */
  public Optional<Message> productionSetBy() {
    return forbiddenBy(settings.get(Setting.PRODUCTION));
  }

  /** What forbids merging a file that is older than the contact. */
  public Optional<Message> staleForbiddenBy() {
    return forbiddenBy(deciding(Setting.FORBID_STALE));
  }

  /** What forbids replacing a contact with an older file: only the flag itself. */
  public Optional<Message> staleReplacementForbiddenBy() {
    Resolved asked = deciding(Setting.FORBID_STALE);
    return asked.source() == Resolved.SourceKind.FLAG ? forbiddenBy(asked) : Optional.empty();
  }

  private Optional<Message> forbiddenBy(Resolved asked) {
    return truth(asked) ? Optional.of(asked.asWritten()) : Optional.empty();
  }

  /** The setting that decides about a guard that is on by default in production. */
  Resolved deciding(Setting guard) {
    Resolved asked = settings.get(guard);
    if (asked.isSet() && !wouldLift(asked)) {
      return asked;
    }
    Resolved production = settings.get(Setting.PRODUCTION);
    return asked.isSet() && !production.isFromConfig() ? asked : production;
  }

  /** Whether an environment variable turns a guard off. */
  static boolean wouldLift(Resolved given) {
    return given.source() == Resolved.SourceKind.ENVIRONMENT
        && given.setting().isGuard()
        && Truth.parse(given.value().strip()).equals(Optional.of(false));
  }

  /** The setting in the config file that keeps a guard on although a variable would turn it off. */
  Optional<Message> keepingOn(Setting guard) {
    Optional<Resolved> given = settings.given().written(guard);
    if (given.isEmpty() || !wouldLift(given.get())) {
      return Optional.empty();
    }
    Resolved counts = deciding(guard);
    boolean stays = counts.isFromConfig() && Truth.parse(counts.value()).equals(Optional.of(true));
    return stays ? Optional.of(counts.asWritten()) : Optional.empty();
  }

  /**
   * The truth value of a setting.
   *
   * @throws dev.contactctl.world.Failure exit 2, when it has none
   */
  boolean truth(Resolved resolved) {
    Optional<Boolean> truth = Truth.parse(resolved.value());
    if (truth.isEmpty()) {
      throw settings.wrong(resolved, Truth.refusal(resolved.subject(), resolved.shown()));
    }
    return truth.get();
  }
}
