package dev.contactctl.args;

import dev.contactctl.contact.Words;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;

/** Options whose value is one of a few words. */
public final class ChoiceOption {
  private ChoiceOption() {}

  /**
   * The word that was given, or the first of the words.
   *
   * @throws Failure exit 2, when it is none of them
   */
  public static String check(Args args, String option, List<String> words) {
    String word = args.one(option).orElse(words.get(0));
    if (!words.contains(word)) {
      throw new Failure(
          Exit.USAGE, option + ": no " + Words.quoted(word) + "; write " + Words.oneOf(words));
    }
    return word;
  }
}
