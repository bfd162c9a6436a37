package dev.contactctl.cli;

import dev.contactctl.args.ValueHint;
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
  public String summary() {
    return "Print the completion script of bash, zsh or fish";
  }

  @Override
  public String description() {
    return """
        Once a shell has read its script, the Tab key completes commands, options and
        their values. The script never runs contactctl.

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
  public ValueHint words() {
    return ValueHint.oneOf(Shell.words());
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
