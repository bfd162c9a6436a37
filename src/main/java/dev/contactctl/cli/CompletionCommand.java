package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.world.Exit;
import java.util.List;

/**
 * {@code completion}: prepared scripts. {@link Dispatch} answers it before this command is made.
 */
final class CompletionCommand extends Command {
  @Override
  String name() {
    return "completion";
  }

  @Override
  String usage() {
    return "SHELL";
  }

  @Override
  String summary() {
    return "Print the completion script of bash, zsh or fish";
  }

  @Override
  String description() {
    return """
        Once a shell has read its script, the Tab key completes commands, options and
        their values. The script is text that never runs contactctl.

        bash with the package bash-completion:
          d=~/.local/share/bash-completion/completions
          mkdir -p $d && contactctl completion bash > $d/contactctl
        bash without it:
          contactctl completion bash > ~/.contactctl.bash
          echo '. ~/.contactctl.bash' >> ~/.bashrc
        zsh, when ~/.zfunc is in fpath before compinit runs:
          contactctl completion zsh > ~/.zfunc/_contactctl
        fish:
          contactctl completion fish > ~/.config/fish/completions/contactctl.fish
        """;
  }

  @Override
  List<Option> options() {
    return List.of();
  }

  @Override
  ValueHint words() {
    return ValueHint.oneOf(Shell.words());
  }

  @Override
  int minWords() {
    return 1;
  }

  @Override
  int maxWords() {
    return 1;
  }

  @Override
  Exit run(Session session, Args args) {
    session.console().result(Shell.named(args.words()).script());
    return Exit.OK;
  }
}
