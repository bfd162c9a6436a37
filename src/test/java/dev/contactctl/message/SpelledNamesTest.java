package dev.contactctl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import dev.contactctl.check.InputBounds;
import dev.contactctl.cli.Commands;
import dev.contactctl.contact.ContactId;
import dev.contactctl.network.Port;
import dev.contactctl.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The options and keys that sentences spell out are those that there are. */
class SpelledNamesTest {
  /** An option, unless it is only the beginning of one, such as {@code --clear-…}. */
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z](?![\\w-])");

  private static final Pattern KEY =
      Pattern.compile("\\b(?:serviceAccount|userAccount)\\.[a-zA-Z]+");

  private static Map<String, String> spelled(Pattern pattern) {
    Map<String, String> spelled = new TreeMap<>();
    for (Sentence sentence : Sentences.all()) {
      Matcher matcher = pattern.matcher(sentence.english());
      while (matcher.find()) {
        spelled.put(matcher.group(), Sentences.key(sentence));
      }
    }
    return spelled;
  }

  @Test
  void every_option_in_a_sentence_is_one_of_a_command() {
    Set<String> options = new TreeSet<>();
    for (Synopsis synopsis : Commands.synopses()) {
      for (Option option : synopsis.options()) {
        options.addAll(option.names());
      }
    }
    Map<String, String> unknown = spelled(OPTION);
    assertTrue(unknown.size() > 40, unknown.toString());
    unknown.keySet().removeAll(options);
    assertEquals(Map.of(), unknown);
  }

  /** A number that stood in a sentence would stay when the limit changes. */
  @Test
  void no_sentence_spells_a_limit_of_the_program_out() {
    List<Integer> limits =
        List.of(
            ContactId.MAX, InputBounds.NAME, InputBounds.TEXT, InputBounds.LINE_BYTES, Port.MAX);
    for (int limit : limits) {
      assertEquals(Map.of(), spelled(Pattern.compile("\\b" + limit + "\\b")));
    }
  }

  @Test
  void every_key_in_a_sentence_is_one_of_a_setting() {
    Map<String, String> unknown = spelled(KEY);
    assertTrue(unknown.size() > 1, unknown.toString());
    for (Setting setting : Setting.values()) {
      unknown.remove(setting.key());
    }
    assertEquals(Map.of(), unknown);
  }
}
