package dev.contactctl.args;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceOptionTest {
  private enum Size {
    SMALL,
    VERY_LARGE
  }

  private static final ChoiceOption<Size> SIZE =
      ChoiceOption.output(Size.VERY_LARGE, Size.values());

  private static Size chosen(String... argv) {
    List<Option> options = List.of(SIZE.option());
    return SIZE.chosen(Args.parse(new Synopsis("c", "", options, 0, 0), List.of(argv)));
  }

  @Test
  void a_constant_is_chosen_by_its_name_in_kebab_case() {
    assertEquals(Size.VERY_LARGE, chosen("-o", "very-large"));
    assertEquals(Size.SMALL, chosen("--output=small"));
  }

  @Test
  void the_default_is_said_and_counts() {
    assertEquals(Size.VERY_LARGE, chosen());
    assertEquals("Output format, very-large by default", SIZE.option().help());
  }

  @Test
  void an_option_of_its_own_takes_the_constants_too() {
    Option option = Option.one(OptionGroup.INPUT, "SIZE", "How large", "--size");
    ChoiceOption<Size> size = ChoiceOption.of(option, Size.SMALL, Size.values());
    Synopsis command = new Synopsis("c", "", List.of(size.option()), 0, 0);
    assertEquals(List.of("small", "very-large"), size.option().takes().words());
    assertEquals(Size.SMALL, size.chosen(Args.parse(command, List.of())));
    assertEquals(Size.VERY_LARGE, size.chosen(Args.parse(command, List.of("--size=very-large"))));
  }

  @Test
  void any_other_word_is_refused_with_the_choices() {
    for (String word : List.of("large", "very", "x")) {
      refused("unknown value \"" + word + "\"; write small or very-large", word);
    }
    refused("is empty; give it a value, or leave the option out", "");
  }

  @Test
  void a_word_like_a_choice_is_refused_with_that_choice() {
    for (String word : List.of("SMALL", "smal")) {
      refused("unknown value \"" + word + "\"; did you mean small?", word);
    }
    refused("unknown value \"very_large\"; did you mean very-large?", "very_large");
  }

  private static void refused(String message, String word) {
    Failure failure = assertThrows(Failure.class, () -> chosen("-o", word));
    assertEquals(Exit.USAGE, failure.exit());
    assertEquals("--output: " + message, failure.getMessage());
  }
}
