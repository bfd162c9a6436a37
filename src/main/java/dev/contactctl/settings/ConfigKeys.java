package dev.contactctl.settings;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.Document;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks that a config file has known keys only, and one value for each. */
final class ConfigKeys {
  private final Document document;

  private ConfigKeys(Document document) {
    this.document = document;
  }

  /**
   * Checks the top level and each profile.
   *
   * @throws Failure exit 2, for the first thing that is wrong
   */
  static void check(Document document, List<String> profiles) {
    for (Finding finding : document.findings()) {
      throw failure(finding);
    }
    ConfigKeys keys = new ConfigKeys(document);
    keys.checkSettings(FieldPath.ROOT, document.value(), settings(true));
    for (String profile : profiles) {
      FieldPath path = FieldPath.of(ConfigFile.PROFILES, profile);
      keys.checkSettings(
          path, document.value().path(ConfigFile.PROFILES).path(profile), settings(false));
    }
  }

  /** The keys of the settings; the profile to use cannot be set inside a profile. */
  static List<String> settings(boolean top) {
    List<String> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (top || setting != Setting.PROFILE) {
        keys.add(setting.key());
      }
    }
    return keys;
  }

  private void checkSettings(FieldPath parent, JsonNode object, List<String> known) {
    if (!object.isObject()) {
      throw wrong(parent, SettingSentences.NOT_A_MAPPING.with());
    }
    for (String key : object.propertyNames()) {
      JsonNode value = object.path(key);
      boolean isProfiles = parent.steps().isEmpty() && key.equals(ConfigFile.PROFILES);
      if (isProfiles && !value.isObject()) {
        throw wrong(parent.then(key), SettingSentences.NOT_A_MAPPING.with());
      }
      if (!isProfiles && !known.contains(key)) {
        throw unknown(parent, key, known);
      }
      if (!isProfiles && !value.isString() && !value.isNull()) {
        throw wrong(parent.then(key), SettingSentences.NOT_A_TEXT.with());
      }
    }
  }

  /** A key that is like no setting is not shown: it may be a secret in the wrong place. */
  private Failure unknown(FieldPath parent, String key, List<String> known) {
    String near = MeantSetting.key(key, known);
    return near.isEmpty()
        ? wrong(parent, SettingSentences.UNKNOWN_KEY.with(known))
        : wrong(parent.then(key), SettingSentences.MISTYPED_KEY.with(near));
  }

  static Failure failure(Finding finding) {
    return new Failure(Exit.USAGE, finding.line(), ConfigLine.excerpt(finding.place()));
  }

  private Failure wrong(FieldPath where, Message problem) {
    Place place = document.places().key(where);
    return new Failure(
        Exit.USAGE,
        where.steps().isEmpty()
            ? SettingSentences.AT_TOP.with(place, problem)
            : SettingSentences.AT_KEY.with(place, where, problem),
        ConfigLine.excerpt(place));
  }
}
