package dev.contactctl.cli;

import dev.contactctl.args.ArgSentences;
import dev.contactctl.args.Option;
import dev.contactctl.contact.NearestWord;
import dev.contactctl.message.JarText;
import dev.contactctl.message.Message;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shells that have a completion script; each script was made when the program was built. */
enum Shell {
  BASH("contactctl.bash"),
  ZSH("_contactctl"),
  FISH("contactctl.fish");

  private final String file;

  Shell(String file) {
    this.file = file;
  }

  /** The shell's name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the script, in the folder {@code completions} of the source tree. */
  public String file() {
    return file;
  }

  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Shell shell : values()) {
      words.add(shell.word());
    }
    return words;
  }

  /** The script. Reading it loads neither the argument parser nor the field table. */
  public String script() {
    return JarText.text("cli/completions/" + file());
  }

  /**
   * The shell that the arguments of {@code completion} name.
   *
   * @throws Failure exit 2, when they do not name exactly one
   */
  public static Shell named(List<String> arguments) {
    List<String> words = new ArrayList<>(arguments);
    for (Option option : CommonOptions.always()) {
      words.removeAll(option.names());
    }
    for (String word : words) {
      if (word.startsWith("-")) {
        throw usage(ArgSentences.UNKNOWN_OPTION.with(word.split("=", 2)[0], "completion"));
      }
    }
    if (words.isEmpty()) {
      throw usage(CommandLineSentences.NO_SHELL.with(words()));
    }
    for (String word : words) {
      if (word.isBlank()) {
        throw usage(ArgSentences.EMPTY_ARGUMENT.with(word));
      }
    }
    if (words.size() > 1) {
      throw usage(ArgSentences.UNEXPECTED_ARGUMENT.with(words.get(1), "completion"));
    }
    for (Shell shell : values()) {
      if (shell.word().equals(words.get(0))) {
        return shell;
      }
    }
    String name = words.get(0);
    String near = NearestWord.of(name.substring(name.lastIndexOf('/') + 1), words());
    throw usage(
        near.isEmpty()
            ? CommandLineSentences.UNKNOWN_SHELL.with(name, words())
            : CommandLineSentences.MISTYPED_SHELL.with(name, near));
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
