package dev.contactctl.args;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may stand as the value of an option, or as a word behind a command: what a shell can offer.
 *
 * @param kind whether that is a closed set, a file, or anything else
 * @param choices the closed set; empty for every other kind
 */
public record ValueHint(Kind kind, List<Choice> choices) {
  /** Nothing at all. */
  public static final ValueHint NONE = new ValueHint(Kind.NONE, List.of());

  /** Any text: there is nothing to offer. */
  public static final ValueHint TEXT = new ValueHint(Kind.TEXT, List.of());

  /** The name of a file or folder. */
  public static final ValueHint FILE = new ValueHint(Kind.FILE, List.of());

  /** A command line of its own, behind {@code --}. */
  public static final ValueHint COMMAND = new ValueHint(Kind.COMMAND, List.of());

  /** Kinds of values. */
  public enum Kind {
    /** There is no value. */
    NONE,
    /** Any text. */
    TEXT,
    /** A file or folder. */
    FILE,
    /** A command line of its own. */
    COMMAND,
    /** One of a closed set. */
    CHOICE
  }

  /**
   * One of a closed set.
   *
   * @param word what is typed; with a space in it, two words
   * @param help one line for people; may be empty
   */
  public record Choice(String word, String help) {}

  /** A closed set. */
  public static ValueHint of(List<Choice> choices) {
    return new ValueHint(Kind.CHOICE, List.copyOf(choices));
  }

  /** A closed set of words that speak for themselves. */
  public static ValueHint oneOf(List<String> words) {
    List<Choice> choices = new ArrayList<>();
    for (String word : words) {
      choices.add(new Choice(word, ""));
    }
    return of(choices);
  }

  /** The words of a closed set. */
  public List<String> words() {
    return words(choices);
  }

  /**
   * What to offer next, by the words that stand already: the first words by the empty text, and by
   * the first word of each choice of two words its second ones.
   */
  public Map<String, List<Choice>> steps() {
    Map<String, List<Choice>> steps = new LinkedHashMap<>();
    for (Choice choice : choices) {
      String[] words = choice.word().split(" ", 2);
      if (words.length == 2) {
        steps
            .computeIfAbsent(words[0], first -> new ArrayList<>())
            .add(new Choice(words[1], choice.help()));
      }
    }
    List<Choice> first = new ArrayList<>();
    for (Choice choice : choices) {
      String word = choice.word().split(" ", 2)[0];
      if (first.stream().noneMatch(one -> one.word().equals(word))) {
        first.add(steps.containsKey(word) ? new Choice(word, said(steps.get(word))) : choice);
      }
    }
    steps.put("", first);
    return steps;
  }

  private static String said(List<Choice> choices) {
    return String.join(", ", words(choices));
  }

  /** A loop, since this is on the start-up path: streams would load 60 classes for it. */
  private static List<String> words(List<Choice> choices) {
    List<String> words = new ArrayList<>();
    for (Choice choice : choices) {
      words.add(choice.word());
    }
    return words;
  }
}
