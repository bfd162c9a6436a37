package dev.contactctl.cli;

import dev.contactctl.args.Option;
import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import dev.contactctl.contact.Spelling;
import java.util.List;
import java.util.Map;

/** Makes the completion script of bash from the tables; run as {@link HelpGenerator} is. */
final class BashCompletion {
  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder(HEAD);

  private BashCompletion() {}

  /** The script. */
  static String text() {
    BashCompletion script = new BashCompletion();
    for (Synopsis scope : Commands.synopses()) {
      script.scope(scope);
    }
    return script.text.append(TAIL).toString();
  }

  private void scope(Synopsis scope) {
    text.append("    '").append(scope.name()).append("')\n");
    wrapped("      options=(", names(scope.options()), " ", "\n        ", ")\n");
    int start = text.length();
    words(scope);
    scope.byValue().forEach(this::values);
    if (text.length() > start) {
      text.insert(start, "      case $2 in\n").append("      esac\n");
    }
    text.append("      ;;\n");
  }

  private void values(ValueHint value, List<Option> options) {
    wrapped("        ", names(options), " | ", " | \\\n          ", ")");
    boolean truth = options.get(0).kind() == Option.Kind.TRUTH;
    takes(truth ? "truth" : word(value.kind()), value.words());
  }

  private static List<String> names(List<Option> options) {
    return options.stream().flatMap(option -> option.names().stream()).toList();
  }

  private void words(Synopsis scope) {
    if (scope.word().kind() == ValueHint.Kind.CHOICE) {
      for (Map.Entry<String, List<ValueHint.Choice>> step : scope.word().steps().entrySet()) {
        text.append("        'word:").append(step.getKey()).append("')");
        takes("choice", step.getValue().stream().map(ValueHint.Choice::word).toList());
      }
    } else if (scope.word() != ValueHint.NONE && scope.word() != ValueHint.TEXT) {
      text.append("        word:*)");
      takes(word(scope.word().kind()), List.of());
    }
  }

  private void takes(String kind, List<String> words) {
    text.append("\n          takes=").append(kind).append('\n');
    if (!words.isEmpty()) {
      wrapped("          values=(", words, " ", "\n            ", ")\n");
    }
    text.append("          ;;\n");
  }

  private static String word(ValueHint.Kind kind) {
    return Spelling.kebab(kind.name());
  }

  /** Words in lines; the words of the tables need no quotes, which a test makes sure of. */
  private void wrapped(String start, List<String> words, String gap, String turn, String end) {
    StringBuilder line = new StringBuilder(start);
    for (int i = 0; i < words.size(); i++) {
      String next = words.get(i) + (i < words.size() - 1 ? gap : end);
      if (line.length() + next.stripTrailing().length() > WIDTH) {
        line.setLength(line.length() - gap.length());
        int indent = turn.lastIndexOf('\n') + 1;
        text.append(line).append(turn, 0, indent);
        line.setLength(0);
        line.append(turn, indent, turn.length());
      }
      line.append(next);
    }
    text.append(line);
  }

  private static final String HEAD =
      """
      # Completion of contactctl for bash 4 and newer. It needs no other package, and never runs
      # contactctl. Made from the tables of the program by scripts/bless: do not edit it.

      # What may be typed: $1 is the command, or nothing before there is one; $2 is an option, or
      # word: and the words that stand already. Sets options, takes and values of the caller.
      _contactctl_table() {
        options=() takes='' values=()
        case $1 in
      """;

  private static final String TAIL =
      """
          *) return 1 ;;
        esac
      }

      # Whether the option $2 of the command $1 has the next word for its value.
      _contactctl_takes_next() {
        local options takes values
        _contactctl_table "$1" "$2" && [[ -n $takes && $takes != truth ]]
      }

      _contactctl_is_command() {
        local options takes values
        _contactctl_table "$1" ''
      }

      # Bash splits words at = and : too. Puts them together again, in words up to the cursor, and
      # keeps in before what bash will leave as it is of the word that the cursor is in.
      _contactctl_words() {
        local line=$COMP_LINE part i last over
        for ((i = 0; i <= COMP_CWORD; i++)); do
          part=${COMP_WORDS[i]} before='' last=$((${#words[@]} - 1))
          if ((i > 0)) && [[ $line != [[:space:]]* ]]; then
            before=${words[last]}
            words[last]+=$part
          else
            line=${line#"${line%%[![:space:]]*}"}
            words+=("$part")
          fi
          line=${line#"$part"}
        done
        case ${part:0:1} in
          '' | [[:space:]\\"\\']) ;;
          *) [[ $COMP_WORDBREAKS != *"${part:0:1}"* ]] || before+=$part ;;
        esac
        last=$((${#words[@]} - 1)) over=$((${#COMP_LINE} - ${#line} - COMP_POINT))
        ((over <= 0)) || words[last]=${words[last]:0:${#words[last]}-over}
      }

      # Puts into COMPREPLY what begins with $2, behind $1, which stands in the same word. A quote
      # that is open stays open; bash puts backslashes back where they belong.
      _contactctl_offer() {
        local word start=${2#[\\"\\']} kept=${before//\\\\/} found=()
        start=${start//\\\\/}
        case $takes in
          choice | truth)
            for word in "${values[@]}"; do
              [[ $word != "$start"* ]] || found+=("$word")
            done
            ;;
          file)
            mapfile -t found < <(compgen -f -- "$start")
            compopt -o filenames 2>/dev/null
            ;;
          command) mapfile -t found < <(compgen -c -- "$start") ;;
        esac
        for word in "${found[@]}"; do
          word=$1$word
          COMPREPLY+=("${word#"$kept"}")
        done
      }

      _contactctl() {
        local words=() before='' command='' given='' option='' behind='' word
        local options takes values
        COMPREPLY=()
        _contactctl_words
        local cur=${words[${#words[@]} - 1]}
        for word in "${words[@]:1:${#words[@]}-2}"; do
          if [[ -n $option ]]; then
            option=''
          elif [[ -z $behind && $word == -- ]]; then
            behind=1
          elif [[ -z $behind && $word == -?* ]]; then
            if _contactctl_takes_next "$command" "$word"; then option=$word; fi
          else
            given+=${given:+ }$word
            if [[ -z $command ]] && _contactctl_is_command "$given"; then
              command=$given given=''
            fi
          fi
        done
        _contactctl_complete "${cur#[\\"\\']}"
      }

      # Finds out what the word $1 is, and offers what it may become.
      _contactctl_complete() {
        if [[ -z $command && -n $given ]]; then
          _contactctl_table '' "word:$given"
          [[ -n $takes ]] || return 0
        fi
        if [[ -n $option ]]; then
          _contactctl_table "$command" "$option"
          _contactctl_offer '' "$1"
        elif [[ -z $behind && $1 == -*=* ]]; then
          _contactctl_table "$command" "${1%%=*}"
          _contactctl_offer "${1%%=*}=" "${1#*=}"
        elif [[ -z $behind && $1 == -* ]]; then
          _contactctl_table "$command" ''
          takes=choice values=("${options[@]}")
          _contactctl_offer '' "$1"
        else
          _contactctl_table "$command" "word:$given"
          if [[ $takes == command && ( -z $behind || -n $given ) ]]; then
            takes=''
            [[ -z $behind ]] || compopt -o bashdefault -o default 2>/dev/null
          fi
          _contactctl_offer '' "$1"
        fi
      }

      complete -F _contactctl contactctl
      """;
}
