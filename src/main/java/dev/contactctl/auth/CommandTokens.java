package dev.contactctl.auth;

import dev.contactctl.message.Message;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenException;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.Printed;
import dev.contactctl.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tokens printed by a program of the user, such as a password manager. It runs when a token is
 * first needed, and once more when the server refuses that token. Its standard output appears in no
 * message.
 */
final class CommandTokens implements TokenSource {
  private final World world;
  private final CommandLine line;
  private final Duration limit;
  private final Message whenLate;
  private Optional<Token> held = Optional.empty();
  private Optional<Token> refused = Optional.empty();
  private boolean stopped;

  CommandTokens(World world, CommandLine line, Duration limit, Message whenLate) {
    this.world = world;
    this.line = line;
    this.limit = limit;
    this.whenLate = whenLate;
  }

  @Override
  public synchronized Token current() throws TokenException {
    if (held.isEmpty()) {
      held = Optional.of(run());
    }
    return held.get();
  }

  @Override
  public synchronized Optional<Token> renew(Token old) throws TokenException {
    held = Optional.empty();
    refused = Optional.of(old);
    Token now = run();
    held = Optional.of(now);
    return now.equals(old) ? Optional.empty() : Optional.of(now);
  }

  @Override
  public Optional<Message> adviceOn(Token old) {
    return Optional.of(AuthSentences.PRINTED_REFUSED.with(name()));
  }

  private Token run() throws TokenException {
    if (stopped) { // by a signal, after which nothing new is begun
      throw notWaitedFor();
    }
    Printed printed;
    try {
      printed = world.print(line.words(), limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notWaitedFor();
    }
    String text = SmallText.trimmed(new String(printed.out(), StandardCharsets.UTF_8));
    return switch (printed.end()) {
      case NOT_STARTED ->
          throw TokenException.lasting(
              failure(Exit.USAGE, AuthSentences.NOT_STARTED.with(line.origin(), name())));
      case STOPPED -> {
        stopped = true;
        throw notWaitedFor();
      }
      case TIMED_OUT ->
          throw TokenException.temporary(
              failure(
                  Exit.TEMPORARY,
                  AuthSentences.TIMED_OUT.with(line.origin(), name(), time(), whenLate)));
      case EXITED -> printed.code() == 0 ? token(text, printed.isWhole()) : failed(printed, text);
    };
  }

  private TokenException notWaitedFor() {
    return TokenException.temporary(
        failure(Exit.TEMPORARY, AuthSentences.STOPPED_WAITING.with(line.origin(), name())));
  }

  private Token token(String text, boolean whole) throws TokenException {
    if (text.isEmpty()) {
      throw TokenException.lasting(
          failure(Exit.NOT_ALLOWED, AuthSentences.PRINTED_NOTHING.with(line.origin(), name())));
    }
    Optional<Token> token = whole ? Token.of(text) : Optional.empty();
    if (token.isEmpty()) {
      throw TokenException.lasting(
          failure(Exit.NOT_ALLOWED, AuthSentences.PRINTED_OTHER.with(line.origin(), name())));
    }
    return token.get();
  }

  private Token failed(Printed printed, String secret) throws TokenException {
    List<String> known = new ArrayList<>(List.of(secret));
    refused.ifPresent(token -> known.add(token.secret().revealed()));
    String shown = MaskedErrorOutput.of(new String(printed.err(), StandardCharsets.UTF_8), known);
    Message message =
        shown.isEmpty()
            ? AuthSentences.FAILED.with(line.origin(), name(), printed.code())
            : AuthSentences.FAILED_SAYING.with(line.origin(), name(), printed.code(), shown);
    throw TokenException.lasting(failure(Exit.NOT_ALLOWED, message));
  }

  private String time() {
    long millis = limit.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
  }

  private String name() {
    return line.words().get(0);
  }

  private static Failure failure(Exit exit, Message message) {
    return new Failure(exit, message);
  }
}
