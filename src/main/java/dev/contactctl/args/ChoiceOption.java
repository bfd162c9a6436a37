package dev.contactctl.args;

import dev.contactctl.world.Failure;
import java.util.List;

/**
 * An option whose value is one of the constants of an enum, in kebab-case. The first constant is
 * the default.
 */
public final class ChoiceOption<E extends Enum<E>> {
  private final Option option;
  private final List<E> constants;

  private ChoiceOption(Option option, List<E> constants) {
    this.option = option;
    this.constants = constants;
  }

  /**
   * {@code -o}, {@code --output}: in which format to print.
   *
   * @param formats the constants of the enum of formats
   * @param help one line for people on each of them; may be left out
   */
  public static <E extends Enum<E>> ChoiceOption<E> output(List<String> help, E[] formats) {
    String word = ValueHint.ofConstants(formats).choices().get(0).word();
    return output(help, formats, "Output format, " + word + " by default");
  }

  /**
   * The same, where the default is not always the first constant.
   *
   * @param text says what the default is
   */
  public static <E extends Enum<E>> ChoiceOption<E> output(
      List<String> help, E[] formats, String text) {
    ValueHint takes = ValueHint.ofConstants(formats, help);
    Option option = Option.one(OptionGroup.OUTPUT, "FORMAT", text, "-o", "--output").taking(takes);
    return new ChoiceOption<>(option, List.of(formats));
  }

  /** The option, for a command's list of options. */
  public Option option() {
    return option;
  }

  /** The constant that was chosen, or this one if none was. */
  public E chosenOr(Args args, E fallback) {
    return args.has(option.name()) ? chosen(args) : fallback;
  }

  /**
   * The constant that was chosen, or the first one if none was.
   *
   * @throws Failure exit 2, when the value is not one of the choices
   */
  public E chosen(Args args) {
    List<String> words = option.takes().words();
    String word = args.one(option.name()).orElse(words.get(0));
    int index = words.indexOf(word);
    if (index < 0) {
      throw MeantChoice.unknown(option.name(), word, words);
    }
    return constants.get(index);
  }
}
