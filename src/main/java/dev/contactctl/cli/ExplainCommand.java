package dev.contactctl.cli;

import dev.contactctl.args.ArgSentences;
import dev.contactctl.args.Args;
import dev.contactctl.explain.Explained;
import dev.contactctl.message.LookAlike;
import dev.contactctl.session.Command;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/** {@code explain}: describes a property, a rule or an exit code, offline. */
final class ExplainCommand extends Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String usage() {
    return "[PROPERTY|RULE|EXIT]";
  }

  @Override
  public int maxWords() {
    return 1;
  }

  @Override
  public Exit run(Session session, Args args) {
    String wanted = args.words().isEmpty() ? "" : args.words().get(0);
    Explained explained = Explained.of(wanted, session.console().language());
    if (!args.words().isEmpty() && wanted.isBlank()) {
      throw new Failure(Exit.USAGE, ArgSentences.EMPTY_ARGUMENT.with(wanted));
    }
    if (explained.text().isEmpty()) {
      String plain = LookAlike.plain(wanted); // such as an exit code in full width
      boolean isPlain = Explained.of(plain, session.console().language()).text().isEmpty();
      String near = isPlain ? explained.meant(wanted) : plain;
      throw new Failure(
          Exit.USAGE,
          near.isEmpty()
              ? CommandLineSentences.UNKNOWN_SUBJECT.with(wanted)
              : CommandLineSentences.MISTYPED_SUBJECT.with(wanted, near));
    }
    session.console().result(explained.text());
    return Exit.OK;
  }
}
