package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.read.Input;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the access token, and makes sure that it may go to the chosen server. */
public final class Credentials {
  /** The flag that reads the token from standard input. */
  public static final String FROM_STDIN = "--token-stdin";

  /** What standard input holds. */
  public enum StandardInput {
    TOKEN,
    ANYTHING_ELSE
  }

  private static final Message HOW_TO_SET =
      TokenSentences.HOW_TO_SET.with(
          Setting.TOKEN.env(), Setting.TOKEN_FILE.flag().orElseThrow(), FROM_STDIN);

  private final World world;
  private final Settings settings;
  private final List<Message> notes;

  private Credentials(World world, Settings settings, List<Message> notes) {
    this.world = world;
    this.settings = settings;
    this.notes = notes;
  }

  /**
   * The access token for this run.
   *
   * @param input what standard input holds
   * @param notes gets what is worth knowing about its file
   * @throws Failure exit 4 when no token is set or it belongs to another server; exit 2 when its
   *     file cannot be used
   */
  public static TokenSource find(
      World world, Settings settings, StandardInput input, List<Message> notes) {
    return TokenSource.fixed(new Credentials(world, settings, notes).find(input));
  }

  private Token find(StandardInput input) {
    boolean fromStdin = input == StandardInput.TOKEN;
    Resolved file = settings.get(Setting.TOKEN_FILE);
    boolean flag = file.source() == Resolved.Source.FLAG;
    if (fromStdin && flag) {
      throw new Failure(Exit.USAGE, TokenSentences.CONTRADICTION.with(FROM_STDIN, file.origin()));
    }
    if (fromStdin) {
      return token(FROM_STDIN, standardInput());
    }
    return flag ? fromFile(file) : findUnlessByFlag(settings.get(Setting.TOKEN), file);
  }

  private Source standardInput() {
    try {
      return new Input(world, Exit.USAGE).read("-");
    } catch (Failure e) {
      throw new Failure(e.exit(), SettingSentences.AT_TOP.with(FROM_STDIN, e.message()));
    }
  }

  private Token findUnlessByFlag(Resolved value, Resolved file) {
    if (value.source() == Resolved.Source.ENVIRONMENT) {
      return token(value.origin(), value.value());
    }
    if (file.source() == Resolved.Source.ENVIRONMENT) {
      return fromFile(file);
    }
    boolean nearer = value.isSet() && value.profile().length() >= file.profile().length();
    if (nearer || (value.isSet() && !file.isSet())) {
      checkHome(value);
      return token(value.origin(), value.value());
    }
    if (file.isSet()) {
      checkHome(file);
      return fromFile(file);
    }
    throw new Failure(Exit.NOT_ALLOWED, TokenSentences.NONE.with(HOW_TO_SET));
  }

  /**
   * A token from the config file goes only to the server of its own profile, whatever base URL a
   * flag or variable sets.
   */
  private void checkHome(Resolved secret) {
    BaseUrl home = settings.homeOf(secret);
    BaseUrl chosen = settings.baseUrl();
    if (secret.isFromConfig() && !home.origin().equals(chosen.origin())) {
      throw new Failure(
          Exit.NOT_ALLOWED,
          TokenSentences.OTHER_SERVER.with(
              secret.origin(), home.origin(), chosen.origin(), Setting.TOKEN.env()));
    }
  }

  private Token fromFile(Resolved file) {
    Path base = world.cwd();
    Path folder = settings.file().path().getParent();
    if (file.isFromConfig() && folder != null) {
      base = folder;
    }
    if (file.value().isEmpty()) {
      throw new Failure(Exit.USAGE, TokenSentences.NO_FILE_NAME.with(file.origin()));
    }
    Path path = PathText.resolve(world, base, file.value(), file.origin());
    Source content = read(path, file);
    SecretFile.check(path, TokenSentences.PASS_BY_STDIN.with(FROM_STDIN, path))
        .ifPresent(notes::add);
    return token(path.toString(), content);
  }

  private Source read(Path path, Resolved file) {
    if (Files.notExists(path)) {
      throw new Failure(Exit.USAGE, missing(path, file));
    }
    try {
      return new Input(world, Exit.USAGE).read(path.toString());
    } catch (Failure e) {
      throw new Failure(e.exit(), SettingSentences.AT_TOP.with(file.origin(), e.message()));
    }
  }

  /** The path that was tried, unless its name may be a token, given where a name belongs. */
  private static Message missing(Path path, Resolved file) {
    String name = file.value();
    if (Token.isLikely(name)) {
      return TokenSentences.NO_FILE_BUT_TOKEN.with(file.origin());
    }
    TokenSentences sentence =
        name.indexOf('$') >= 0 || name.indexOf('%') >= 0
            ? TokenSentences.NO_FILE_OF_VARIABLE
            : TokenSentences.NO_FILE;
    return sentence.with(file.origin(), path.toString());
  }

  private static Token token(String origin, Source content) {
    try {
      return token(origin, SmallText.of(content));
    } catch (Unreadable e) {
      throw new Failure(Exit.NOT_ALLOWED, e.finding().line());
    }
  }

  private static Token token(String origin, String text) {
    String trimmed = SmallText.trimmed(text);
    if (trimmed.isEmpty()) {
      throw new Failure(Exit.NOT_ALLOWED, TokenSentences.EMPTY.with(origin, HOW_TO_SET));
    }
    Optional<Token> token = Token.of(trimmed);
    if (token.isEmpty()) {
      throw new Failure(Exit.NOT_ALLOWED, TokenFault.of(origin, trimmed));
    }
    return token.get();
  }
}
