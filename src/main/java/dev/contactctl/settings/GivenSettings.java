package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings that this run was given itself: by flags, and by the environment where no flag was
 * given.
 *
 * @param flags the values of the flags that were given
 * @param unheard the settings whose variables do not count
 */
public record GivenSettings(World world, Map<Setting, String> flags, Set<Setting> unheard) {

  /**
   * The setting's value and origin; empty when it was not given.
   *
   * @throws Failure exit 2, when the value is empty or in quotes
   */
  Optional<Resolved> value(Setting setting) {
    Optional<Resolved> written = written(setting);
    return written.isEmpty() ? written : Optional.of(clean(setting, written.get()));
  }

  /** The setting's value as the user wrote it, whatever is wrong with it, and its origin. */
  Optional<Resolved> written(Setting setting) {
    Optional<String> flag = setting.flag();
    if (flag.isPresent() && flags.containsKey(setting)) {
      return Optional.of(
          new Resolved(setting, flags.get(setting), Resolved.SourceKind.FLAG, flag.get(), ""));
    }
    Optional<String> variable =
        unheard.contains(setting) ? Optional.empty() : world.env(setting.env());
    return variable.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Resolved(
                setting, variable.get(), Resolved.SourceKind.ENVIRONMENT, setting.env(), ""));
  }

  private static Resolved clean(Setting setting, Resolved written) {
    String origin = written.origin();
    String value = setting.kind().clean(written.value(), origin);
    boolean flag = written.source() == Resolved.SourceKind.FLAG;
    if (value.isEmpty() && (flag || setting != Setting.TOKEN)) {
      throw new Failure(
          Exit.USAGE, flag ? emptyFlag(origin) : SettingSentences.EMPTY_VARIABLE.with(origin));
    }
    return new Resolved(setting, value, written.source(), origin, "");
  }

  /** Why an option is refused whose value is empty. */
  public static Message emptyFlag(String name) {
    return SettingSentences.EMPTY_FLAG.with(name);
  }

  /**
   * The value that a flag gives to a setting.
   *
   * @throws Failure exit 2, when it is empty or in quotes
   */
  public static String typed(Setting setting, String text) {
    String flag = setting.flag().orElseThrow();
    return clean(setting, new Resolved(setting, text, Resolved.SourceKind.FLAG, flag, "")).value();
  }
}
