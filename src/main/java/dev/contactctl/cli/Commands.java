package dev.contactctl.cli;

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
  static Value table() {
    return Value.of(
        NAMES.stream().map(name -> new Value.Choice(name, named(name).summary())).toList());
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
