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
import java.util.Optional;
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
    Optional<JsonNode> list = read(trimmed).filter(ListText::isList);
    if (list.isEmpty()) {
      throw new Failure(Exit.USAGE, SettingSentences.NOT_A_LIST.with(origin));
    }
    return JsonWriter.compact(list.get());
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

  /** A list, or a text meant as one, with words masked that may be secrets. */
  static String shown(String text) {
    Optional<JsonNode> list = read(text).filter(ListText::isList);
    if (list.isEmpty()) {
      return Token.maskLikely(text);
    }
    ArrayNode shown = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : list.get()) {
      String word = item.stringValue();
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
    return read(list).orElseThrow(); // it was written by this class
  }

  /** The JSON in a text; empty when it is something else. */
  private static Optional<JsonNode> read(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Optional.of(JsonTrees.json(new Source("list", bytes)));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }
}
