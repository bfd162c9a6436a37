package dev.contactctl.args;

import dev.contactctl.contact.NearestWord;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;
import java.util.Locale;

/** Guesses which word of a closed set was meant by another word. */
public final class MeantChoice {
  /** Other programs' names for {@code text} and so on. */
  private static final List<List<String>> OTHERS =
      List.of(
          List.of("markdown", "md", "gfm"),
          List.of("yaml", "yml"),
          List.of("ndjson", "jsonl", "jsonlines", "ldjson"),
          List.of("text", "table", "txt", "plain", "human", "pretty", "wide"),
          List.of("id", "ids", "name"),
          List.of("stop", "abort", "fail", "exit", "halt"),
          List.of("continue", "skip", "ignore", "proceed"),
          List.of("keep", "ignore", "skip", "leave"),
          List.of("clear", "erase", "delete", "remove", "unset", "null"));

  private MeantChoice() {}

  /** The most likely word of the set; the empty text when none is likely. */
  public static String of(String word, List<String> words) {
    String small = word.strip().toLowerCase(Locale.ROOT);
    for (List<String> other : OTHERS) {
      if (words.contains(other.get(0)) && other.contains(small)) {
        return other.get(0);
      }
    }
    return NearestWord.of(word, words);
  }

  /**
   * The failure of an option whose value is not in the set, exit 2.
   *
   * @param words the set
   */
  public static Failure unknown(String option, String word, List<String> words) {
    String near = of(word, words);
    return new Failure(
        Exit.USAGE,
        near.isEmpty()
            ? ArgSentences.UNKNOWN_VALUE.with(option, word, words)
            : ArgSentences.MISTYPED_VALUE.with(option, word, near));
  }
}
