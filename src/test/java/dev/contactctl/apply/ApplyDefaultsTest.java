package dev.contactctl.apply;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyDefaultsTest {
  @Test
  void help_names_the_choice_that_counts_by_default() {
    Args none = Args.parse(new Synopsis("apply", "", List.of(), 0, 0), List.of());
    for (ChoiceOption<?> option : List.of(ApplyOptions.ON_ERROR, TableArguments.EMPTY)) {
      String word = ValueHint.Choice.of(option.chosen(none), "").word();
      String help = option.option().help();
      assertTrue(help.contains(word + " (default)"), help);
    }
  }
}
