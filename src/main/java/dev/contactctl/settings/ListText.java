package dev.contactctl.settings;

import dev.contactctl.remote.Token;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The value of a setting that is a list of words, which is written as JSON where it is one text.
 */
final class ListText {
  private ListText() {}

  /**
   * The list in a text that another program may have made, such as a variable, in one spelling; the
   * empty text stays empty.
   *
   * @param origin where it came from, for the message
   * @throws Failure exit 2, when it is not a list of texts
   */
  static String of(String text, String origin) {
    String trimmed = SmallText.trimmed(text);
    if (trimmed.isEmpty()) {
      return "";
    }
    try {
      JsonNode list = JsonTrees.json(new Source(origin, trimmed.getBytes(StandardCharsets.UTF_8)));
      if (isList(list)) {
        return JsonWriter.compact(list);
      }
    } catch (Unreadable e) {
      throw new Failure(Exit.USAGE, SettingSentences.NOT_A_LIST.with(origin));
    }
    throw new Failure(Exit.USAGE, SettingSentences.NOT_A_LIST.with(origin));
  }

  /** Whether it is a list of at least one text, of which the first is not empty. */
  static boolean isList(JsonNode value) {
    boolean texts = value.isArray() && !value.path(0).asString("").isEmpty();
    for (JsonNode word : value) {
      texts &= word.isString() && word.stringValue().indexOf('\0') < 0;
    }
    return texts;
  }

  /** The words of a list in the spelling of {@link #of}. */
  static List<String> words(String list) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : tree(list)) {
      words.add(word.stringValue());
    }
    return words;
  }

  /** The list in the spelling of {@link #of}, with words masked that may be secrets. */
  static String shown(String list) {
    ArrayNode shown = JsonNodeFactory.instance.arrayNode();
    for (String word : words(list)) {
      shown.add(isPath(word) ? word : Token.maskLikely(word));
    }
    return JsonWriter.compact(shown);
  }

  private static boolean isPath(String word) {
    return !word.isEmpty()
        && "./~".indexOf(word.charAt(0)) >= 0
        && Token.endOfGood(word) == word.length();
  }

  /** The list in the spelling of {@link #of}, as JSON. */
  static JsonNode tree(String list) {
    try {
      return JsonTrees.json(new Source("list", list.getBytes(StandardCharsets.UTF_8)));
    } catch (Unreadable e) {
      throw new IllegalStateException(e); // it was written by this class
    }
  }
}
