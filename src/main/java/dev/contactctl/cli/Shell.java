package dev.contactctl.cli;

import dev.contactctl.args.Option;
import dev.contactctl.contact.Words;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shells that have a completion script, as it was prepared by {@code scripts/bless}. */
public enum Shell {
  BASH("contactctl.bash"),
  ZSH("_contactctl"),
  FISH("contactctl.fish");

  private final String file;

  Shell(String file) {
    this.file = file;
  }

  /** The word for it on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the script, in the folder {@code completions} of the source tree. */
  public String file() {
    return file;
  }

  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Shell shell : values()) {
      words.add(shell.word());
    }
    return words;
  }

  /** The script. Reading it loads neither the parser nor the field table. */
  public String script() {
    return JarText.text("completions/" + file);
  }

  /**
   * The shell that is named behind {@code completion}.
   *
   * @throws Failure exit 2, when that is none, or more than one word
   */
  static Shell named(List<String> typed) {
    String help = "; see: contactctl completion --help";
    List<String> words = new ArrayList<>(typed);
    for (Option option : CommonOptions.always()) {
      words.removeAll(option.names());
    }
    for (String word : words) {
      if (word.startsWith("-")) {
        throw new Failure(Exit.USAGE, word.split("=", 2)[0] + ": is no option" + help);
      }
    }
    if (words.isEmpty()) {
      throw new Failure(Exit.USAGE, "completion: needs a shell; write " + Words.oneOf(words()));
    }
    if (words.size() > 1) {
      String word = Words.quoted(words.get(1));
      throw new Failure(Exit.USAGE, word + ": is one word too many" + help);
    }
    for (Shell shell : values()) {
      if (shell.word().equals(words.get(0))) {
        return shell;
      }
    }
    String word = Words.quoted(words.get(0));
    throw new Failure(
        Exit.USAGE, "completion: no shell " + word + "; write " + Words.oneOf(words()));
  }
}
