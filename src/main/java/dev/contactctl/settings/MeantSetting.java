package dev.contactctl.settings;

import dev.contactctl.contact.NearestWord;
import dev.contactctl.message.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Guesses which setting was meant by a wrong key of the config file or a wrong variable, and which
 * profile by a wrong name.
 */
final class MeantSetting {
  /** The prefix of the variables. */
  static final String PREFIX = "CONTACTCTL_";

  /** The variables that are read by the launcher, or before settings are read. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of(
          ConfigFile.VARIABLE,
          "CONTACTCTL_JAVA",
          "CONTACTCTL_JAVA_OPTS",
          "CONTACTCTL_MAKE_ARCHIVE",
          "CONTACTCTL_NO_ARCHIVE",
          "CONTACTCTL_NO_BUILD");

  private MeantSetting() {}

  /**
   * The key that was most likely meant.
   *
   * @param known the keys to choose from
   * @return the empty text, when none is likely
   */
  static String key(String word, List<String> known) {
    String called = called(word);
    for (Setting setting : Setting.values()) {
      if (setting.member().equalsIgnoreCase(word) && known.contains(setting.key())) {
        return setting.key();
      }
    }
    return known.contains(called) ? called : NearestWord.of(word, known);
  }

  /**
   * The variable that was most likely meant by that name; the empty text when the program reads a
   * variable of that name, or none is likely: other programs may set variables with this prefix.
   */
  static String variable(String name) {
    if (!name.startsWith(PREFIX) || OTHER_VARIABLES.contains(name)) {
      return "";
    }
    List<String> known = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (setting.env().equals(name)) {
        return "";
      }
      known.add(setting.env().substring(PREFIX.length()));
    }
    String word = name.substring(PREFIX.length());
    String called = called(word);
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(called)) {
        return setting.env();
      }
    }
    String near = NearestWord.of(word, known);
    return near.isEmpty() ? "" : PREFIX + near;
  }

  /** The failure for an unknown profile. */
  static Message unknownProfile(Resolved chosen, List<String> known, Path file) {
    String profile = chosen.value();
    if (known.isEmpty() && Files.notExists(file)) {
      return SettingSentences.NO_FILE_FOR_PROFILE.with(chosen.origin(), profile, file);
    }
    if (known.isEmpty()) {
      return SettingSentences.NO_PROFILES.with(chosen.origin(), profile, ConfigFile.PROFILES, file);
    }
    String near = NearestWord.of(profile, known);
    return near.isEmpty()
        ? SettingSentences.UNKNOWN_PROFILE.with(chosen.origin(), profile, known)
        : SettingSentences.MISTYPED_PROFILE.with(chosen.origin(), profile, near);
  }

  /** The key for another program's name of a setting; the word itself if it is not known. */
  private static String called(String word) {
    return switch (word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "")) {
      case "url", "apiurl", "endpoint", "server", "host" -> Setting.BASE_URL.key();
      case "accesstoken", "apitoken", "apikey" -> Setting.TOKEN.key();
      case "tokenpath" -> Setting.TOKEN_FILE.key();
      case "tokencmd", "credentialprocess" -> Setting.TOKEN_COMMAND.key();
      case "oauthurl", "authendpoint", "authhost" -> Setting.AUTH_URL.key();
      case "prod" -> Setting.PRODUCTION.key();
      default -> word;
    };
  }
}
