package dev.contactctl.cli;

import dev.contactctl.change.Change;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Severity;
import dev.contactctl.flow.Reporter;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Output;
import dev.contactctl.world.World;
import dev.contactctl.write.ChangesFormat;
import java.util.List;
import java.util.Optional;

/**
 * Speaks to the user. Every message passes the one place that escapes what a terminal must not see.
 */
public final class Console implements Reporter {
  private final Output out;
  private final Output err;
  private final World world;
  private final Language language = Language.ENGLISH;
  private boolean quiet;
  private boolean verbose;

  /** A console that says what matters. */
  public Console(World world) {
    this.out = Output.result(world);
    this.err = Output.messages(world);
    this.world = world;
  }

  void set(boolean silent, boolean talkative) {
    this.quiet = silent;
    this.verbose = talkative && !silent;
  }

  /** Whether a person sees the stream and wants colours: {@code NO_COLOR} says no. */
  boolean isColoured(World.Stream stream) {
    boolean wanted = world.env("NO_COLOR").orElse("").isEmpty();
    return wanted && world.isTerminal(stream) && !world.env("TERM").equals(Optional.of("dumb"));
  }

  /** What changes, on standard error. */
  void changes(List<Change> changes) {
    if (!quiet) {
      err.print(ChangesFormat.TEXT.write(changes, isColoured(World.Stream.ERR)));
    }
  }

  boolean isVerbose() {
    return verbose;
  }

  /** The language of the user. */
  Language language() {
    return language;
  }

  /** Where a format writes the result; it escapes what a terminal must not see. */
  Output resultOutput() {
    return out;
  }

  /** Whether a terminal shows the result. */
  boolean isTerminalResult() {
    return world.isTerminal(World.Stream.OUT);
  }

  /** The result, as it is: a format has made it safe. */
  void result(String text) {
    out.print(text);
  }

  /** An error, which nothing silences. */
  public void error(Message message) {
    error(language.say(message));
  }

  /** An error, which nothing silences. */
  public void error(String message) {
    err.line(TerminalText.line(message));
  }

  void say(Message message) {
    say(language.say(message));
  }

  private void detail(Message message) {
    detail(language.say(message));
  }

  @Override
  public void problem(String sentence) {
    error(sentence);
  }

  @Override
  public void say(String sentence) {
    if (!quiet) {
      err.line(TerminalText.line(sentence));
    }
  }

  /** What only {@code -v} shows. */
  void detail(String sentence) {
    if (verbose) {
      err.line(TerminalText.line(sentence));
    }
  }

  @Override
  public void findings(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        error(finding.line());
      } else if (finding.severity() == Severity.WARNING) {
        say(finding.line());
      } else {
        detail(finding.line());
      }
    }
  }
}
