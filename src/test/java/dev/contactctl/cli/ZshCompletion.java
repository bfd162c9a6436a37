package dev.contactctl.cli;

import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the completion script of zsh from the same tables as {@link HelpGenerator}. */
final class ZshCompletion {
  private final StringBuilder text = new StringBuilder();

  /** The closed sets whose words have help, by the names of the functions that offer them. */
  private final Map<String, ValueHint> lists = new LinkedHashMap<>();

  private ZshCompletion() {}

  /** The script. */
  static String text() {
    ZshCompletion script = new ZshCompletion();
    List<Synopsis> scopes = Commands.synopses();
    for (Synopsis scope : scopes.subList(1, scopes.size())) {
      script.command(scope);
    }
    script.root(scopes.get(0));
    StringBuilder functions = new StringBuilder(HEAD);
    script.lists.forEach((name, value) -> list(functions, name, value));
    return functions.append(script.text).append(tail()).toString();
  }

  private void command(Synopsis scope) {
    text.append("\n_contactctl_at_")
        .append(GeneratorTables.identifier(scope))
        .append("() {\n  _arguments -s -S");
    for (Option option : scope.options()) {
      option(option, GeneratorTables.topics(scope, option));
    }
    words(scope);
    text.append("\n}\n");
  }

  private void root(Synopsis scope) {
    text.append(START);
    for (Option option : scope.options()) {
      option(option, List.of());
    }
    text.append(" \\\n    '(-): :").append(list("command", WordHints.of(scope)));
    text.append("' \\\n    '(-)*:: :->rest' && ret=0\n");
  }

  /**
   * An option.
   *
   * @param topics what may follow it although it takes no value
   */
  private void option(Option option, List<String> topics) {
    boolean many = option.kind() == Option.Kind.MANY;
    String others = many || option.names().size() == 1 ? "" : String.join(" ", option.names());
    for (String name : option.names()) {
      String spec = many ? "*" : others.isEmpty() ? "" : "(" + others + ")";
      spec += name + separator(option, name) + "[" + escaped(option.help()) + "]" + value(option);
      spec += topics.isEmpty() ? "" : "::topic:(" + String.join(" ", topics) + ")";
      text.append(" \\\n    ").append(quoted(spec));
    }
  }

  /** How the value may be given: in the next word or after =; for a truth only after =. */
  private static String separator(Option option, String name) {
    return switch (option.kind()) {
      case SWITCH -> "";
      case TRUTH -> "=-";
      case ONE, MANY -> name.startsWith("--") ? "=" : "+";
    };
  }

  private String value(Option option) {
    return switch (option.kind()) {
      case SWITCH -> "";
      case TRUTH -> "::" + option.name().substring(2) + ":" + action(option.takes(), "");
      case ONE, MANY ->
          ":" + escaped(option.value()) + ":" + action(option.takes(), option.value());
    };
  }

  private void words(Synopsis scope) {
    switch (WordHints.of(scope).kind()) {
      case NONE -> {}
      case TEXT -> {
        String name = scope.usage().replace("…", "");
        text.append(" \\\n    '").append(scope.maxWords() == 1 ? "1" : "*").append(':');
        text.append(name).append(": '");
      }
      case FILE -> text.append(" \\\n    '*:file:_files'");
      case PROFILE -> text.append(" \\\n    '1:profile:_contactctl_profiles'");
      case COMMAND ->
          text.append(" \\\n    '(-)1:command:_command_names -e' \\\n    '*::argument:_normal'");
      case CHOICE -> {
        String function = list(GeneratorTables.identifier(scope) + "_word", WordHints.of(scope));
        for (int i = 1; i <= scope.maxWords(); i++) {
          text.append(" \\\n    '").append(i).append(": :").append(function).append('\'');
        }
      }
    }
  }

  private String action(ValueHint value, String name) {
    return switch (value.kind()) {
      case FILE -> "_files";
      case PROFILE -> "_contactctl_profiles";
      case CHOICE ->
          value.choices().stream().allMatch(choice -> choice.help().isEmpty())
              ? "(" + String.join(" ", value.words()) + ")"
              : list(name.toLowerCase(Locale.ROOT), value);
      case NONE, TEXT, COMMAND -> " ";
    };
  }

  /** The function that offers a closed set. */
  private String list(String name, ValueHint value) {
    ValueHint other = lists.putIfAbsent(name, value);
    if (other != null && !other.equals(value)) {
      throw new IllegalStateException("two closed sets are called " + name);
    }
    return "_contactctl_list_" + name;
  }

  /** In a set of two-word choices, the word before the cursor decides what to offer. */
  private static void list(StringBuilder functions, String name, ValueHint value) {
    functions.append("\n_contactctl_list_").append(name).append("() {\n  local -a choices\n");
    Map<String, List<ValueHint.Choice>> steps = GeneratorTables.steps(value);
    if (steps.size() == 1) {
      choices(functions, "  ", steps.getOrDefault("", List.of()));
    } else {
      functions.append("  case $words[CURRENT-1] in\n");
      steps.forEach(
          (given, choices) -> {
            String pattern = given.isEmpty() ? "$words[1]|-*" : given;
            functions.append("    ").append(pattern).append(")\n");
            choices(functions, "      ", choices);
            functions.append("      ;;\n");
          });
      functions.append("  esac\n");
    }
    functions.append("  _describe ").append(name).append(" choices\n}\n");
  }

  private static void choices(
      StringBuilder functions, String indent, List<ValueHint.Choice> choices) {
    functions.append(indent).append("choices=(\n");
    for (ValueHint.Choice choice : choices) {
      String help = choice.help().isEmpty() ? "" : ":" + choice.help();
      functions.append(indent).append("  ").append(quoted(choice.word() + help)).append('\n');
    }
    functions.append(indent).append(")\n");
  }

  private static String tail() {
    List<String> two = Commands.NAMES.stream().filter(name -> name.contains(" ")).toList();
    String pairs = String.join("|", two.stream().map(ZshCompletion::quoted).toList());
    String firsts =
        String.join("|", two.stream().map(name -> name.split(" ")[0]).distinct().toList());
    return TAIL.replace("PAIRS", pairs).replace("FIRSTS", firsts);
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\\\[\\]:]", "\\\\$0");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static final String HEAD =
      """
      #compdef contactctl
      # Completion of contactctl for zsh. It never runs contactctl. Generated by scripts/bless: do not
      # edit it.

      # The names of profiles, as config set writes them: one a line, below profiles:.
      _contactctl_profiles() {
        local file=${CONTACTCTL_CONFIG:-${XDG_CONFIG_HOME:-$HOME/.config}/contactctl/config.yaml}
        local line inside indent start='^profiles: *(#.*)?$' other='^[^ #]'
        local entry='^( +)([[:alnum:]_][[:alnum:]_.@+-]*):( |$)'
        local -a names match mbegin mend
        [[ -f $file && -r $file ]] || return 1
        while IFS= read -r line || [[ -n $line ]]; do
          line=${line%$'\\r'}
          if [[ $line =~ $start ]]; then
            inside=1
          elif [[ $line =~ $other ]]; then
            inside=
          elif [[ -n $inside && $line =~ $entry ]]; then
            : ${indent:=$match[1]}
            [[ $match[1] != $indent ]] || names+=("$match[2]")
          fi
        done <$file
        compadd -a names
      }
      """;

  private static final String START =
      """

      _contactctl() {
        local curcontext=$curcontext context state state_descr line ret=1
        typeset -A opt_args
        _arguments -C -s -S\
      """;

  private static final String TAIL =
      """
        [[ $state == rest ]] || return ret
        local name=$words[1]
        case "$words[1] $words[2]" in
          PAIRS)
            if (( CURRENT > 2 )); then
              name=$words[1]_$words[2]
              shift words
              (( CURRENT-- ))
            fi
            ;;
        esac
        curcontext=${curcontext%:*:*}:contactctl-$name:
        if (( $+functions[_contactctl_at_$name] )); then
          _contactctl_at_$name && ret=0
        elif (( CURRENT == 2 )) && [[ $name == (FIRSTS) ]]; then
          _contactctl_list_command && ret=0
        fi
        return ret
      }

      # Read by compinit, this file is the function's body; sourced, it says whose completion it is.
      if [[ $funcstack[1] == _contactctl ]]; then
        _contactctl "$@"
      else
        compdef _contactctl contactctl
      fi
      """;
}
