package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.settings.Credentials;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;

/** Refuses command lines in which two parts need standard input: each would read a part of it. */
public final class StandardInput {
  /** The file name that stands for standard input. */
  static final String NAME = "-";

  /** The options that name a file to read and that every request has. */
  private static final List<String> FILES = List.of("--token-file", "--ca-file");

  private StandardInput() {}

  /**
   * Checks for two readers: arguments that are not options, options that name a file to read, and
   * {@code --token-stdin}.
   *
   * @param inputs the options that name a file to read
   * @throws Failure exit 2, when there are two
   */
  public static void check(Args args, List<String> inputs) {
    String first = "";
    for (String word : args.words()) {
      first = word.equals(NAME) ? only(first, word) : first;
    }
    List<String> all = new ArrayList<>(inputs);
    all.addAll(FILES);
    for (String option : all) {
      for (String file : args.all(option)) {
        first = file.equals(NAME) ? only(first, option + " " + file) : first;
      }
    }
    if (args.has(Credentials.FROM_STDIN)) {
      only(first, Credentials.FROM_STDIN);
    }
  }

  private static String only(String first, String reader) {
    if (!first.isEmpty()) {
      throw new Failure(Exit.USAGE, SessionSentences.STDIN_TWICE.with(first, reader));
    }
    return reader;
  }
}
