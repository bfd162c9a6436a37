package dev.contactctl.cli;

import java.util.List;

/**
 * One option of a command.
 *
 * @param names every spelling, the long one last
 * @param value what its value is called in help; empty for a switch
 * @param kind how often it may be given, and whether it has a value
 * @param group the heading it stands under in help
 * @param help one line for people, without a full stop
 */
public record Option(List<String> names, String value, Kind kind, String group, String help) {

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
    return new Option(List.of(names), "", Kind.SWITCH, group, help);
  }

  /** An option with a value, given once. */
  public static Option one(String group, String value, String help, String... names) {
    return new Option(List.of(names), value, Kind.ONE, group, help);
  }

  /** An option with a value, given as often as wanted. */
  public static Option many(String group, String value, String help, String... names) {
    return new Option(List.of(names), value, Kind.MANY, group, help);
  }

  /** The long spelling, which the option is known by. */
  public String name() {
    return names.get(names.size() - 1);
  }

  boolean takesValue() {
    return kind == Kind.ONE || kind == Kind.MANY;
  }
}
