package dev.contactctl.cli;

import dev.contactctl.args.Option;
import dev.contactctl.contact.NearestWord;
import dev.contactctl.session.ChangeInput;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.ContactOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * The options that many commands have, and that people write before the command. Loaded only when a
 * command line begins with an option.
 */
final class EarlyOptions {
  private EarlyOptions() {}

  /** Whether the word is an option whose value is the next word. */
  public static boolean takesNextWord(String word) {
    if (isAmong(CommonOptions.alone(), word)) {
      return false; // without the field table, which is not needed to know
    }
    for (Option option : all()) {
      if (option.takesValue() && option.names().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the word before the command is an option that few commands have, so that the word after
   * it may be its value.
   */
  public static boolean isUnknown(String word) {
    boolean joined = word.startsWith("-") && !word.startsWith("--");
    if (!word.startsWith("-") || joined || word.contains("=")) {
      return false;
    }
    return !isAmong(all(), word);
  }

  /** The option that may be typed without a command and was most likely meant; else empty. */
  public static String meant(String word) {
    List<String> names = new ArrayList<>();
    for (Option option : CommonOptions.alone()) {
      names.add(option.name());
    }
    return isUnknown(word) ? NearestWord.of(word, names) : "";
  }

  private static boolean isAmong(List<Option> options, String word) {
    for (Option option : options) {
      if (option.names().contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<Option> all() {
    List<Option> options = new ArrayList<>(CommonOptions.alone());
    options.addAll(CommonOptions.connection());
    options.addAll(CommonOptions.checks());
    options.addAll(ContactOutput.options());
    options.addAll(ChangeInput.forbid());
    options.addAll(new ChangeInput().input());
    return options;
  }
}
