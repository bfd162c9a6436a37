package dev.contactctl.args;

import java.util.List;

/**
 * One option of a command.
 *
 * @param names every spelling, the long one last
 * @param value what its value is called in help; empty for a switch
 * @param kind how often it may be given, and whether it has a value
 * @param group the heading it stands under in help
 * @param help one line for people, without a full stop
 * @param takes what its value may be
 */
public record Option(
    List<String> names, String value, Kind kind, String group, String help, ValueHint takes) {
  private static final ValueHint TRUE_OR_FALSE = ValueHint.oneOf(List.of("true", "false"));

  /** How an option is given. */
  public enum Kind {
    /** Without a value. */
    SWITCH,
    /** {@code --name} or {@code --name=false}. */
    TRUTH,
    /** With a value, once. */
    ONE,
    /** With a value, as often as wanted. */
    MANY
  }

  /** A switch. */
  public static Option flag(String group, String help, String... names) {
    return new Option(List.of(names), "", Kind.SWITCH, group, help, ValueHint.NONE);
  }

  /** A switch that can be switched off by {@code =false}. */
  public static Option truth(String group, String help, String name) {
    return new Option(List.of(name), "", Kind.TRUTH, group, help, TRUE_OR_FALSE);
  }

  /** An option with a value, given once; any text, unless {@link #taking} says more. */
  public static Option one(String group, String value, String help, String... names) {
    return new Option(List.of(names), value, Kind.ONE, group, help, ValueHint.TEXT);
  }

  /** An option with a value, given as often as wanted; the same holds for its value. */
  public static Option many(String group, String value, String help, String... names) {
    return new Option(List.of(names), value, Kind.MANY, group, help, ValueHint.TEXT);
  }

  /** The same option, with a value that is less than any text. */
  public Option taking(ValueHint value) {
    return new Option(names, this.value, kind, group, help, value);
  }

  /** The long spelling, which the option is known by. */
  public String name() {
    return names.get(names.size() - 1);
  }

  public boolean takesValue() {
    return kind == Kind.ONE || kind == Kind.MANY;
  }
}
