package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which of the settings for obtaining a token applies, when no flag does. */
final class TokenChoice {
  /**
   * The settings for obtaining a token, strongest first; a service account is represented by its
   * ID, and that of a user by the client ID.
   */
  private static final List<Setting> WAYS =
      List.of(
          Setting.TOKEN,
          Setting.TOKEN_FILE,
          Setting.TOKEN_COMMAND,
          Setting.SERVICE_ACCOUNT_ID,
          Setting.USER_ACCOUNT_CLIENT_ID);

  private TokenChoice() {}

  /**
   * The setting that counts: a variable, else what the profile says, else what the top level of the
   * config file says. Of a service account it is the setting that shows that there is one.
   *
   * @throws Failure exit 2, when the profile or the top level has two
   */
  static Optional<Resolved> of(Settings settings) {
    for (Setting way : WAYS) {
      Resolved resolved = settings.get(way);
      if (resolved.source() == Resolved.SourceKind.ENVIRONMENT) {
        return Optional.of(resolved);
      }
    }
    for (String section : settings.sections()) {
      List<Resolved> found = in(settings.file(), section);
      if (found.size() > 1) {
        throw several(found.get(0), found.get(1));
      }
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /**
   * The settings whose variables would make another account, or another server, of that which the
   * config file has; none if it has no account.
   */
  static Set<Setting> overriding(Settings settings) {
    Set<String> groups = new HashSet<>();
    Set<Setting> found = EnumSet.of(Setting.BASE_URL, Setting.AUTH_URL);
    for (Setting setting : Setting.values()) {
      if (setting.leadsToToken() && isIn(settings, setting)) {
        groups.add(setting.group());
        found.add(setting);
      }
    }
    groups.remove("");
    for (Setting setting : Setting.values()) {
      if (setting.leadsToToken() && !groups.contains(setting.group())) {
        found.add(setting);
      }
    }
    return groups.isEmpty() ? Set.of() : found;
  }

  private static boolean isIn(Settings settings, Setting setting) {
    for (String section : settings.sections()) {
      if (settings.file().written(setting, section).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static List<Resolved> in(ConfigFile file, String section) {
    List<Resolved> found = new ArrayList<>();
    for (Setting way : WAYS) {
      Optional<Resolved> value = file.value(way, section);
      (value.isPresent() ? value : ofAccount(file, section, way.group())).ifPresent(found::add);
    }
    return found;
  }

  /** The setting that represents an account whose ID is set elsewhere, or is missing. */
  private static Optional<Resolved> ofAccount(ConfigFile file, String section, String group) {
    for (Setting setting : Setting.values()) {
      Optional<Resolved> value = file.value(setting, section);
      if (!group.isEmpty() && setting.group().equals(group) && value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static Failure several(Resolved one, Resolved other) {
    Message message =
        TokenSentences.SEVERAL.with(other.origin(), name(other), name(one), one.origin());
    return new Failure(Exit.USAGE, message);
  }

  private static String name(Resolved resolved) {
    Setting setting = resolved.setting();
    return setting.group().isEmpty() ? setting.key() : setting.group();
  }
}
