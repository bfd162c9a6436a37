package dev.contactctl.args;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.HomePath;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The options and arguments that were typed after a command's name. */
public final class Args {

  /** An option as it was given; the value of a switch is empty. */
  record Given(Option option, String value) {
    String name() {
      return option.name();
    }
  }

  private final List<Given> given;
  private final List<String> words;

  Args(List<Given> given, List<String> words) {
    this.given = given;
    this.words = words;
  }

  /**
   * Parses what was typed after a command's name.
   *
   * @throws Failure exit 2, when it is not what the command takes
   */
  public static Args parse(Synopsis command, List<String> argv) {
    return ArgsParser.parse(command, argv);
  }

  /**
   * The same with {@code ~/} written out at the start of every name of a file: in {@code
   * --file=~/x} most shells leave it alone, while they expand it in {@code --file ~/x}.
   *
   * @throws Failure exit 2, when there is no home folder
   */
  public Args inHome(World world) {
    List<Given> all = new ArrayList<>();
    for (Given option : given) {
      boolean isFile = option.option().takes() == ValueHint.FILE;
      all.add(
          isFile && option.value().startsWith("~")
              ? new Given(option.option(), inHome(world, option))
              : option);
    }
    return new Args(all, words);
  }

  private static String inHome(World world, Given option) {
    String name = option.value();
    if (!HomePath.isOne(name)) {
      return name;
    }
    Optional<String> path = HomePath.expanded(world, name);
    if (path.isEmpty()) {
      throw new Failure(Exit.USAGE, HomePath.refusal(option.name(), name));
    }
    return path.get();
  }

  /** Whether the option was given; {@code --name=false} counts too. */
  public boolean has(String name) {
    return one(name).isPresent();
  }

  /** The option's value; the empty text for a switch that was given. */
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

  /**
   * The given values of these options, by name; several values of one option are separated by line
   * feeds.
   */
  public SortedMap<String, String> values(List<String> names) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Given option : given) {
      if (names.contains(option.name())) {
        String before = values.get(option.name());
        values.put(option.name(), before == null ? option.value() : before + "\n" + option.value());
      }
    }
    return values;
  }

  /** The options of properties that were given, as they may be typed again, word by word. */
  public List<String> ofProperties() {
    List<String> words = new ArrayList<>();
    for (Given option : given) {
      if (option.option().group().isOfProperties()) {
        boolean switched = option.option().kind() == Option.Kind.SWITCH;
        words.add(switched ? option.name() : option.name() + "=" + option.value());
      }
    }
    return words;
  }

  /** Every option that was given, in the order they were typed. */
  List<Given> inOrder() {
    return given;
  }

  /** The same arguments with one more that is not an option. */
  public Args plus(String word) {
    List<String> more = new ArrayList<>(words);
    more.add(word);
    return new Args(given, more);
  }

  /** The arguments that are not options. */
  public List<String> words() {
    return words;
  }
}
