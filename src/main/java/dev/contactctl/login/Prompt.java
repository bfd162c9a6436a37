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
  /** The longest answer, in bytes; a longer one was not typed. */
  private static final int MOST = 64 << 10;

  private final World world;
  private final Console console;

  Prompt(Session session) {
    this.world = session.world();
    this.console = session.console();
  }

  /** Checks an answer and makes a value of it. */
  interface Check<T> {
    /**
     * The value.
     *
     * @throws Failure when the answer is wrong
     */
    T of(String answer);
  }

  /**
   * Asks until the answer is right.
   *
   * @param usual what counts when nothing is typed; empty when something has to be
   */
  <T> T ask(Message question, String usual, Check<T> check) {
    while (true) {
      console.prompt(
          usual.isEmpty()
              ? LoginSentences.QUESTION.with(question)
              : LoginSentences.QUESTION_WITH_USUAL.with(question, usual));
      String answer = line();
      try {
        return check.of(answer.isEmpty() ? usual : answer);
      } catch (Failure failure) {
        console.failure(failure);
      }
    }
  }

  /** Asks for a secret, which is not shown while it is typed, until it is right. */
  <T> T askUnseen(Message question, Check<T> check) {
    while (true) {
      String answer = unseen(LoginSentences.QUESTION_UNSEEN.with(question));
      console.hide(new SecretText(answer));
      try {
        return check.of(answer);
      } catch (Failure failure) {
        console.failure(failure);
      }
    }
  }

  /** Whether the answer is yes; nothing typed is no. */
  boolean isYes(Message question) {
    console.prompt(LoginSentences.YES_OR_NO.with(question));
    String answer = line();
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
  }

  /**
   * Asks once nothing is shown any more, since the answer may come as soon as the question is seen.
   * A signal brings the echo back before it ends the program.
   */
  private String unseen(Message question) {
    World.Listening listening = world.onSignal(this::stop);
    try {
      if (!echo("-echo")) {
        throw new Failure(Exit.USAGE, LoginSentences.NO_HIDING.with());
      }
      console.prompt(question);
      return line();
    } finally {
      if (echo("echo")) {
        console.lineEnd();
      }
      listening.close();
    }
  }

  private void stop(StopSignal signal) {
    echo("echo");
    world.end(signal.exit());
  }

  private boolean echo(String mode) {
    try {
      return world.run(World.Streams.OURS, List.of("stty", mode), Map.of()) == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One line, read byte by byte, so that what follows it stays for the next question. */
  String line() {
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
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
