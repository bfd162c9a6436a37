package dev.contactctl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import dev.contactctl.kit.Generated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests the completion scripts against the tables they are made from. */
class CompletionTest {
  private static final Path FOLDER = Path.of("completions");

  @Test
  void committed_scripts_are_up_to_date() {
    Generated.check(FOLDER.resolve(Shell.BASH.file()), BashCompletion.text());
    Generated.check(FOLDER.resolve(Shell.ZSH.file()), ZshCompletion.text());
    Generated.check(FOLDER.resolve(Shell.FISH.file()), FishCompletion.text());
  }

  @Test
  void every_option_is_in_every_script() {
    for (Synopsis scope : Commands.synopses()) {
      for (Option option : scope.options()) {
        assertTrue(BashCompletion.text().contains(option.name()), option.name());
        assertTrue(ZshCompletion.text().contains(option.name()), option.name());
        String name = option.name().substring(2);
        assertTrue(FishCompletion.text().contains(" -l " + name + " "), option.name());
      }
    }
  }

  /** The script of bash has no quotes around words, and no shell has to quote what it offers. */
  @Test
  void words_need_no_quotes() {
    for (Synopsis scope : Commands.synopses()) {
      List<ValueHint> values = new ArrayList<>(GeneratorTables.byValue(scope).keySet());
      values.add(WordHints.of(scope));
      for (ValueHint value : values) {
        for (String word : value.words()) {
          assertTrue(word.matches("[A-Za-z0-9][A-Za-z0-9._-]*( [a-z]+)?"), word);
        }
      }
    }
  }

  /** What help calls a file is completed as a file. */
  @Test
  void what_help_calls_a_file_is_completed_as_a_file() {
    Set<String> wrong = new TreeSet<>();
    for (Synopsis scope : Commands.synopses()) {
      for (Option option : scope.options()) {
        boolean called = option.value().matches("(.*_)?FILE");
        if (called != (option.takes().kind() == ValueHint.Kind.FILE)) {
          wrong.add(scope.name() + " " + option.name());
        }
      }
      boolean file = scope.usage().contains("FILE") || scope.usage().contains("JOURNAL");
      if (file != (WordHints.of(scope) == ValueHint.FILE)) {
        wrong.add(scope.name());
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void choices_of_two_words_are_completed_word_by_word() {
    ValueHint value = ValueHint.oneOf(List.of("get", "config init", "config path"));

    assertEquals(List.of("get", "config"), words(value, ""));
    assertEquals(List.of("init", "path"), words(value, "config"));
    assertEquals(List.of(), words(value, "get"));
  }

  private static List<String> words(ValueHint value, String given) {
    List<ValueHint.Choice> choices = GeneratorTables.steps(value).getOrDefault(given, List.of());
    return choices.stream().map(ValueHint.Choice::word).toList();
  }
}
