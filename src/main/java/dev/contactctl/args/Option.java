package dev.contactctl.args;

import java.util.List;

/**
 * One option of a command.
 *
 * @param names every spelling, the long one last
 * @param value what help calls its value; empty for a switch
 * @param kind how often it may be given, and whether it has a value
 * @param group the heading that help lists it under
 * @param help one line for people, without a full stop
 * @param takes what its value may be
 */
public record Option(
    List<String> names, String value, Kind kind, OptionGroup group, String help, ValueHint takes) {
  private static final ValueHint TRUE_OR_FALSE = ValueHint.oneOf(List.of("true", "false"));

  /** How an option is given. */
  public enum Kind {
    /** Without a value. */
    SWITCH,
    /** {@code --name} or {@code --name=false}. */
    TRUTH,
    /** With a value, at most once. */
    ONE,
    /** With a value, any number of times. */
    MANY
  }

  /** A switch. */
  public static Option flag(OptionGroup group, String help, String... names) {
    return new Option(List.of(names), "", Kind.SWITCH, group, help, ValueHint.NONE);
  }

  /** A switch that {@code =false} turns off. */
  public static Option truth(OptionGroup group, String help, String name) {
    return new Option(List.of(name), "", Kind.TRUTH, group, help, TRUE_OR_FALSE);
  }

  /** An option with a value, given at most once; any text, unless {@link #taking} limits it. */
  public static Option one(OptionGroup group, String value, String help, String... names) {
    return new Option(List.of(names), value, Kind.ONE, group, help, ValueHint.TEXT);
  }

  /**
   * An option with a value, given any number of times; any text, unless {@link #taking} limits it.
   */
  public static Option many(OptionGroup group, String value, String help, String... names) {
    return new Option(List.of(names), value, Kind.MANY, group, help, ValueHint.TEXT);
  }

  /** The same option, with the values that it accepts. */
  public Option taking(ValueHint value) {
    return new Option(names, this.value, kind, group, help, value);
  }

  /** The long spelling, which identifies the option in the program. */
  public String name() {
    return names.get(names.size() - 1);
  }

  /** Whether the option needs a value. */
  public boolean takesValue() {
    return kind == Kind.ONE || kind == Kind.MANY;
  }
}
