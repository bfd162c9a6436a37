package dev.contactctl.login;

import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Asks a person on a terminal, one line at a time. */
final class Prompt {
  /** The longest answer, in bytes; a longer one cannot have been typed. */
  private static final int MOST = 64 << 10;

  /** The most bytes that a terminal takes in one line; it drops further ones. */
  static final int FULL_LINE = 4095;

  /**
   * Turns the echo on again and discards what was typed but not read, because the shell would read
   * it next and show it. A terminal that belongs to another program, after Ctrl-Z, is left alone.
   */
  private static final String LEAVE =
      "trap '' HUP INT TERM TSTP;"
          + " case $(ps -o stat= -p $PPID 2>/dev/null) in '' | *+*) ;; *) exit ;; esac;"
          + " m=$(stty -g);"
          + " stty -icanon min 0 time 0 && cat >/dev/null; stty \"$m\"; stty echo";

  private final World world;
  private final Console console;
  private volatile boolean stopped;

  Prompt(Session session) {
    this.world = session.world();
    this.console = session.console();
  }

  /** Checks an answer and converts it. */
  interface AnswerCheck<T> {
    /**
     * Converts the answer.
     *
     * @throws Failure when the answer is wrong
     */
    T of(String answer);
  }

  /**
   * Asks until the answer is valid.
   *
   * @param usual what counts when nothing is typed; empty when something has to be
   */
  <T> T ask(Message question, String usual, AnswerCheck<T> check) {
    while (true) {
      console.prompt(
          usual.isEmpty()
              ? LoginSentences.QUESTION.with(question)
              : LoginSentences.QUESTION_WITH_USUAL.with(question, usual));
      String answer = whole(line(), LoginSentences.CUT_ANSWER, question);
      try {
        return check.of(answer.isEmpty() ? usual : answer);
      } catch (Failure failure) {
        console.failure(failure);
      }
    }
  }

  /** What counts when nothing is typed where a secret is asked for. */
  enum Otherwise {
    NOTHING(LoginSentences.QUESTION_UNSEEN),
    /** The check gets an empty answer then. */
    THE_PRESENT_ONE(LoginSentences.QUESTION_UNSEEN_WITH_PRESENT);

    private final LoginSentences form;

    Otherwise(LoginSentences form) {
      this.form = form;
    }
  }

  /** Asks for a secret, which is not shown while it is typed, until it is valid. */
  <T> T askUnseen(Message question, Otherwise otherwise, AnswerCheck<T> check) {
    while (true) {
      String answer = unseen(question, otherwise.form.with(question));
      console.hide(new SecretText(answer));
      try {
        return check.of(answer);
      } catch (Failure failure) {
        console.failure(failure);
      }
    }
  }

  /** Whether the answer is yes; an empty answer is no. */
  boolean isYes(Message question) {
    console.prompt(LoginSentences.YES_OR_NO.with(question));
    String answer = line().text();
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
  }

  /**
   * Asks only after the echo is off, since the answer may come as soon as the question is seen. A
   * signal turns the echo on before it ends the program, and discards what was typed. When the
   * program continues after Ctrl-Z, the shell has turned the echo on and the terminal has dropped
   * what was typed.
   */
  private String unseen(Message question, Message asked) {
    World.Listening listening = world.onSignal(this::stop);
    World.Listening resumption = world.onResumption(() -> askAgain(asked));
    boolean answered = false;
    try {
      if (!echo("-echo")) {
        throw new Failure(Exit.USAGE, LoginSentences.NO_HIDING.with());
      }
      console.prompt(asked);
      String answer = whole(line(), LoginSentences.CUT_SECRET, question);
      answered = true;
      return answer;
    } finally {
      resumption.close();
      if (!stopped && (answered ? echo("echo") : leave())) {
        console.lineEnd();
      }
      listening.close();
    }
  }

  private void askAgain(Message question) {
    if (!stopped && echo("-echo")) {
      console.prompt(question);
    }
  }

  private void stop(StopSignal signal) {
    stopped = true; // what waits for the answer leaves the terminal alone from now on
    if (leave()) {
      console.lineEnd();
    }
    world.end(signal.exit());
  }

  private boolean leave() {
    return runs(List.of("sh", "-c", LEAVE));
  }

  private boolean echo(String mode) {
    return runs(List.of("stty", mode));
  }

  private boolean runs(List<String> command) {
    try {
      return world.run(World.Streams.OURS, command, Map.of()) == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * What was typed.
   *
   * @param isCut whether its end may be missing
   */
  record TypedLine(String text, boolean isCut) {}

  /** A complete line; otherwise a failure with that sentence. */
  private static String whole(TypedLine line, LoginSentences otherwise, Message question) {
    if (line.isCut()) {
      throw new Failure(Exit.USAGE, otherwise.with(question, FULL_LINE));
    }
    return line.text();
  }

  /** One line, read byte by byte, so that what follows it stays for the next question. */
  TypedLine line() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      InputStream in = world.in();
      int next = in.read();
      while (next >= 0 && next != '\n' && bytes.size() < MOST) {
        bytes.write(next);
        next = in.read();
      }
      if (next < 0 && bytes.size() == 0) {
        throw new Failure(Exit.USAGE, LoginSentences.NO_ANSWER.with());
      }
    } catch (IOException e) {
      throw new Failure(Exit.USAGE, LoginSentences.NO_ANSWER.with());
    }
    return new TypedLine(bytes.toString(StandardCharsets.UTF_8).strip(), bytes.size() >= FULL_LINE);
  }
}
