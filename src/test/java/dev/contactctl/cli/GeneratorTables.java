package dev.contactctl.cli;

import dev.contactctl.args.FieldFlags;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of commands and options, arranged as help, man pages and completions need them. */
final class GeneratorTables {
  /** Closed sets with more words than this are described elsewhere than in a line of help. */
  private static final int FEW = 8;

  private GeneratorTables() {}

  /** The command's name for functions of shells, such as {@code config_init}. */
  static String identifier(Synopsis scope) {
    return scope.name().replace(' ', '_');
  }

  /** The topics that may follow an option which asks for help. */
  static List<String> topics(Synopsis scope, Option option) {
    boolean asks = option.name().equals("--help");
    return asks && HelpPages.HAVE_FIELDS.contains(scope.name())
        ? List.of(HelpPages.FIELDS)
        : List.of();
  }

  /** The options by heading, in the order of the headings. */
  static Map<OptionGroup, List<Option>> byGroup(List<Option> options) {
    Map<OptionGroup, List<Option>> found = new LinkedHashMap<>();
    for (Option option : options) {
      found.computeIfAbsent(option.group(), group -> new ArrayList<>()).add(option);
    }
    List<OptionGroup> groups = new ArrayList<>(found.keySet());
    groups.sort(Comparator.comparingInt(OptionGroup::rank));
    Map<OptionGroup, List<Option>> sorted = new LinkedHashMap<>();
    groups.forEach(group -> sorted.put(group, found.getOrDefault(group, List.of())));
    return sorted;
  }

  /** The options that do not set a property. */
  static List<Option> withoutFields(List<Option> options) {
    List<Option> others = new ArrayList<>(options);
    FieldFlags.all().forEach(flag -> others.remove(flag.option()));
    return others;
  }

  /** Whether some of the options set properties. */
  static boolean hasFields(List<Option> options) {
    return withoutFields(options).size() < options.size();
  }

  /** The options by what their values may be; those without a value are left out. */
  static Map<ValueHint, List<Option>> byValue(Synopsis scope) {
    Map<ValueHint, List<Option>> byValue = new LinkedHashMap<>();
    for (Option option : scope.options()) {
      if (option.takes().kind() != ValueHint.Kind.NONE) {
        byValue.computeIfAbsent(option.takes(), value -> new ArrayList<>()).add(option);
      }
    }
    return byValue;
  }

  /** The words of the option's closed set, unless its help or the name of its value has them. */
  static List<String> unsaidWords(Option option) {
    List<String> words = option.takes().words();
    String said = option.help() + option.value();
    boolean known = words.stream().allMatch(said::contains);
    return known || !option.takesValue() ? List.of() : words;
  }

  /** The same words, when they are few enough for a line of help. */
  static List<String> fewUnsaidWords(Option option) {
    List<String> words = unsaidWords(option);
    return words.size() > FEW ? List.of() : words;
  }

  /**
   * What to offer as the next argument, by the arguments that are there already: the first words by
   * the empty text, and the second words of choices of two words by their first one.
   */
  static Map<String, List<ValueHint.Choice>> steps(ValueHint value) {
    Map<String, List<ValueHint.Choice>> steps = new LinkedHashMap<>();
    for (ValueHint.Choice choice : value.choices()) {
      String[] words = choice.word().split(" ", 2);
      if (words.length == 2) {
        steps
            .computeIfAbsent(words[0], first -> new ArrayList<>())
            .add(new ValueHint.Choice(words[1], choice.help()));
      }
    }
    Map<String, ValueHint.Choice> first = new LinkedHashMap<>();
    for (ValueHint.Choice choice : value.choices()) {
      String word = choice.word().split(" ", 2)[0];
      List<ValueHint.Choice> second = steps.getOrDefault(word, List.of());
      String help = String.join(", ", ValueHint.of(second).words());
      first.putIfAbsent(word, second.isEmpty() ? choice : new ValueHint.Choice(word, help));
    }
    steps.put("", List.copyOf(first.values()));
    return steps;
  }

  /** {@code A, B or C}. */
  static String or(List<String> words) {
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
