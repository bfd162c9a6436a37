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
  private static final String TOP_LEVEL = "";
  private static final String PROFILES = ConfigFile.PROFILES;

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
    keys.checkSection(FieldPath.ROOT, document.value(), members(TOP_LEVEL));
    for (String profile : profiles) {
      FieldPath path = FieldPath.of(ConfigFile.PROFILES, profile);
      keys.checkSection(
          path, document.value().path(ConfigFile.PROFILES).path(profile), members(profile));
    }
  }

  /**
   * The keys of the settings that may stand in a section of the file.
   *
   * @param profile the profile that is the section; empty for the top level
   */
  static List<String> settings(String profile) {
    List<String> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (mayStandIn(profile, setting)) {
        keys.add(setting.key());
      }
    }
    return keys;
  }

  /** The keys allowed in a section: settings that stand alone, and the mappings of the others. */
  private static List<String> members(String profile) {
    List<String> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      String key = setting.group().isEmpty() ? setting.key() : setting.group();
      if (mayStandIn(profile, setting) && !keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The profile to use cannot be set inside a profile. */
  private static boolean mayStandIn(String profile, Setting setting) {
    return profile.equals(TOP_LEVEL) || setting != Setting.PROFILE;
  }

  /** The keys allowed in the mapping of that name; none when there is no such mapping. */
  static List<String> membersOf(String group) {
    List<String> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (setting.group().equals(group)) {
        keys.add(setting.member());
      }
    }
    return keys;
  }

  private void checkSection(FieldPath parent, JsonNode section, List<String> known) {
    if (!section.isObject()) {
      throw wrong(parent, SettingSentences.NOT_A_MAPPING.with());
    }
    for (String key : section.propertyNames()) {
      JsonNode value = section.path(key);
      boolean profiles = parent.steps().isEmpty() && key.equals(ConfigFile.PROFILES);
      boolean group = !key.isEmpty() && !membersOf(key).isEmpty();
      if (!profiles && !known.contains(key)) {
        throw unknown(parent, key, known);
      }
      if ((profiles && !value.isObject()) || (group && !value.isObject() && !value.isNull())) {
        throw wrong(parent.then(key), SettingSentences.NOT_A_MAPPING.with());
      }
      if (group) {
        checkGroup(parent.then(key), value, membersOf(key));
      } else if (!profiles) {
        checkValue(parent.then(key), value, kind(key));
      }
    }
  }

  private void checkGroup(FieldPath group, JsonNode values, List<String> known) {
    for (String key : values.propertyNames()) {
      if (!known.contains(key)) {
        throw unknown(group, key, known);
      }
      checkValue(group.then(key), values.path(key), Setting.Kind.TEXT);
    }
  }

  private void checkValue(FieldPath path, JsonNode value, Setting.Kind kind) {
    boolean list = kind == Setting.Kind.LIST;
    if (value.isNull()) {
      return;
    }
    if (list && !ListText.isList(value)) {
      throw wrong(path, SettingSentences.NOT_A_LIST_HERE.with());
    }
    if (!list && !value.isString()) {
      throw wrong(path, SettingSentences.NOT_A_TEXT.with());
    }
  }

  private static Setting.Kind kind(String key) {
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(key)) {
        return setting.kind();
      }
    }
    return Setting.Kind.TEXT;
  }

  /** A key that resembles no setting is not shown: it may be a secret in the wrong place. */
  private Failure unknown(FieldPath parent, String key, List<String> known) {
    for (Setting setting : Setting.values()) {
      boolean grouped = !setting.group().isEmpty() && known.contains(setting.group());
      if (grouped && key.equals(setting.key())) {
        return wrong(
            parent.then(key), SettingSentences.NESTED_KEY.with(setting.group(), setting.member()));
      }
      if (grouped && key.equalsIgnoreCase(setting.member())) {
        return wrong(
            parent.then(key), SettingSentences.INSIDE.with(setting.group(), setting.member()));
      }
    }
    String near = MeantSetting.key(key, known);
    return near.isEmpty()
        ? wrong(parent, SettingSentences.UNKNOWN_KEY.with(known))
        : wrong(parent.then(key), SettingSentences.MISTYPED_KEY.with(near));
  }

  /** The failure of a finding; a key that is no setting is not shown here either. */
  static Failure failure(Finding finding) {
    Finding shown = isOfSettings(finding.path().steps()) ? finding : finding.at(FieldPath.ROOT);
    return new Failure(Exit.USAGE, shown.line(), ConfigLine.excerpt(finding.place()));
  }

  private static boolean isOfSettings(List<FieldPath.Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      boolean profile = i > 0 && i + 1 < steps.size() && isName(steps.get(i - 1), PROFILES);
      if (!profile && steps.get(i) instanceof FieldPath.Name key && !isKey(key.name())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(FieldPath.Step step, String name) {
    return step instanceof FieldPath.Name given && given.name().equals(name);
  }

  private static boolean isKey(String word) {
    for (Setting setting : Setting.values()) {
      if (word.equals(setting.group()) || word.equals(setting.member())) {
        return true;
      }
    }
    return word.equals(PROFILES);
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
