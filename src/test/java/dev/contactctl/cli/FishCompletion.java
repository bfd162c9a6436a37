package dev.contactctl.cli;

import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the completion script of fish from the tables; run as {@link HelpGenerator} is. */
final class FishCompletion {
  private final StringBuilder text = new StringBuilder();

  /** The functions that print a closed set, by their names. */
  private final Map<String, List<ValueHint.Choice>> lists = new LinkedHashMap<>();

  private FishCompletion() {}

  /** The script. */
  static String text() {
    FishCompletion script = new FishCompletion();
    for (Synopsis scope : Commands.synopses()) {
      script.scope(scope);
    }
    StringBuilder whole = new StringBuilder(HEAD);
    whole.append("function __contactctl_commands\n");
    whole.append("    string join \\n --");
    for (String name : Commands.NAMES) {
      whole.append(' ').append(quoted(name));
    }
    whole.append("\nend\n").append(FUNCTIONS);
    script.lists.forEach((name, choices) -> list(whole, name, choices));
    return whole.append("\ncomplete -c contactctl -f\n").append(script.text).toString();
  }

  private void scope(Synopsis scope) {
    text.append('\n');
    words(scope);
    for (Option option : scope.options()) {
      line(scope, "");
      for (String name : option.names()) {
        boolean spelled = name.startsWith("--");
        text.append(spelled ? " -l " : " -s ").append(name.substring(spelled ? 2 : 1));
      }
      value(option);
      text.append(" -d ").append(quoted(option.help())).append('\n');
    }
  }

  private void line(Synopsis scope, String more) {
    String condition = "__contactctl_at " + quoted(scope.name()) + more;
    text.append("complete -c contactctl -n ").append(quoted(condition));
  }

  private void words(Synopsis scope) {
    switch (scope.word().kind()) {
      case NONE, TEXT -> {}
      case FILE -> {
        line(scope, "");
        text.append(" -F\n");
      }
      case COMMAND -> {
        line(scope, "");
        text.append(" -a '(__contactctl_behind)'\n");
      }
      case CHOICE ->
          scope
              .word()
              .steps()
              .forEach(
                  (given, choices) -> {
                    line(scope, " " + quoted(given));
                    String name = (scope.identifier() + "_" + given).replaceAll("^_|_$", "");
                    text.append(" -a ").append(list(name, choices)).append('\n');
                  });
    }
  }

  private void value(Option option) {
    switch (option.takes().kind()) {
      case NONE, COMMAND -> {}
      case TEXT -> text.append(" -x");
      case FILE -> text.append(" -r -F");
      case CHOICE -> {
        // Without -r or -x the value stands behind = only, as that of a truth does.
        text.append(option.kind() == Option.Kind.TRUTH ? "" : " -x").append(" -a ");
        boolean plain = option.takes().choices().stream().allMatch(c -> c.help().isEmpty());
        String name = option.value().toLowerCase(Locale.ROOT);
        text.append(
            plain
                ? quoted(String.join(" ", option.takes().words()))
                : list(name, option.takes().choices()));
      }
    }
  }

  /** The call of the function that prints a closed set. */
  private String list(String name, List<ValueHint.Choice> choices) {
    String function = "__contactctl_list_" + (name.isEmpty() ? "command" : name);
    List<ValueHint.Choice> other = lists.putIfAbsent(function, choices);
    if (other != null && !other.equals(choices)) {
      throw new IllegalStateException("two closed sets are called " + name);
    }
    return quoted("(" + function + ")");
  }

  private static void list(StringBuilder whole, String name, List<ValueHint.Choice> choices) {
    whole.append("\nfunction ").append(name).append("\n    printf '%s\\t%s\\n'");
    for (ValueHint.Choice choice : choices) {
      whole.append(" \\\n        ").append(quoted(choice.word()));
      whole.append(' ').append(quoted(choice.help()));
    }
    whole.append("\nend\n");
  }

  /** Between single quotes fish knows two escapes. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static final String HEAD =
      """
      # Completion of contactctl for fish 3 and newer. It never runs contactctl. Made from the tables
      # of the program by scripts/bless: do not edit it.

      """;

  private static final String FUNCTIONS =
      """

      # Whether the cursor is behind the command $argv[1], or, when that is empty, there is none yet.
      # $argv[2], if given, is what else must stand there: all words that are no options.
      function __contactctl_at
          set -l words (commandline -opc)
          set -e words[1]
          while string match -q -- '-*' $words[1]
              set -e words[1]
          end
          set -l name
          for known in (__contactctl_commands)
              if test "$known" = "$words[1]" -o "$known" = "$words[1..2]"
                  set name $known
              end
          end
          test "$name" = $argv[1]; or return
          test (count $argv) -gt 1; or return 0
          for word in (string split ' ' -- "$name")
              test -z "$word"; or set -e words[1]
          end
          set -l given (string match -v -- '-*' $words)
          test "$given" = "$argv[2]"
      end

      # Completes the command line of its own that stands behind --.
      function __contactctl_behind
          set -l words (commandline -opc)
          set -l at (contains -i -- -- $words); or return
          set -e words[1..$at]
          complete -C (string join ' ' -- (string escape -- $words) (commandline -ct))
      end
      """;
}
