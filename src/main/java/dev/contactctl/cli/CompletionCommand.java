package dev.contactctl.cli;

import java.util.List;

/** {@code completion}: prints the completion script of a shell. */
final class CompletionCommand extends PreparedCommand {
  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String usage() {
    return "SHELL";
  }

  @Override
  public int minWords() {
    return 1;
  }

  @Override
  public int maxWords() {
    return 1;
  }

  @Override
  public String text(List<String> arguments) {
    return Shell.named(arguments).script();
  }
}
