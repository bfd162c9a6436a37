package dev.contactctl.args;

import dev.contactctl.world.Failure;
import java.util.List;
import java.util.Optional;

/** An option whose value is one of the constants of an enum, in kebab-case. */
public final class ChoiceOption<E extends Enum<E>> {
  private final Option option;
  private final List<E> constants;
  private final Optional<E> fallback;

  private ChoiceOption(Option option, List<E> constants, Optional<E> fallback) {
    this.option = option;
    this.constants = constants;
    this.fallback = fallback;
  }

  /**
   * {@code -o}, {@code --output}: in which format to print.
   *
   * @param fallback the default
   * @param formats the constants of the enum of formats
   */
  public static <E extends Enum<E>> ChoiceOption<E> output(E fallback, E[] formats) {
    String text = "Output format, " + ValueHint.Choice.of(fallback, "").word() + " by default";
    ValueHint takes = ValueHint.ofConstants(formats);
    return new ChoiceOption<>(option(text, takes), List.of(formats), Optional.of(fallback));
  }

  /**
   * The same, where the default depends on something.
   *
   * @param choices the constants with a line for people on each, in any order; empty if they need
   *     none
   * @param text says what the default is
   */
  public static <E extends Enum<E>> ChoiceOption<E> output(
      List<ValueHint.Choice> choices, E[] formats, String text) {
    ValueHint takes = choices.isEmpty() ? ValueHint.ofConstants(formats) : ValueHint.of(choices);
    return new ChoiceOption<>(option(text, takes), List.of(formats), Optional.empty());
  }

  /**
   * An option with a default that its help names.
   *
   * @param option any text, without the words that it takes
   * @param fallback the default
   * @param choices the constants of the enum
   */
  public static <E extends Enum<E>> ChoiceOption<E> of(Option option, E fallback, E[] choices) {
    Option taking = option.taking(ValueHint.ofConstants(choices));
    return new ChoiceOption<>(taking, List.of(choices), Optional.of(fallback));
  }

  private static Option option(String text, ValueHint takes) {
    return Option.one(OptionGroup.OUTPUT, "FORMAT", text, "-o", "--output").taking(takes);
  }

  /** The option, for a command's list of options. */
  public Option option() {
    return option;
  }

  /**
   * The constant that was chosen, or this one if none was.
   *
   * @throws Failure exit 2, when the value is not one of the choices
   */
  public E chosenOr(Args args, E otherwise) {
    Optional<String> word = args.one(option.name());
    if (word.isEmpty()) {
      return otherwise;
    }
    for (E constant : constants) {
      if (ValueHint.Choice.of(constant, "").word().equals(word.get())) {
        return constant;
      }
    }
    throw MeantChoice.unknown(option.name(), word.get(), option.takes().words());
  }

  /** The constant that was chosen, or the default if none was; for an option that has one. */
  public E chosen(Args args) {
    return chosenOr(args, fallback.orElseThrow());
  }
}
