package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of this run. A flag wins over the environment, the environment over the profile in
 * the config file, the profile over the top level of the file, and that over the default.
 */
public final class Settings {
  private final World world;
  private final GivenSettings given;
  private final ConfigFile file;
  private final String profile;

  /** Why the chosen profile cannot be used, so that none is. */
  private final Optional<Failure> wrongProfile;

  private Settings(
      World world,
      GivenSettings given,
      ConfigFile file,
      String profile,
      Optional<Failure> wrongProfile) {
    this.world = world;
    this.given = given;
    this.file = file;
    this.profile = profile;
    this.wrongProfile = wrongProfile;
  }

  private Settings of(String name) {
    return new Settings(world, given, file, name, Optional.empty());
  }

  private Settings ofChosenProfile() {
    Resolved chosen = get(Setting.PROFILE);
    if (!chosen.value().isEmpty() && !file.profiles().contains(chosen.value())) {
      throw wrong(chosen, MeantSetting.unknownProfile(chosen, file.profiles(), file.path()));
    }
    return of(chosen.value());
  }

  /**
   * Reads the config file and chooses the profile.
   *
   * @param flags the values of the flags that were given
   * @throws Failure exit 2, when the config file is wrong or does not have the profile
   */
  public static Settings read(World world, Map<Setting, String> flags) {
    Settings settings = readToShow(world, flags);
    if (settings.wrongProfile.isPresent()) {
      throw settings.wrongProfile.get();
    }
    return settings;
  }

  /**
   * Reads the settings to show them: if the profile is wrong, those outside profiles count, and
   * {@link #effective} reports the problem.
   *
   * @throws Failure exit 2, when the config file is wrong
   */
  public static Settings readToShow(World world, Map<Setting, String> flags) {
    Settings top = outsideProfiles(world, flags, ConfigFile.read(world));
    try {
      return top.ofChosenProfile();
    } catch (Failure failure) {
      return new Settings(world, top.given, top.file, "", Optional.of(failure));
    }
  }

  private static Settings outsideProfiles(
      World world, Map<Setting, String> flags, ConfigFile file) {
    return new Settings(
        world, new GivenSettings(world, flags, Set.of()), file, "", Optional.empty());
  }

  /**
   * Reads the config file for a profile that need not exist yet; nor need the file.
   *
   * @param flags the values of the other flags that were given
   * @param profile the name of the profile; if it is empty, the one that is chosen counts
   * @param otherwise the name when none is chosen
   */
  public static Settings of(
      World world, Map<Setting, String> flags, String profile, String otherwise) {
    Settings top = outsideProfiles(world, flags, ConfigFile.readOrNew(world));
    String name = profile.isEmpty() ? top.get(Setting.PROFILE).value() : profile;
    return top.of(name.isEmpty() ? otherwise : name);
  }

  /**
   * The settings that the profile itself has, for whoever asks which account it is of: of variables
   * only those count that complete the account of the config file.
   *
   * @param profile the name of the profile, which need not exist; if it is empty, the one that is
   *     chosen counts
   */
  public static Settings ofProfile(World world, String profile) {
    Settings now = of(world, Map.of(), profile, "");
    GivenSettings heard = new GivenSettings(world, Map.of(), TokenChoice.overriding(now));
    return new Settings(world, heard, now.file, now.profile, Optional.empty());
  }

  /** The name of the profile; empty for none. */
  public String profile() {
    return profile;
  }

  /** Whether the requested profile cannot be used. */
  public boolean isProfileWrong() {
    return wrongProfile.isPresent();
  }

  /**
   * The setting's value and origin. An environment variable, which may be left over, can turn a
   * guard on, but cannot turn it off where the config file sets it.
   */
  public Resolved get(Setting setting) {
    Optional<Resolved> here = given.value(setting);
    if (here.isPresent() && !GuardSettings.wouldLift(here.get())) {
      return here.get();
    }
    return file.value(setting, profile)
        .or(() -> file.value(setting, ""))
        .or(() -> here)
        .orElse(Resolved.byDefault(setting));
  }

  /** The setting's value as the user wrote it, whatever is wrong with it, and its origin. */
  public Resolved written(Setting setting) {
    return given
        .written(setting)
        .or(() -> file.written(setting, profile))
        .or(() -> file.written(setting, ""))
        .orElse(Resolved.byDefault(setting));
  }

  /** The same settings, with at most this limit for a request. */
  public Settings within(Duration most) {
    if (timeout().compareTo(most) <= 0) {
      return this;
    }
    Map<Setting, String> limited = new HashMap<>(given.flags());
    limited.put(Setting.TIMEOUT, most.toMillis() + "ms");
    return new Settings(
        world, new GivenSettings(world, limited, given.unheard()), file, profile, wrongProfile);
  }

  /** Notices about the sources of the settings. */
  public Optional<Message> note() {
    return file.note();
  }

  /** The parts of the config file that apply: the profile if there is one, then the top level. */
  List<String> sections() {
    return profile.isEmpty() ? List.of("") : List.of(profile, "");
  }

  GivenSettings given() {
    return given;
  }

  /** The config file. */
  public ConfigFile file() {
    return file;
  }

  private BaseUrl url(Resolved resolved) {
    try {
      return resolved.setting() == Setting.AUTH_URL
          ? BaseUrl.ofAuthHost(resolved.value(), resolved.origin(), Setting.AUTH_URL.fallback())
          : BaseUrl.of(resolved.value(), resolved.origin());
    } catch (Failure e) {
      throw wrong(resolved, e.message());
    }
  }

  /** The URL of the auth host, checked. */
  public BaseUrl authUrl() {
    return url(get(Setting.AUTH_URL));
  }

  Failure wrong(Resolved resolved, Message message) {
    return new Failure(Exit.USAGE, message, file.excerpt(resolved));
  }

  /** The base URL, checked. */
  public BaseUrl baseUrl() {
    return url(get(Setting.BASE_URL));
  }

  /**
   * The URL that a secret from the config file may be sent to: that of the profile which holds the
   * secret, else that of the top level.
   *
   * @param setting the one of the server, or of the auth host
   */
  BaseUrl homeOf(Resolved secret, Setting setting) {
    return url(
        file.value(setting, secret.profile())
            .or(() -> file.value(setting, ""))
            .orElse(Resolved.byDefault(setting)));
  }

  /** The settings that protect contacts. */
  public GuardSettings guards() {
    return new GuardSettings(this);
  }

  /**
   * The value that applies in this run, and its origin, also where another setting decides about
   * this one.
   *
   * @throws Failure exit 2, when the value is wrong
   */
  public Resolved effective(Setting setting) {
    if (setting == Setting.PROFILE && wrongProfile.isPresent()) {
      throw wrongProfile.get();
    }
    Resolved resolved =
        switch (setting) {
          case FORBID_REMOVALS, FORBID_STALE -> guards().deciding(setting);
          default -> get(setting);
        };
    switch (setting) {
      case BASE_URL -> baseUrl();
      case AUTH_URL -> authUrl();
      case TIMEOUT -> timeout();
      case PRODUCTION, FORBID_REMOVALS, FORBID_STALE -> {
        String value = String.valueOf(guards().truth(resolved));
        return new Resolved(
            setting, value, resolved.source(), resolved.origin(), resolved.profile());
      }
      default -> {
        return resolved;
      }
    }
    return resolved;
  }

  /** The file of certificates to trust besides those of Java; empty when none is set. */
  public Optional<Path> caFile() {
    return file(Setting.CA_FILE);
  }

  /**
   * The file that a setting names; empty when it names none.
   *
   * @throws Failure exit 2, when the text is no path
   */
  public Optional<Path> file(Setting setting) {
    Resolved named = get(setting);
    return named.isSet()
        ? Optional.of(NamedFile.path(world, this, named, named.value()))
        : Optional.empty();
  }

  /** The limit for a whole request. */
  public Duration timeout() {
    Resolved resolved = get(Setting.TIMEOUT);
    Optional<Duration> time = Durations.parse(resolved.value());
    if (time.isEmpty()) {
      throw wrong(resolved, Durations.refusal(resolved.subject(), resolved.shown()));
    }
    return time.get();
  }
}
