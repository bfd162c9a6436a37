package dev.contactctl.args;

import dev.contactctl.contact.Words;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What was typed behind a command's name. The only class that knows the parser; its errors are
 * worded here.
 */
public final class Args {

  /** An option as it was given; of a switch, the value is empty. */
  record Given(Option option, String value) {
    String name() {
      return option.name();
    }
  }

  /** The default one looks for Groovy on the class path, which opens every jar. */
  private static final IFactory NO_CLASSES =
      new IFactory() {
        @Override
        public <K> K create(Class<K> kind) {
          throw new IllegalStateException(kind.getName());
        }
      };

  private final List<Given> given = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  private Args() {}

  /**
   * Reads the words behind a command's name.
   *
   * @throws Failure exit 2, when they are not what the command takes
   */
  public static Args parse(Synopsis command, List<String> argv) {
    List<Option> options = command.options();
    Args args = new Args();
    Map<String, Option> byName = new HashMap<>();
    for (Option option : options) {
      for (String name : option.names()) {
        byName.put(name, option);
      }
    }
    String help = "see: contactctl " + command.name() + " --help";
    try {
      args.parse(options, joined(argv, byName, help));
    } catch (UnmatchedArgumentException e) {
      throw unknown(e.getUnmatched().get(0), byName, help);
    } catch (ParameterException e) {
      throw usage(
          e.getArgSpec() instanceof OptionSpec option ? option.longestName() : "a word",
          "is given wrongly; " + help);
    }
    args.checkOnce();
    args.checkCount(command, help);
    return args;
  }

  /**
   * Binds every value to its option, since the word behind an option is its value whatever it looks
   * like.
   */
  private static List<String> joined(List<String> argv, Map<String, Option> byName, String help) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < argv.size(); i++) {
      String word = argv.get(i);
      Option option = byName.get(word);
      if (word.equals("--")) {
        joined.addAll(argv.subList(i, argv.size()));
        break;
      } else if (option == null || option.kind() == Option.Kind.SWITCH) {
        refuseValue(word, byName);
        joined.add(word);
      } else if (option.kind() == Option.Kind.TRUTH) {
        joined.add(word + "=true");
      } else if (++i == argv.size()) {
        throw usage(word, "has no value; write " + word + " " + option.value() + ", or " + help);
      } else if (byName.containsKey(argv.get(i))) {
        String meant = option.name() + "=" + argv.get(i);
        throw usage(
            word, "has no value before " + argv.get(i) + "; if that is the value, write " + meant);
      } else {
        joined.add(word + "=" + argv.get(i));
      }
    }
    return joined;
  }

  private static void refuseValue(String word, Map<String, Option> byName) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? "" : word.substring(0, equals);
    Option option = byName.get(name);
    if (option != null && option.kind() == Option.Kind.SWITCH) {
      throw usage(name, "takes no value; write " + name + " alone, or leave it out");
    }
  }

  private void parse(List<Option> options, List<String> argv) {
    List<Option> mentioned = new ArrayList<>();
    for (Option option : options) {
      if (isMentioned(option, argv)) {
        mentioned.add(option);
      }
    }
    CommandLine parser = new CommandLine(spec(mentioned), NO_CLASSES);
    parser.setExpandAtFiles(false);
    parser.setInterpolateVariables(false);
    parser.setOverwrittenOptionsAllowed(true);
    CommandLine.ParseResult result = parser.parseArgs(argv.toArray(new String[0]));
    for (Option option : mentioned) {
      if (option.kind() == Option.Kind.SWITCH && result.hasMatchedOption(option.name())) {
        given.add(new Given(option, ""));
      }
    }
  }

  /**
   * Whether the parser must know the option to read these words. It takes a while to learn one, and
   * update has sixty. Short names may hide in a word such as {@code -qv}.
   */
  private static boolean isMentioned(Option option, List<String> argv) {
    boolean mentioned = option.names().size() > 1;
    for (String word : argv) {
      mentioned |= word.startsWith(option.name());
    }
    return mentioned;
  }

  private CommandSpec spec(List<Option> options) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this, NO_CLASSES);
    for (Option option : options) {
      boolean bare = option.kind() == Option.Kind.SWITCH;
      OptionSpec.Builder builder =
          OptionSpec.builder(option.names().toArray(new String[0])).arity(bare ? "0" : "1");
      spec.addOption(
          bare
              ? builder.type(boolean.class).build()
              : builder
                  .type(List.class)
                  .auxiliaryTypes(String.class)
                  .parameterConsumer(new Recorder(option))
                  .build());
    }
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .parameterConsumer(new Collector())
            .build());
    spec.parser().trimQuotes(false);
    return spec;
  }

  private final class Recorder implements IParameterConsumer {
    private final Option option;

    Recorder(Option option) {
      this.option = option;
    }

    @Override
    public void consumeParameters(Stack<String> args, ArgSpec spec, CommandSpec command) {
      given.add(new Given(option, args.pop()));
    }
  }

  private final class Collector implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> args, ArgSpec spec, CommandSpec command) {
      words.add(args.pop());
    }
  }

  /** What may be a value of the mistyped option is not repeated: it may be a secret. */
  private static Failure unknown(String word, Map<String, Option> byName, String help) {
    boolean shortName = word.length() > 1 && !word.startsWith("--");
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    name = shortName ? word.substring(0, word.offsetByCodePoints(1, 1)) : name;
    String near = shortName ? "" : Words.nearest(name, new ArrayList<>(byName.keySet()));
    for (String known : byName.keySet()) {
      near = name.length() > 3 && known.startsWith(name) ? known : near;
    }
    return usage(name, "is no option; " + (near.isEmpty() ? help : "did you mean " + near + "?"));
  }

  private void checkOnce() {
    List<String> seen = new ArrayList<>();
    for (Given option : given) {
      boolean many = option.option().kind() == Option.Kind.MANY;
      if (!many && seen.contains(option.name())) {
        throw usage(option.name(), "is given twice; give it once");
      }
      seen.add(option.name());
    }
  }

  private void checkCount(Synopsis command, String help) {
    if (has("--help")) {
      return;
    }
    if (words.size() < command.minWords()) {
      throw usage(command.name(), "needs " + command.usage() + "; " + help);
    }
    if (words.size() > command.maxWords()) {
      String word = words.get(command.maxWords());
      boolean truth = word.equals("true") || word.equals("false");
      String hint = truth ? "bind it to its flag, as in --is-co-editing=" + word : help;
      throw usage(Words.quoted(word), "is one word too many; " + hint);
    }
  }

  private static Failure usage(String offender, String message) {
    return new Failure(Exit.USAGE, offender + ": " + message);
  }

  /** Whether the option was given; {@code --name=false} was given too. */
  public boolean has(String name) {
    return one(name).isPresent();
  }

  /** The option's value; of a switch that was given, the empty text. */
  public Optional<String> one(String name) {
    for (Given option : given) {
      if (option.name().equals(name)) {
        return Optional.of(option.value());
      }
    }
    return Optional.empty();
  }

  /** The option's values, in the order they were typed. */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (Given option : given) {
      if (option.name().equals(name)) {
        values.add(option.value());
      }
    }
    return values;
  }

  /** Every option with a value, in the order they were typed; switches come last. */
  List<Given> inOrder() {
    return given;
  }

  /** The words that are no options. */
  public List<String> words() {
    return words;
  }
}
