package dev.contactctl.doctor;

import dev.contactctl.contact.Remark;
import dev.contactctl.message.Message;
import dev.contactctl.pace.Rate;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.session.Session;
import dev.contactctl.settings.IneffectiveVariables;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.FileAccess;
import dev.contactctl.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the variables, the config file, and the settings that result from both. */
final class SettingsChecks {
  private static final String GOV_API = "gov.worksapis.com";
  private static final String GOV_AUTH = "auth.gov-naverworks.com";

  /** The common end of the paths of all auth hosts. */
  private static final String USUAL_AUTH_END = "/oauth2/v2.0";

  private final Session session;
  private final World world;
  private final Examination examination;

  SettingsChecks(Session session, Examination examination) {
    this.session = session;
    this.world = session.world();
    this.examination = examination;
  }

  /** Makes these checks; returns the settings, unless some of them cannot be used. */
  Optional<Settings> run() {
    variables();
    Optional<Settings> settings = config();
    if (settings.isEmpty()) {
      examination.skip(Topic.PROFILE, Topic.CONFIG);
      examination.skip(Topic.BASE_URL, Topic.CONFIG);
      return settings;
    }
    for (Remark warning : IneffectiveVariables.of(settings.get())) {
      examination.warn(Topic.VARIABLES, found(warning));
    }
    profile(settings.get());
    boolean good = values(settings.get());
    if (good) {
      baseUrl(settings.get());
    } else if (!examination.hasFailed(Topic.BASE_URL)) {
      examination.skip(Topic.BASE_URL, Topic.CONFIG);
    }
    return good ? settings : Optional.empty();
  }

  private void variables() {
    List<Remark> folders = IneffectiveVariables.folders(world);
    List<Remark> mistyped = IneffectiveVariables.mistyped(world);
    for (Remark warning : folders) {
      examination.warn(Topic.VARIABLES, found(warning));
    }
    for (Remark warning : mistyped) {
      examination.warn(Topic.VARIABLES, found(warning), DoctorSentences.CORRECT_VARIABLE.with());
    }
    if (folders.isEmpty() && mistyped.isEmpty()) {
      examination.ok(Topic.VARIABLES, DoctorSentences.VARIABLES.with());
    }
  }

  private static Message found(Remark warning) {
    return DoctorSentences.AT.with(warning.place().toString(), warning.text());
  }

  private Optional<Settings> config() {
    try {
      Settings settings = Settings.read(world, session.flags());
      Path file = settings.file().path();
      if (!Files.exists(file)) {
        examination.ok(Topic.CONFIG, DoctorSentences.NO_CONFIG.with(file)).put("exists", false);
      } else {
        examination
            .ok(Topic.CONFIG, found(file))
            .put("exists", true)
            .put("file", file.toString())
            .put("mode", FileMode.of(file));
        settings.note().ifPresent(note -> examination.ok(Topic.CONFIG, note));
        folder(file);
      }
      return Optional.of(settings);
    } catch (Failure failure) {
      examination.fail(Topic.CONFIG, failure);
      return Optional.empty();
    }
  }

  private static Message found(Path file) {
    String mode = FileMode.of(file);
    return mode.isEmpty()
        ? DoctorSentences.FILE.with(file)
        : DoctorSentences.FILE_WITH_MODE.with(file, mode);
  }

  /** Others who can write to the folder can replace the file. */
  private void folder(Path file) {
    Path folder = file.toAbsolutePath().resolveSibling("");
    if (FileAccess.isWritableByOthers(folder)) {
      examination.warn(
          Topic.CONFIG,
          DoctorSentences.OPEN_FOLDER.with(folder),
          DoctorSentences.CLOSE_FOLDER.with(folder));
    }
  }

  private void profile(Settings settings) {
    Resolved profile = settings.get(Setting.PROFILE);
    Message found =
        profile.value().isEmpty()
            ? DoctorSentences.NO_PROFILE.with()
            : DoctorSentences.PROFILE.with(profile.value(), profile.originInWords());
    examination.ok(Topic.PROFILE, found).put("profile", profile.value());
  }

  /** Whether every setting has a value that can be used. */
  private boolean values(Settings settings) {
    boolean good = true;
    for (Setting setting : Setting.values()) {
      try {
        Resolved effective = settings.effective(setting);
        if (setting == Setting.RATE) {
          Rate.parse(effective.value(), effective.origin());
        }
        if (setting == Setting.PRODUCTION) {
          settings
              .guards()
              .productionSetBy()
              .ifPresent(by -> examination.ok(Topic.PROFILE, DoctorSentences.PRODUCTION.with(by)));
        }
      } catch (Failure failure) {
        good &= !settings.written(setting).isSet();
        if (settings.written(setting).isSet()) {
          Topic topic = setting == Setting.BASE_URL ? Topic.BASE_URL : Topic.CONFIG;
          examination.fail(topic, failure);
        }
      }
    }
    return good;
  }

  private void baseUrl(Settings settings) {
    BaseUrl url = settings.baseUrl();
    Resolved from = settings.get(Setting.BASE_URL);
    if (url.endsAsUsual()) {
      Message found = DoctorSentences.URL.with(url.toString(), from.originInWords());
      examination.ok(Topic.BASE_URL, found).put("url", url.toString());
    } else {
      examination
          .warn(
              Topic.BASE_URL,
              DoctorSentences.URL_END.with(url.toString(), from.originInWords(), BaseUrl.USUAL_END),
              DoctorSentences.CHECK_URL.with(BaseUrl.DEFAULT))
          .put("url", url.toString());
    }
  }

  /** The auth host of a service account. */
  void authUrl(Settings settings) {
    BaseUrl url = settings.authUrl();
    Resolved from = settings.get(Setting.AUTH_URL);
    boolean government = settings.baseUrl().host().equalsIgnoreCase(GOV_API);
    if (government != url.host().equalsIgnoreCase(GOV_AUTH) && isOfLineWorks(url)) {
      examination.fail(
          Topic.AUTH_URL,
          Exit.USAGE,
          DoctorSentences.OTHER_SERVICE.with(url.toString(), settings.baseUrl().toString()),
          DoctorSentences.SET_BOTH_URLS.with());
    } else if (!url.toString().endsWith(USUAL_AUTH_END)) {
      examination.warn(
          Topic.AUTH_URL,
          DoctorSentences.URL_END.with(url.toString(), from.originInWords(), USUAL_AUTH_END),
          DoctorSentences.CHECK_URL.with(Setting.AUTH_URL.fallback()));
    } else {
      Message found = DoctorSentences.URL.with(url.toString(), from.originInWords());
      examination.ok(Topic.AUTH_URL, found).put("url", url.toString());
    }
  }

  private static boolean isOfLineWorks(BaseUrl url) {
    String host = url.host().toLowerCase(Locale.ROOT);
    return host.equals(GOV_AUTH)
        || host.endsWith(".worksmobile.com")
        || host.endsWith(".naverworks.com");
  }
}
