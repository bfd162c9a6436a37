package dev.contactctl.cli;

import dev.contactctl.args.Synopsis;
import dev.contactctl.doctor.DoctorCommand;
import dev.contactctl.login.AuthLoginCommand;
import dev.contactctl.login.AuthLogoutCommand;
import dev.contactctl.login.AuthStatusCommand;
import dev.contactctl.login.AuthTokenCommand;
import dev.contactctl.session.CommandManual;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.setup.ConfigInitCommand;
import dev.contactctl.setup.ConfigPathCommand;
import dev.contactctl.setup.ConfigSetCommand;
import dev.contactctl.setup.ConfigUnsetCommand;
import dev.contactctl.setup.ConfigUseCommand;
import dev.contactctl.setup.ConfigViewCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of commands: {@link #find} has one row for each, in the order of the help. Only the
 * command that is called is created, and only its class is loaded.
 */
public final class Commands {
  private static final Object NONE = new Object();

  /** The names of all commands, in the order of the help. */
  public static final List<String> NAMES = allNames();

  private final String wanted;
  private final List<String> passed = new ArrayList<>();

  private Commands(String wanted) {
    this.wanted = wanted;
  }

  /**
   * The table. It returns an Object, because otherwise the JVM would load every class to look up
   * its superclasses.
   */
  private Object find() {
    if (is("update")) return new UpdateCommand();
    if (is("apply")) return new ApplyCommand();
    if (is("undo")) return new UndoCommand();
    if (is("diff")) return new DiffCommand();
    if (is("edit")) return new EditCommand();
    if (is("validate")) return new ValidateCommand();
    if (is("get")) return new GetCommand();
    if (is("template")) return new TemplateCommand();
    if (is("schema")) return new SchemaCommand();
    if (is("explain")) return new ExplainCommand();
    if (is("auth login")) return new AuthLoginCommand();
    if (is("auth status")) return new AuthStatusCommand();
    if (is("auth token")) return new AuthTokenCommand();
    if (is("auth logout")) return new AuthLogoutCommand();
    if (is("config init")) return new ConfigInitCommand();
    if (is("config path")) return new ConfigPathCommand();
    if (is("config view")) return new ConfigViewCommand();
    if (is("config set")) return new ConfigSetCommand();
    if (is("config unset")) return new ConfigUnsetCommand();
    if (is("config use")) return new ConfigUseCommand();
    if (is("doctor")) return new DoctorCommand();
    if (is("sandbox")) return new SandboxCommand();
    if (is("completion")) return new CompletionCommand();
    if (is("help")) return new HelpCommand();
    return NONE;
  }

  private boolean is(String name) {
    passed.add(name);
    return name.equals(wanted);
  }

  private static List<String> allNames() {
    Commands table = new Commands("");
    table.find();
    return List.copyOf(table.passed);
  }

  /**
   * The command of that name.
   *
   * @param name one of {@link #NAMES}
   */
  static CommandManual named(String name) {
    Object command = new Commands(name).find();
    if (command == NONE) {
      throw new IllegalArgumentException(name);
    }
    return (CommandManual) command;
  }

  /** The first words of commands of two words, such as {@code config}. */
  static List<String> groups() {
    List<String> groups = new ArrayList<>();
    for (String name : NAMES) {
      int blank = name.indexOf(' ');
      if (blank > 0 && !groups.contains(name.substring(0, blank))) {
        groups.add(name.substring(0, blank));
      }
    }
    return groups;
  }

  /** The second words of a group's commands; none when it is not a group. */
  static List<String> inGroup(String group) {
    List<String> words = new ArrayList<>();
    for (String name : NAMES) {
      if (name.startsWith(group + " ")) {
        words.add(name.substring(group.length() + 1));
      }
    }
    return words;
  }

  /** The synopsis of every command, in the order of the help; first the one without a command. */
  public static List<Synopsis> synopses() {
    List<Synopsis> synopses = new ArrayList<>();
    synopses.add(new Synopsis("", "COMMAND", CommonOptions.alone(), 0, 2));
    for (String name : NAMES) {
      synopses.add(synopsis(name));
    }
    return synopses;
  }

  /** The synopsis of the command of that name. */
  public static Synopsis synopsis(String name) {
    return named(name).synopsis();
  }
}
