package dev.contactctl.settings;

import dev.contactctl.auth.RequestSetup;
import dev.contactctl.auth.TokenNotices;
import dev.contactctl.message.Message;
import dev.contactctl.read.Input;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.Optional;

/** Finds the access token, and makes sure that it may be sent to the chosen server. */
public final class Credentials {
  /** The flag that reads the token from standard input. */
  public static final String FROM_STDIN = "--token-stdin";

  /** What standard input holds. */
  public enum StdinContent {
    TOKEN,
    ANYTHING_ELSE
  }

  /** The ways to set a token, for remedies. */
  public static final Message HOW_TO_SET =
      TokenSentences.HOW_TO_SET.with(
          Setting.TOKEN.env(), Setting.TOKEN_FILE.flag().orElseThrow(), FROM_STDIN);

  private final World world;
  private final Settings settings;
  private final TokenNotices remarks;

  private Credentials(World world, Settings settings, TokenNotices remarks) {
    this.world = world;
    this.settings = settings;
    this.remarks = remarks;
  }

  /**
   * Where the access tokens of this run come from.
   *
   * @param input what standard input holds
   * @param requests how an auth host is asked
   * @param remarks gets what is worth knowing about files and tokens
   * @throws Failure exit 4 when no token is set or it belongs to another server; exit 2 when its
   *     file cannot be used
   */
  public static TokenSource find(
      World world,
      Settings settings,
      StdinContent input,
      RequestSetup requests,
      TokenNotices remarks) {
    return new Credentials(world, settings, remarks).find(input, requests);
  }

  /**
   * The setting from which the token comes when it is not read from standard input; empty when
   * there is none. For an account, which has several settings, it is one of them that is set.
   *
   * @throws Failure exit 2, when there are two side by side
   */
  public static Optional<Resolved> chosen(Settings settings) {
    Resolved file = settings.get(Setting.TOKEN_FILE);
    return file.source() == Resolved.SourceKind.FLAG ? Optional.of(file) : TokenChoice.of(settings);
  }

  private TokenSource find(StdinContent input, RequestSetup requests) {
    boolean fromStdin = input == StdinContent.TOKEN;
    Resolved file = settings.get(Setting.TOKEN_FILE);
    if (fromStdin && file.source() == Resolved.SourceKind.FLAG) {
      throw new Failure(Exit.USAGE, TokenSentences.CONTRADICTION.with(FROM_STDIN, file.origin()));
    }
    if (fromStdin) {
      return TokenSource.fixed(token(FROM_STDIN, standardInput()));
    }
    Optional<Resolved> chosen = chosen(settings);
    if (chosen.isEmpty()) {
      throw new Failure(Exit.NOT_ALLOWED, TokenSentences.NONE.with(HOW_TO_SET));
    }
    return source(chosen.get(), requests);
  }

  private Source standardInput() {
    try {
      return new Input(world, Exit.USAGE).read("-");
    } catch (Failure e) {
      throw new Failure(e.exit(), SettingSentences.AT_TOP.with(FROM_STDIN, e.message()));
    }
  }

  private TokenSource source(Resolved chosen, RequestSetup requests) {
    return switch (chosen.setting()) {
      case TOKEN -> {
        SecretDestination.check(settings, chosen);
        yield TokenSource.fixed(token(chosen.origin(), chosen.value()));
      }
      case TOKEN_FILE -> {
        SecretDestination.check(settings, chosen);
        Source content = new NamedFile(world, settings, remarks, NamedFile.Reader.RUN).read(chosen);
        yield TokenSource.fixed(token(content.name(), content));
      }
      case TOKEN_COMMAND -> {
        SecretDestination.check(settings, chosen);
        yield new OwnTokens(world, settings, remarks).ofCommand(chosen, requests);
      }
      default -> {
        OwnTokens own = new OwnTokens(world, settings, remarks);
        boolean user = chosen.setting().group().equals(Setting.USER_ACCOUNT_CLIENT_ID.group());
        yield user ? own.ofUser(chosen, requests) : own.ofServiceAccount(chosen, requests);
      }
    };
  }

  static Token token(String origin, Source content) {
    try {
      return token(origin, SmallText.of(content));
    } catch (Unreadable e) {
      throw new Failure(Exit.NOT_ALLOWED, e.finding().line());
    }
  }

  static Token token(String origin, String text) {
    String trimmed = SmallText.trimmed(text);
    Optional<Token> token = trimmed.isEmpty() ? Optional.empty() : Token.of(trimmed);
    if (token.isEmpty()) {
      throw new Failure(Exit.NOT_ALLOWED, TokenFault.of(origin, trimmed));
    }
    return token.get();
  }
}
