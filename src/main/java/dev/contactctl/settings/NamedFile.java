package dev.contactctl.settings;

import dev.contactctl.auth.TokenNotices;
import dev.contactctl.message.Message;
import dev.contactctl.read.Input;
import dev.contactctl.remote.Token;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.FileAccess;
import dev.contactctl.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files with secrets that settings name. */
final class NamedFile {
  private final World world;
  private final Settings settings;
  private final TokenNotices remarks;
  private final Reader reader;

  /** Who reads the file, which decides about other ways to pass the secret. */
  enum Reader {
    /** A command that uses the settings. */
    RUN,
    /** The login that writes them. */
    LOGIN
  }

  NamedFile(World world, Settings settings, TokenNotices remarks, Reader reader) {
    this.world = world;
    this.settings = settings;
    this.remarks = remarks;
    this.reader = reader;
  }

  /**
   * The content of the file, named by its path.
   *
   * @throws Failure exit 2, when it cannot be read, or others may use it
   */
  Source read(Resolved file) {
    Path path = path(file, file.value());
    if (Files.notExists(path)) {
      throw usage(missing(path, file));
    }
    Optional<Object> before = FileAccess.identity(path);
    Source content = content(path, file);
    SecretFile.check(path, otherWay(file.setting(), path)).ifPresent(remarks::detail);
    if (!before.equals(
        FileAccess.identity(path))) { // so it is not sure that the modes are those of what was read
      throw usage(TokenSentences.REPLACED.with(path));
    }
    return content;
  }

  /** The path that a setting names; relative to the config file if it is set there. */
  Path path(Resolved setting, String name) {
    return path(world, settings, setting, name);
  }

  /**
   * The same for a file without a secret.
   *
   * @throws Failure exit 2, when the text is no path
   */
  static Path path(World world, Settings settings, Resolved setting, String name) {
    if (name.isEmpty()) {
      throw usage(TokenSentences.NO_FILE_NAME.with(setting.origin()));
    }
    Path base = world.cwd();
    Path folder = settings.file().path().getParent();
    if (setting.isFromConfig() && folder != null) {
      base = folder;
    }
    return PathText.resolve(world, base, name, setting.origin());
  }

  private Source content(Path path, Resolved file) {
    try {
      return new Input(world, Exit.USAGE).read(path.toString());
    } catch (Failure e) {
      throw new Failure(e.exit(), SettingSentences.AT_TOP.with(file.origin(), e.message()));
    }
  }

  private Message otherWay(Setting setting, Path path) {
    boolean clientSecret =
        setting == Setting.SERVICE_ACCOUNT_CLIENT_SECRET_FILE
            || setting == Setting.USER_ACCOUNT_CLIENT_SECRET_FILE;
    if (clientSecret && reader == Reader.LOGIN) { // which reads no variable with a secret
      return TokenSentences.PASS_SECRET_BY_STDIN.with(path);
    }
    return switch (setting) {
      case TOKEN_FILE -> TokenSentences.PASS_BY_STDIN.with(Credentials.FROM_STDIN, path);
      case SERVICE_ACCOUNT_CLIENT_SECRET_FILE ->
          TokenSentences.USE_VARIABLE.with(Setting.SERVICE_ACCOUNT_CLIENT_SECRET.env());
      case USER_ACCOUNT_CLIENT_SECRET_FILE ->
          TokenSentences.USE_VARIABLE.with(Setting.USER_ACCOUNT_CLIENT_SECRET.env());
      default -> TokenSentences.COPY_IT.with();
    };
  }

  /** The path that was tried, unless the text may be a secret that was given in place of a name. */
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

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
