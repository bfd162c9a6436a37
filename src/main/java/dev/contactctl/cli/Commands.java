package dev.contactctl.cli;

import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import java.util.ArrayList;
import java.util.List;

/** The table of commands. Only the one that is called is made. */
public final class Commands {
  /** The names, in the order of the help. */
  public static final List<String> NAMES =
      List.of(
          "update",
          "diff",
          "edit",
          "validate",
          "get",
          "template",
          "schema",
          "explain",
          "config init",
          "config path",
          "config view",
          "sandbox",
          "completion",
          "help");

  private Commands() {}

  /** The names with their summaries; every command is made for it. */
  static ValueHint table() {
    return ValueHint.of(
        NAMES.stream().map(name -> new ValueHint.Choice(name, named(name).summary())).toList());
  }

  /** The synopsis of every command, in the order of the help; first the one without a command. */
  public static List<Synopsis> synopses() {
    List<Synopsis> synopses = new ArrayList<>();
    synopses.add(new Synopsis("", "COMMAND", CommonOptions.alone(), table(), 0, 2));
    for (String name : NAMES) {
      synopses.add(synopsis(name));
    }
    return synopses;
  }

  /** The synopsis of the command of that name. */
  public static Synopsis synopsis(String name) {
    return named(name).synopsis();
  }

  /** The command of that name, which is one of {@link #NAMES}. */
  public static Command named(String name) {
    // As an Object on the way: else the JVM loads every command to see that it is one.
    Object command =
        switch (name) {
          case "update" -> new UpdateCommand();
          case "diff" -> new DiffCommand();
          case "edit" -> new EditCommand();
          case "validate" -> new ValidateCommand();
          case "get" -> new GetCommand();
          case "template" -> new TemplateCommand();
          case "schema" -> new SchemaCommand();
          case "explain" -> new ExplainCommand();
          case "config init" -> new ConfigCommands.Init();
          case "config path" -> new ConfigCommands.Where();
          case "config view" -> new ConfigCommands.View();
          case "sandbox" -> new SandboxCommand();
          case "completion" -> new CompletionCommand();
          case "help" -> new HelpCommand();
          default -> throw new IllegalArgumentException(name);
        };
    return (Command) command;
  }
}
