package dev.contactctl.cli;

import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import dev.contactctl.session.CommonOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a command before it runs: its name, what may be typed after it, and what help
 * says about it.
 */
abstract class CommandManual {

  /** The command's name, such as {@code config view}. */
  abstract String name();

  /** What comes after the name in help, such as {@code FILE…}. */
  String usage() {
    return "";
  }

  /** One line for the list of commands. */
  abstract String summary();

  /** What help says below the usage, in lines of at most 80 code points. */
  abstract String description();

  /** The options of this command, without those that every command takes. */
  List<Option> options() {
    return List.of();
  }

  /** What an argument that is not an option may be. */
  ValueHint words() {
    return maxWords() == 0 ? ValueHint.NONE : ValueHint.TEXT;
  }

  /** The least number of arguments that are not options. */
  int minWords() {
    return 0;
  }

  /** The greatest number of arguments that are not options. */
  int maxWords() {
    return 0;
  }

  /** What may be typed after the name. */
  final Synopsis synopsis() {
    List<Option> all = new ArrayList<>(options());
    all.addAll(CommonOptions.always());
    return new Synopsis(name(), usage(), all, words(), minWords(), maxWords());
  }
}
