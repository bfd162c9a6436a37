package dev.contactctl.session;

import dev.contactctl.message.Message;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenException;
import dev.contactctl.remote.TokenSource;
import java.time.Instant;
import java.util.Optional;

/** A token source that has the console mask every token before it is used. */
public final class HiddenTokens implements TokenSource {
  private final TokenSource source;
  private final Console console;

  /** Wraps a source. */
  public HiddenTokens(TokenSource source, Console console) {
    this.source = source;
    this.console = console;
    source.atHand().ifPresent(this::hidden);
  }

  private Token hidden(Token token) {
    console.hide(token.secret());
    return token;
  }

  @Override
  public Token current() throws TokenException {
    return hidden(source.current());
  }

  @Override
  public Optional<Token> renew(Token refused) throws TokenException {
    Optional<Token> renewed = source.renew(refused);
    renewed.ifPresent(this::hidden);
    return renewed;
  }

  @Override
  public Optional<Message> adviceOn(Token refused) {
    return source.adviceOn(refused);
  }

  @Override
  public Optional<String> accountId() {
    return source.accountId();
  }

  @Override
  public boolean isRenewable() {
    return source.isRenewable();
  }

  @Override
  public Optional<Instant> keptUntil() {
    return source.keptUntil();
  }

  @Override
  public Optional<Token> atHand() {
    return source.atHand();
  }
}
