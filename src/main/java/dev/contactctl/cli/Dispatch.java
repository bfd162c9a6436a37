package dev.contactctl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.contactctl.args.ArgSentences;
import dev.contactctl.args.Args;
import dev.contactctl.args.UnknownOption;
import dev.contactctl.contact.NearestWord;
import dev.contactctl.http.Transport;
import dev.contactctl.message.Message;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommandManual;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the command in a command line and runs it. Help and prepared texts are answered before the
 * argument parser is loaded.
 */
public final class Dispatch {
  private final List<String> argv;
  private final World world;
  private final Console console;
  private final Transport transport;

  private Dispatch(List<String> argv, World world, Console console, Transport transport) {
    this.argv = argv;
    this.world = world;
    this.console = console;
    this.transport = transport;
  }

  /**
   * Runs a command line.
   *
   * @throws Failure exit 2 when it cannot be understood, or any failure of its command
   */
  public static Exit run(List<String> argv, World world, Console console, Transport transport) {
    refuseDamage(argv);
    return new Dispatch(argv, world, console, transport).run();
  }

  private Exit run() {
    int at = commandIndex();
    boolean help = asksForHelp();
    if (at == argv.size()) {
      if (!help && !argv.isEmpty()) {
        throw usage(noCommand(argv.get(0)));
      }
      return print(HelpPages.read(""));
    }
    String name = name(at);
    if (help) {
      return print(HelpPages.read(asksForFields() ? fields(name) : name));
    }
    List<String> subcommands = Commands.inGroup(name);
    if (!subcommands.isEmpty()) {
      throw usage(noSubcommand(name, subcommands, at + 1));
    }
    List<String> arguments = new ArrayList<>(argv.subList(0, at));
    arguments.addAll(argv.subList(at + wordCount(name), argv.size()));
    CommandManual command = Commands.named(name);
    if (command instanceof PreparedCommand prepared) {
      return print(prepared.text(arguments));
    }
    return run((Command) command, arguments);
  }

  private static Message noCommand(String option) {
    String near = EarlyOptions.meant(option);
    return near.isEmpty()
        ? CommandLineSentences.NO_COMMAND.with(option.split("=", 2)[0])
        : ArgSentences.MISTYPED_OPTION.with(option, List.of(near));
  }

  private Message noSubcommand(String group, List<String> known, int next) {
    boolean typed = next < argv.size() && !argv.get(next).startsWith("-");
    String word = typed ? argv.get(next) : "";
    if (typed && word.isBlank()) {
      return ArgSentences.EMPTY_ARGUMENT.with(word);
    }
    String near = typed ? ForeignCommands.subcommand(word, known) : "";
    if (!near.isEmpty()) {
      return CommandLineSentences.MISTYPED_COMMAND.with(group + " " + word, group + " " + near);
    }
    return typed
        ? CommandLineSentences.UNKNOWN_SUBCOMMAND.with(group + " " + word, group, known)
        : CommandLineSentences.NO_SUBCOMMAND.with(group, known);
  }

  private Exit print(String text) {
    console.result(text);
    return Exit.OK;
  }

  private Exit run(Command command, List<String> arguments) {
    Args args = parse(command, arguments).inHome(world);
    if (args.has("--help")) { // hidden in an argument such as -qh
      return print(HelpPages.read(command.name()));
    }
    console.set(verbosity(args));
    Session session = new Session(world, console, transport, args);
    return command.run(session, args);
  }

  private static Args parse(Command command, List<String> arguments) {
    try {
      return Args.parse(command.synopsis(), arguments);
    } catch (Failure failure) { // catching the other class would load it
      if (failure instanceof UnknownOption unknown) {
        Optional<Message> others = OptionsOfOthers.explain(unknown.name(), command.name());
        throw others.isPresent() ? usage(others.get()) : failure;
      }
      throw failure;
    }
  }

  /** Quiet wins over verbose. */
  private static Console.Verbosity verbosity(Args args) {
    if (args.has("--quiet")) {
      return Console.Verbosity.QUIET;
    }
    return args.has("--verbose") ? Console.Verbosity.VERBOSE : Console.Verbosity.NORMAL;
  }

  /**
   * Refuses arguments that arrived damaged, since they would be sent damaged: the JVM puts U+FFFD
   * for bytes that it could not decode, and no encoding can write half of a surrogate pair.
   */
  private static void refuseDamage(List<String> argv) {
    for (String word : argv) {
      if (word.indexOf('\uFFFD') >= 0 || !UTF_8.newEncoder().canEncode(word)) {
        throw usage(CommandLineSentences.DAMAGED.with(word));
      }
    }
  }

  /**
   * The index at which the command begins. Options may come before it, those of most commands with
   * a value.
   */
  private int commandIndex() {
    int at = 0;
    while (at < argv.size() && argv.get(at).startsWith("-") && !argv.get(at).equals("--")) {
      boolean isLast = at + 1 == argv.size();
      at += !isLast && EarlyOptions.takesNextWord(argv.get(at)) ? 2 : 1;
    }
    return at;
  }

  private boolean asksForHelp() {
    for (String word : argv) {
      if (word.equals("--")) {
        return false;
      }
      if (word.equals("--help") || word.equals("-h")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word after the help option asks for the page of the field flags. */
  private boolean asksForFields() {
    int at = Math.max(argv.indexOf("--help"), argv.indexOf("-h"));
    return at + 1 < argv.size() && argv.get(at + 1).equals(HelpPages.FIELDS);
  }

  private static String fields(String command) {
    if (!HelpPages.HAVE_FIELDS.contains(command)) {
      throw usage(CommandLineSentences.NO_FIELD_FLAGS.with(command));
    }
    return HelpPages.FIELDS;
  }

  /** The name of a command, or of a group of commands, that begins at this index. */
  private String name(int at) {
    String one = argv.get(at);
    if (one.isBlank()) {
      throw usage(ArgSentences.EMPTY_ARGUMENT.with(one));
    }
    String two = at + 1 < argv.size() ? one + " " + argv.get(at + 1) : one;
    if (Commands.NAMES.contains(two)) {
      return two;
    }
    if (Commands.NAMES.contains(one) || Commands.groups().contains(one)) {
      return one;
    }
    if (at > 0 && EarlyOptions.isUnknown(argv.get(at - 1))) {
      throw usage(
          CommandLineSentences.OPTION_BEFORE_COMMAND.with(argv.get(at - 1).split("=", 2)[0]));
    }
    Optional<Message> instead = ForeignCommands.instead(one);
    if (instead.isPresent()) {
      throw usage(instead.get());
    }
    String near = NearestWord.of(one, Commands.NAMES);
    throw usage(
        near.isEmpty()
            ? CommandLineSentences.UNKNOWN_COMMAND.with(one)
            : CommandLineSentences.MISTYPED_COMMAND.with(one, near));
  }

  private static int wordCount(String name) {
    return name.indexOf(' ') < 0 ? 1 : 2;
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
