package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.message.Truth;
import java.util.Optional;

/**
 * The settings that protect contacts when they are true, and who turns them on. A variable, which
 * may be left over from anywhere, can turn one on, but not off what the config file turns on: that
 * takes a flag, or another profile.
 */
public final class GuardSettings {
  private final Settings settings;

  GuardSettings(Settings settings) {
    this.settings = settings;
  }

  /**
   * What forbids an update to erase a value, as the user set it: the setting of that name, else a
   * profile that is marked {@code production}; empty when nothing does.
   */
  public Optional<Message> removalsForbiddenBy() {
    return forbiddenBy(deciding(Setting.FORBID_REMOVALS));
  }

  /** The same, where it is not only that the profile is marked {@code production}. */
  public Optional<Message> removalsForbiddenByThemselves() {
    Resolved asked = settings.get(Setting.FORBID_REMOVALS);
    return asked.isSet() ? forbiddenBy(asked) : Optional.empty();
  }

  /** What marks this run's profile as production, as the user set it; empty when nothing does. */
  public Optional<Message> productionSetBy() {
    return forbiddenBy(settings.get(Setting.PRODUCTION));
  }

  /** The same of a file that is older than the contact, when it is merged. */
  public Optional<Message> staleForbiddenBy() {
    return forbiddenBy(deciding(Setting.FORBID_STALE));
  }

  /** The same when the contact is replaced: only the flag itself forbids an older file then. */
  public Optional<Message> staleReplacementForbiddenBy() {
    Resolved asked = deciding(Setting.FORBID_STALE);
    return asked.source() == Resolved.SourceKind.FLAG ? forbiddenBy(asked) : Optional.empty();
  }

  private Optional<Message> forbiddenBy(Resolved asked) {
    return truth(asked) ? Optional.of(asked.asWritten()) : Optional.empty();
  }

  /** Who decides about a guard that is on by default in production. */
  Resolved deciding(Setting guard) {
    Resolved asked = settings.get(guard);
    if (asked.isSet() && !wouldLift(asked)) {
      return asked;
    }
    Resolved production = settings.get(Setting.PRODUCTION);
    return asked.isSet() && !production.isFromConfig() ? asked : production;
  }

  /** Whether it is a variable that turns a guard off. */
  static boolean wouldLift(Resolved given) {
    return given.source() == Resolved.SourceKind.ENVIRONMENT
        && given.setting().isGuard()
        && Truth.parse(given.value().strip()).equals(Optional.of(false));
  }

  /** What is in the config file and keeps a guard on that a variable would turn off. */
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
      throw settings.wrong(
          resolved, SettingSentences.NOT_A_BOOLEAN.with(resolved.subject(), resolved.shown()));
    }
    return truth.get();
  }
}
