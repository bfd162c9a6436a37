package dev.contactctl.settings;

import dev.contactctl.contact.Words;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of this run: flag over environment over profile over top level of the file over
 * default.
 */
public final class Settings {
  private final World world;
  private final Map<Setting, String> flags;
  private final ConfigFile file;
  private final String profile;

  private Settings(World world, Map<Setting, String> flags, ConfigFile file) {
    this.world = world;
    this.flags = flags;
    this.file = file;
    Resolved chosen =
        given(Setting.PROFILE).or(() -> file.value(Setting.PROFILE, "")).orElse(none());
    this.profile = chosen.value();
    List<String> known = file.profiles();
    if (!profile.isEmpty() && !known.contains(profile)) {
      String near = Words.nearest(profile, known);
      String hint =
          known.isEmpty()
              ? "add it under profiles in " + file.path()
              : near.isEmpty()
                  ? "write one of " + String.join(", ", known)
                  : "did you mean " + near + "?";
      throw new Failure(
          Exit.USAGE, chosen.origin() + ": no profile " + Words.quoted(profile) + "; " + hint);
    }
  }

  private static Resolved none() {
    return new Resolved(Setting.PROFILE, "", Resolved.Source.DEFAULT, "default", "");
  }

  /**
   * Reads what is set.
   *
   * @param flags the values that flags gave
   * @throws Failure exit 2, when the config file is wrong or the profile is none
   */
  public static Settings read(World world, Map<Setting, String> flags) {
    return new Settings(world, flags, ConfigFile.read(world));
  }

  /** The setting's value and origin. */
  public Resolved get(Setting setting) {
    return given(setting)
        .or(() -> file.value(setting, profile))
        .or(() -> file.value(setting, ""))
        .orElse(new Resolved(setting, setting.fallback(), Resolved.Source.DEFAULT, "default", ""));
  }

  private Optional<Resolved> given(Setting setting) {
    if (setting.flag().isPresent() && flags.containsKey(setting)) {
      String flag = setting.flag().get();
      return Optional.of(new Resolved(setting, flags.get(setting), Resolved.Source.FLAG, flag, ""));
    }
    Optional<String> value = world.env(setting.env());
    boolean empty = value.isPresent() && value.get().isEmpty();
    if (empty && setting != Setting.TOKEN) {
      throw new Failure(
          Exit.USAGE, setting.env() + ": is set to nothing; give it a value, or unset it");
    }
    if (value.isPresent()) {
      return Optional.of(
          new Resolved(setting, value.get(), Resolved.Source.ENVIRONMENT, setting.env(), ""));
    }
    return Optional.empty();
  }

  /** The config file. */
  public ConfigFile file() {
    return file;
  }

  /** The base URL, checked. */
  public BaseUrl baseUrl() {
    Resolved resolved = get(Setting.BASE_URL);
    return BaseUrl.of(resolved.value(), resolved.origin());
  }

  /**
   * The server that a secret from the config file belongs to: the one of the profile, or top level,
   * it stands in.
   */
  BaseUrl homeOf(Resolved secret) {
    Resolved home =
        file.value(Setting.BASE_URL, secret.profile())
            .or(() -> file.value(Setting.BASE_URL, ""))
            .orElse(
                new Resolved(
                    Setting.BASE_URL, BaseUrl.DEFAULT, Resolved.Source.DEFAULT, "default", ""));
    return BaseUrl.of(home.value(), home.origin());
  }

  /** Whether nothing may be erased: as set, else when the profile is marked {@code production}. */
  public boolean forbidsRemovals() {
    Setting asked =
        get(Setting.FORBID_REMOVALS).isSet() ? Setting.FORBID_REMOVALS : Setting.PRODUCTION;
    Resolved resolved = get(asked);
    boolean sound = resolved.value().equals("true") || resolved.value().equals("false");
    if (!sound) {
      throw new Failure(
          Exit.USAGE,
          resolved.origin()
              + ": "
              + Words.quoted(resolved.value())
              + " is no truth value; write true or false");
    }
    return resolved.value().equals("true");
  }

  /** The limit for one request as a whole. */
  public Duration timeout() {
    Resolved resolved = get(Setting.TIMEOUT);
    return Durations.parse(resolved.value())
        .orElseThrow(
            () ->
                new Failure(
                    Exit.USAGE,
                    resolved.origin()
                        + ": "
                        + Words.quoted(resolved.value())
                        + " is no time from 1ms to 1h; write 30s, 2m or 500ms"));
  }
}
