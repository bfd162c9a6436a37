package dev.contactctl.args;

import dev.contactctl.message.LookAlike;
import dev.contactctl.message.Message;
import dev.contactctl.message.Truth;
import dev.contactctl.settings.GivenSettings;
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
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Parses the arguments of one command. This is the only class that knows picocli, and it words the
 * errors. The package note says what picocli does here.
 */
final class ArgsParser {

  /** The default factory looks for Groovy on the class path, which opens every jar. */
  private static final IFactory NO_CLASSES =
      new IFactory() {
        @Override
        public <K> K create(Class<K> kind) {
          throw new IllegalStateException(kind.getName());
        }
      };

  private final Synopsis command;
  private final Map<String, Option> byName = new HashMap<>();
  private final List<Args.Given> given = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private String switchBeforeTruth = "";

  private ArgsParser(Synopsis command) {
    this.command = command;
    for (Option option : command.options()) {
      for (String name : option.names()) {
        byName.put(name, option);
      }
    }
  }

  static Args parse(Synopsis command, List<String> argv) {
    ArgsParser parser = new ArgsParser(command);
    parser.parse(argv);
    parser.checkGivenOnce();
    Args args = new Args(parser.given, parser.words);
    if (!args.has("--help")) {
      parser.checkCount();
    }
    return args;
  }

  private void parse(List<String> argv) {
    CommandLine parser = new CommandLine(spec(argv), NO_CLASSES);
    parser.setExpandAtFiles(false);
    parser.setInterpolateVariables(false);
    try {
      parser.parseArgs(argv.toArray(new String[0]));
    } catch (UnmatchedArgumentException e) {
      throw unknown(e.getUnmatched().get(0));
    } catch (ParameterException e) {
      throw e.getCause() instanceof Failure failure
          ? failure
          : usage(ArgSentences.UNUSABLE.with(command.name()));
    }
  }

  private CommandSpec spec(List<String> argv) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this, NO_CLASSES);
    for (Option option : command.options()) {
      if (isMentioned(option, argv)) {
        spec.addOption(
            OptionSpec.builder(option.names().toArray(new String[0]))
                .arity(option.takesValue() ? "1" : "0")
                .type(option.takesValue() ? String.class : boolean.class)
                .preprocessor(new Recorder(option))
                .build());
      }
    }
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .parameterConsumer(new ValueConsumer())
            .build());
    spec.parser().trimQuotes(false);
    return spec;
  }

  /**
   * Whether the parser must know the option to read these arguments. Adding one takes time, and
   * {@code update} has sixty. Short names may be inside an argument such as {@code -qv}.
   */
  private static boolean isMentioned(Option option, List<String> argv) {
    boolean mentioned = option.names().size() > 1;
    for (String word : argv) {
      mentioned |= word.startsWith(option.name());
    }
    return mentioned;
  }

  /** Takes the option's value, or none, from the remaining arguments. */
  private final class Recorder implements IParameterPreprocessor {
    /** The separator that picocli expects between a name and a value in the next argument. */
    private static final String APART = " ";

    private final Option option;

    Recorder(Option option) {
      this.option = option;
    }

    @Override
    public boolean preprocess(
        Stack<String> left, CommandSpec spec, ArgSpec arg, Map<String, Object> info) {
      String separator = (String) info.getOrDefault("separator", "");
      given.add(new Args.Given(option, value(left, separator)));
      return true;
    }

    private String value(Stack<String> left, String separator) {
      boolean equals = separator.equals("=");
      switch (option.kind()) {
        case SWITCH -> {
          if (equals) {
            throw usage(ArgSentences.VALUE_OF_SWITCH.with(option.name()));
          }
          refuseTruthAfterSwitch(left);
          return "";
        }
        case TRUTH -> {
          if (!equals && truth(left).isPresent()) {
            boolean value = truth(left).get();
            throw usage(ArgSentences.DETACHED_TRUTH.with(option.name(), value));
          }
          return equals ? left.pop() : "true";
        }
        case ONE, MANY -> {
          if (separator.equals(APART)) {
            refuseOption(left);
          }
          String value = left.pop();
          boolean isName = option.takes() == ValueHint.FILE; // which may be a blank
          boolean isNothing = isName ? value.isEmpty() : value.isBlank();
          if (isNothing && !option.group().isOfProperties()) {
            throw usage(GivenSettings.emptyFlag(option.name()));
          }
          return value;
        }
      }
      throw new IllegalStateException(option.name());
    }

    /**
     * The next argument if it is a truth value, which is hardly meant as an argument of the
     * command.
     */
    private Optional<Boolean> truth(Stack<String> left) {
      return left.isEmpty() ? Optional.empty() : Truth.parse(left.peek());
    }

    /** Digits may be a contact ID, which is refused when there are too many arguments. */
    private void refuseTruthAfterSwitch(Stack<String> left) {
      if (truth(left).isEmpty()) {
        return;
      }
      if (!left.peek().equals("0") && !left.peek().equals("1")) {
        throw usage(ArgSentences.VALUE_OF_SWITCH.with(option.name()));
      }
      switchBeforeTruth = switchBeforeTruth.isEmpty() ? option.name() : switchBeforeTruth;
    }

    /** A value that looks like an option name is more likely a value that was forgotten. */
    private void refuseOption(Stack<String> left) {
      String name = option.name();
      if (left.isEmpty()) {
        throw usage(ArgSentences.NO_VALUE.with(name, option.value(), command.name()));
      }
      if (byName.containsKey(left.peek())) {
        throw usage(ArgSentences.OPTION_AS_VALUE.with(name, left.peek()));
      }
    }
  }

  private final class ValueConsumer implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> left, ArgSpec arg, CommandSpec spec) {
      String word = left.pop();
      refuseLookAlike(word);
      words.add(word);
    }
  }

  /** Refuses an option whose first dash is another character, as word processors write it. */
  private void refuseLookAlike(String word) {
    if (word.isEmpty() || word.charAt(0) == '-' || LookAlike.of(word.codePointAt(0)) != '-') {
      return;
    }
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    String plain = LookAlike.plain(name);
    for (String meant : List.of(plain, "-" + plain)) {
      if (byName.containsKey(meant)) {
        throw usage(ArgSentences.LOOK_ALIKE_OPTION.with(name, meant));
      }
    }
  }

  /** The probable value of the mistyped option is not repeated, since it may be a secret. */
  private Failure unknown(String word) {
    boolean shortName = word.length() > 1 && !word.startsWith("--");
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    name = shortName ? word.substring(0, word.offsetByCodePoints(1, 1)) : name;
    List<String> near = shortName ? List.of() : MeantOption.of(name, byName);
    return UnknownOption.of(
        name,
        near.isEmpty()
            ? ArgSentences.UNKNOWN_OPTION.with(name, command.name())
            : ArgSentences.MISTYPED_OPTION.with(name, near));
  }

  private void checkGivenOnce() {
    List<String> seen = new ArrayList<>();
    for (Args.Given option : given) {
      boolean once = option.option().kind() == Option.Kind.ONE;
      once |= option.option().kind() == Option.Kind.TRUTH;
      if (once && seen.contains(option.name())) {
        throw usage(ArgSentences.GIVEN_TWICE.with(option.name()));
      }
      seen.add(option.name());
    }
  }

  private void checkCount() {
    if (words.size() < command.minWords()) {
      throw usage(ArgSentences.MISSING_ARGUMENT.with(command.name(), command.usage()));
    }
    if (words.size() > command.maxWords()) {
      String word = words.get(command.maxWords());
      if (word.isBlank()) {
        throw usage(ArgSentences.EMPTY_ARGUMENT.with(word));
      }
      throw usage(
          switchBeforeTruth.isEmpty()
              ? ArgSentences.UNEXPECTED_ARGUMENT.with(word, command.name())
              : ArgSentences.VALUE_OF_SWITCH.with(switchBeforeTruth));
    }
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
