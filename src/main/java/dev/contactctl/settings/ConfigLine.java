package dev.contactctl.settings;

import dev.contactctl.contact.NearestWord;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Excerpt;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a terminal may show of a line of the config file: lines of settings, with values only of
 * those that are not secrets. A file name is not shown either, since it may be a token in the wrong
 * place.
 */
final class ConfigLine {
  /** What can start another setting on the same line, or a comment. */
  private static final String MORE = ",{[#";

  private static final String HIDDEN = " …";

  private ConfigLine() {}

  /** The line of the place; empty if it is not known to be harmless. */
  static Optional<Excerpt> excerpt(Place place) {
    Optional<Excerpt> whole = place.excerpt();
    if (whole.isEmpty()) {
      return whole;
    }
    int column = whole.get().before().length();
    String text = whole.get().before() + whole.get().after();
    int colon = text.indexOf(':');
    if (colon < 0 || !isLikeKey(text.substring(0, colon).strip())) {
      return Optional.empty();
    }
    String shown =
        mayShow(text.substring(0, colon).strip(), text.substring(colon))
            ? text
            : text.substring(0, colon + 1) + HIDDEN;
    int shownColumn = Math.min(column, shown.length());
    return Optional.of(
        new Excerpt(
            whole.get().line(), shown.substring(0, shownColumn), shown.substring(shownColumn)));
  }

  /** Whether it is the key of a setting, possibly mistyped. */
  private static boolean isLikeKey(String word) {
    List<String> keys = new ArrayList<>(List.of(ConfigFile.PROFILES));
    for (Setting setting : Setting.values()) {
      keys.add(setting.group());
      keys.add(setting.member());
    }
    keys.removeIf(String::isEmpty);
    return keys.contains(word) || (isLetters(word) && !NearestWord.of(word, keys).isEmpty());
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayShow(String key, String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (MORE.indexOf(rest.charAt(i)) >= 0) {
        return false;
      }
    }
    for (Setting setting : Setting.values()) {
      if (setting.member().equals(key)) {
        return mayShow(setting, rest.substring(1).strip());
      }
    }
    return false;
  }

  private static boolean mayShow(Setting setting, String value) {
    boolean harmless =
        switch (setting.kind()) {
          case SECRET, FILE, LIST -> false;
          case TEXT, TEXT_WITHOUT_FLAG, PORT, BOOLEAN, BOOLEAN_WITHOUT_FLAG -> true;
        };
    return harmless
        && !mayHoldMore(value)
        && Token.maskLikely(value).equals(value)
        && BaseUrl.shown(value).equals(value);
  }

  /**
   * Whether the value may hold another setting besides, whose line break was lost: it has several
   * words, an assignment, or the name of a secret. A client secret is too short to be recognized.
   */
  private static boolean mayHoldMore(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '=' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        return true;
      }
    }
    String lower = value.toLowerCase(Locale.ROOT);
    for (Setting setting : Setting.values()) {
      if (setting.isSecret() && lower.contains(setting.member().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
