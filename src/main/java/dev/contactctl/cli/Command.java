package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.List;

/** One command: what help says of it, what it takes, and what it does. */
public abstract class Command {

  /** How the command is called, such as {@code config view}. */
  abstract String name();

  /** What stands behind the name in help, such as {@code FILE…}. */
  abstract String usage();

  /** One line for the list of commands. */
  abstract String summary();

  /** What help says below the usage; lines of at most 80 characters. */
  abstract String description();

  /** The options of this command, in the order of the help, without the common ones. */
  abstract List<Option> options();

  /** What the words may be that are no options. */
  ValueHint words() {
    return maxWords() == 0 ? ValueHint.NONE : ValueHint.TEXT;
  }

  /** The least number of words that are no options. */
  int minWords() {
    return 0;
  }

  /** The greatest number of words that are no options. */
  int maxWords() {
    return 0;
  }

  /** What may be typed after the name. */
  Synopsis synopsis() {
    List<Option> all = new ArrayList<>(options());
    all.addAll(CommonOptions.always());
    return new Synopsis(name(), usage(), all, words(), minWords(), maxWords());
  }

  /** Does it. Failures are thrown. */
  abstract Exit run(Session session, Args args);
}
