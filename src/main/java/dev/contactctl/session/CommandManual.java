package dev.contactctl.session;

import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import java.util.ArrayList;
import java.util.List;

/** Describes a command without running it: its name, what may be typed after it, and its help. */
public abstract class CommandManual {

  /** The command's name, such as {@code config view}. */
  public abstract String name();

  /** The usage after the name, such as {@code FILE…}. */
  public String usage() {
    return "";
  }

  /** One line for the list of commands. */
  public abstract String summary();

  /** The help text below the usage, in lines of at most 80 code points. */
  public abstract String description();

  /** The options of this command, without those that every command takes. */
  public List<Option> options() {
    return List.of();
  }

  /** What an argument that is not an option may be. */
  public ValueHint words() {
    return maxWords() == 0 ? ValueHint.NONE : ValueHint.TEXT;
  }

  /** The least number of arguments that are not options. */
  public int minWords() {
    return 0;
  }

  /** The greatest number of arguments that are not options. */
  public int maxWords() {
    return 0;
  }

  /** What may be typed after the name. */
  public final Synopsis synopsis() {
    List<Option> all = new ArrayList<>(options());
    all.addAll(CommonOptions.always());
    return new Synopsis(name(), usage(), all, words(), minWords(), maxWords());
  }
}
