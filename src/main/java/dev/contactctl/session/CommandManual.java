package dev.contactctl.session;

import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes a command without running it: its name, and what may be typed after it. What its help
 * and its man page say about it stands among the tests, since these are made when the program is
 * built.
 */
public abstract class CommandManual {

  /** The command's name, such as {@code config view}. */
  public abstract String name();

  /** The usage after the name, such as {@code FILE…}. */
  public String usage() {
    return "";
  }

  /** The options of this command, without those that every command takes. */
  public List<Option> options() {
    return List.of();
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
    return new Synopsis(name(), usage(), all, minWords(), maxWords());
  }
}
