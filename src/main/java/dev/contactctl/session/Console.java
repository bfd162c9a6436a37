package dev.contactctl.session;

import dev.contactctl.change.Change;
import dev.contactctl.change.ChangeSummary;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Severity;
import dev.contactctl.findings.Diagnostics;
import dev.contactctl.findings.Display;
import dev.contactctl.flow.Reporter;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Failure;
import dev.contactctl.world.Output;
import dev.contactctl.world.World;
import dev.contactctl.write.ChangesFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows results and messages to the user. The one place where a message becomes text, in the user's
 * language, and where characters that could control a terminal are escaped. Safe for several
 * threads: the output of one call is never mixed with that of another.
 */
public final class Console implements Reporter {
  private static final String RED = "\u001b[31m";

  private final Output out;
  private final Output err;
  private final World world;
  private final Language spoken;
  private Language language;
  private Verbosity verbosity = Verbosity.NORMAL;
  private final List<SecretText> hidden = new ArrayList<>();

  /** A console of normal verbosity. */
  public Console(World world, Language language) {
    this.out = Output.result(world);
    this.err = Output.messages(world);
    this.world = world;
    this.spoken = language;
    this.language = language;
  }

  /** How much the console prints on standard error. */
  public enum Verbosity {
    /** Only errors. */
    QUIET,
    NORMAL,
    /** Details and notes, too. */
    VERBOSE
  }

  /** Sets how much is printed from now on. */
  public synchronized void set(Verbosity asked) {
    this.verbosity = asked;
  }

  /**
   * From now on, masks the secret, however it is encoded, in everything but {@link #result} and
   * {@link #resultOutput}: a server can put it into the values of a contact. The {@link #language}
   * masks what it cuts.
   */
  public synchronized void hide(SecretText secret) {
    if (!hidden.contains(secret)) {
      hidden.add(secret);
      language = spoken.masking(hidden);
    }
  }

  /** The text with secrets masked, for everything else that shows contacts. */
  public synchronized String masked(String text) {
    return SecretText.scrub(hidden, text);
  }

  private void printMessage(String text) {
    err.print(masked(text));
  }

  /** The user's language, for text that is not only shown; it masks the secrets known by now. */
  public synchronized Language language() {
    return language;
  }

  /**
   * Whether a person sees the stream and wants colours: {@code NO_COLOR} and {@code CLICOLOR=0}
   * turn them off. Nothing turns them on elsewhere: whatever is no terminal gets plain text.
   */
  private boolean isColoured(World.Stream stream) {
    boolean wanted =
        world.env("NO_COLOR").orElse("").isEmpty() && !world.env("CLICOLOR").orElse("").equals("0");
    return wanted && obeysControls(stream);
  }

  /** Whether the stream is a terminal that knows colours and how to erase a line. */
  public boolean obeysControls(World.Stream stream) {
    String term = world.env("TERM").orElse("");
    return world.isTerminal(stream) && !term.isEmpty() && !term.equals("dumb");
  }

  /** The kind of output that the stream is. */
  public Display display(World.Stream stream) {
    if (!world.isTerminal(stream)) {
      return Display.NO_TERMINAL;
    }
    return isColoured(stream) ? Display.COLOURED_TERMINAL : Display.PLAIN_TERMINAL;
  }

  private Diagnostics diagnostics() {
    return new Diagnostics(language, display(World.Stream.ERR));
  }

  /** How lines for a stream are printed. */
  public ChangesFormat.Colours colours(World.Stream stream) {
    return isColoured(stream) ? ChangesFormat.Colours.OF_A_TERMINAL : ChangesFormat.Colours.NONE;
  }

  public synchronized boolean isQuiet() {
    return verbosity == Verbosity.QUIET;
  }

  public synchronized boolean isVerbose() {
    return verbosity == Verbosity.VERBOSE;
  }

  /** Standard output for a format that writes piece by piece and escapes by itself. */
  public Output resultOutput() {
    return out;
  }

  /** Whether a terminal shows the result. */
  boolean isTerminalResult() {
    return world.isTerminal(World.Stream.OUT);
  }

  /** A result on standard output that shows contacts: its format has made it safe. */
  public synchronized void report(String text) {
    out.print(masked(text));
  }

  /** Prints a result on standard output as it is; its format has escaped it. */
  public synchronized void result(String text) {
    out.print(text);
  }

  @Override
  public synchronized void changes(List<Change> changes) {
    if (verbosity != Verbosity.QUIET) {
      printMessage(ChangesFormat.lines(changes, colours(World.Stream.ERR)));
    }
  }

  @Override
  public synchronized void summary(Message start, List<ChangeSummary.Part> parts) {
    if (verbosity != Verbosity.QUIET) {
      printMessage(summary(start, parts, World.Stream.ERR) + "\n");
    }
  }

  /**
   * Prints the line that says what a change did, with losses in red where the stream has colours.
   */
  public String summary(Message start, List<ChangeSummary.Part> parts, World.Stream stream) {
    boolean coloured = isColoured(stream);
    StringBuilder line = new StringBuilder(TerminalText.line(language.say(start)));
    for (int i = 0; i < parts.size(); i++) {
      boolean red = coloured && parts.get(i).loses();
      String text = TerminalText.line(language.say(parts.get(i).text()));
      line.append(i == 0 ? " " : ", ")
          .append(red ? RED : "")
          .append(text)
          .append(red ? TerminalText.PLAIN : "");
    }
    return showsUnicode() ? line.toString() : line.toString().replace("→", "->");
  }

  /** Whether the user's locale, as the C library determines it, can show more than ASCII. */
  private boolean showsUnicode() {
    for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String locale = world.env(name).orElse("");
      if (!locale.isEmpty()) {
        String upper = locale.toUpperCase(Locale.ROOT);
        return upper.contains("UTF-8") || upper.contains("UTF8");
      }
    }
    return false;
  }

  /** Prints several remarks. */
  void remarks(List<Remark> remarks) {
    for (Remark remark : remarks) {
      remark(remark);
    }
  }

  @Override
  public synchronized void problem(Message message) {
    printMessage(diagnostics().error(message, Optional.empty()));
  }

  /** Prints an error that ended something, with the line of the file that it is about. */
  public synchronized void failure(Failure failure) {
    printMessage(diagnostics().error(failure.message(), failure.excerpt()));
  }

  /** Prints a question whose answer is typed on the same line. */
  synchronized void ask(Message question) {
    printMessage(TerminalText.line(language.say(question)) + " ");
  }

  /** Ends the line of a question that got no answer. */
  synchronized void endLine() {
    printMessage("\n");
  }

  @Override
  public synchronized void tell(Message message) {
    printMessage(TerminalText.line(language.say(message)) + "\n");
  }

  /** Prints a question; the answer is typed after it. */
  public synchronized void prompt(Message question) {
    printMessage(TerminalText.line(language.say(question)) + " ");
  }

  /** Ends the line of an answer that was typed without being shown. */
  public synchronized void lineEnd() {
    printMessage("\n");
  }

  @Override
  public synchronized void say(Message message) {
    if (verbosity != Verbosity.QUIET) {
      tell(message);
    }
  }

  @Override
  public synchronized void remark(Remark remark) {
    if (verbosity != Verbosity.QUIET || remark.severity() == Severity.ERROR) {
      printMessage(diagnostics().of(remark));
    }
  }

  /** Prints a detail, which only {@code -v} shows. */
  synchronized void detail(Message message) {
    if (verbosity == Verbosity.VERBOSE) {
      tell(message);
    }
  }

  @Override
  public synchronized void findings(List<Finding> findings) {
    for (Finding finding : findings) {
      if (isShown(finding.severity())) {
        printMessage(diagnostics().of(finding));
      }
    }
  }

  private boolean isShown(Severity severity) {
    return switch (severity) {
      case ERROR -> true;
      case WARNING -> verbosity != Verbosity.QUIET;
      case NOTE -> verbosity == Verbosity.VERBOSE;
    };
  }
}
