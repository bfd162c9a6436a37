package dev.contactctl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.contactctl.args.Args;
import dev.contactctl.contact.Words;
import dev.contactctl.remote.Transport;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the command in a command line and runs it. Help and completion scripts are answered before
 * anything else is loaded.
 */
public final class Dispatch {
  private Dispatch() {}

  /**
   * Runs a command line.
   *
   * @throws Failure when it is none, or its command fails
   */
  public static Exit run(List<String> argv, World world, Console console, Transport transport) {
    refuseDamage(argv);
    int at = firstWord(argv);
    boolean help = asksForHelp(argv);
    if (at == argv.size()) {
      if (!help && !argv.isEmpty()) {
        throw new Failure(
            Exit.USAGE, argv.get(0).split("=", 2)[0] + ": needs a command; see: contactctl --help");
      }
      console.result(HelpPages.read(""));
      return Exit.OK;
    }
    String name = name(argv, at);
    List<String> rest = new ArrayList<>(argv.subList(at + words(name), argv.size()));
    rest.addAll(0, argv.subList(0, at));
    if (help) {
      console.result(HelpPages.read(name));
      return Exit.OK;
    }
    if (name.equals("help")) {
      console.result(HelpPages.read(String.join(" ", rest)));
      return Exit.OK;
    }
    if (name.equals("completion")) {
      console.result(Shell.named(rest).script());
      return Exit.OK;
    }
    if (name.equals("config")) {
      throw new Failure(
          Exit.USAGE, "config: needs init, path or view; see: contactctl config --help");
    }
    return run(Commands.named(name), rest, world, console, transport);
  }

  private static Exit run(
      Command command, List<String> rest, World world, Console console, Transport transport) {
    Args args = Args.parse(command.synopsis(), rest);
    console.set(args.has("--quiet"), args.has("--verbose"));
    Session session = new Session(world, console, transport, args);
    return command.run(session, args);
  }

  /**
   * An argument that arrived damaged would be sent damaged: the JVM puts U+FFFD for bytes it could
   * not read, and half of a surrogate pair can be written in no encoding.
   */
  private static void refuseDamage(List<String> argv) {
    for (String word : argv) {
      if (word.indexOf('\uFFFD') >= 0 || !UTF_8.newEncoder().canEncode(word)) {
        throw new Failure(
            Exit.USAGE,
            Words.quoted(word) + ": arrived damaged; set LC_ALL=C.UTF-8 and pass UTF-8");
      }
    }
  }

  /** Options without a value may stand before the command. */
  private static int firstWord(List<String> argv) {
    int at = 0;
    while (at < argv.size() && argv.get(at).startsWith("-") && !argv.get(at).equals("--")) {
      at++;
    }
    return at;
  }

  private static boolean asksForHelp(List<String> argv) {
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

  private static String name(List<String> argv, int at) {
    String one = argv.get(at);
    String two = at + 1 < argv.size() ? one + " " + argv.get(at + 1) : one;
    if (Commands.NAMES.contains(two)) {
      return two;
    }
    if (Commands.NAMES.contains(one) || one.equals("config")) {
      return one;
    }
    if (at > 0) {
      throw new Failure(
          Exit.USAGE,
          argv.get(at - 1) + ": goes behind the command; write contactctl COMMAND first");
    }
    List<String> known = new ArrayList<>(Commands.NAMES);
    String near = Words.nearest(one, known);
    String hint =
        near.isEmpty() ? "contactctl help lists the commands" : "did you mean " + near + "?";
    throw new Failure(Exit.USAGE, Words.quoted(one) + ": is no command; " + hint);
  }

  private static int words(String name) {
    return name.indexOf(' ') < 0 ? 1 : 2;
  }
}
