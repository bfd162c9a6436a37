package dev.contactctl.args;

import dev.contactctl.contact.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * What the value of an option, or an argument of a command, may be: what a shell can offer for it.
 *
 * @param kind whether it is one of a closed set, a file, or anything else
 * @param choices the closed set; empty for every other kind
 */
public record ValueHint(Kind kind, List<Choice> choices) {
  /** Nothing at all. */
  public static final ValueHint NONE = new ValueHint(Kind.NONE, List.of());

  /** Any text: there is nothing to offer. */
  public static final ValueHint TEXT = new ValueHint(Kind.TEXT, List.of());

  /** The name of a file or folder. */
  public static final ValueHint FILE = new ValueHint(Kind.FILE, List.of());

  /**
   * The name of a profile in the config file, which only a completion script can find out when it
   * runs.
   */
  public static final ValueHint PROFILE = new ValueHint(Kind.PROFILE, List.of());

  /** A command line of its own, after {@code --}. */
  public static final ValueHint COMMAND = new ValueHint(Kind.COMMAND, List.of());

  /** The kinds of values. */
  public enum Kind {
    /** There is no value. */
    NONE,
    /** Any text. */
    TEXT,
    /** A file or folder. */
    FILE,
    /** A profile in the config file. */
    PROFILE,
    /** A command line of its own. */
    COMMAND,
    /** One of a closed set. */
    CHOICE
  }

  /**
   * One of a closed set.
   *
   * @param word what is typed; two arguments when it has a space
   * @param help one line for people; may be empty
   */
  public record Choice(String word, String help) {
    /** The word for a constant of an enum: its name in kebab-case. */
    public static Choice of(Enum<?> constant, String help) {
      return new Choice(Spelling.kebab(constant.name()), help);
    }
  }

  /** A closed set. */
  public static ValueHint of(List<Choice> choices) {
    return new ValueHint(Kind.CHOICE, List.copyOf(choices));
  }

  /** A closed set of words that need no help. */
  public static ValueHint oneOf(List<String> words) {
    List<Choice> choices = new ArrayList<>();
    for (String word : words) {
      choices.add(new Choice(word, ""));
    }
    return of(choices);
  }

  /** The constants of an enum as a closed set of words in kebab-case. */
  public static ValueHint ofConstants(Enum<?>[] constants) {
    List<Choice> choices = new ArrayList<>();
    for (Enum<?> constant : constants) {
      choices.add(Choice.of(constant, ""));
    }
    return of(choices);
  }

  /** The words of a closed set. A loop, since streams load 60 classes on the start-up path. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (Choice choice : choices) {
      words.add(choice.word());
    }
    return words;
  }
}
