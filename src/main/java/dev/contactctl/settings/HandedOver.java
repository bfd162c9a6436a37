package dev.contactctl.settings;

import dev.contactctl.auth.AccessTokens;
import dev.contactctl.auth.TokenNotices;
import dev.contactctl.message.SecretText;
import dev.contactctl.read.Input;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.Token;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Secrets that a user hands over during a login, in a file, on standard input or at a prompt; they
 * are checked like those that settings name.
 */
public final class HandedOver {
  private final World world;
  private final Settings settings;
  private final NamedFile files;

  /** The secrets handed over to a run with these settings. */
  public HandedOver(World world, Settings settings, TokenNotices remarks) {
    this.world = world;
    this.settings = settings;
    this.files = new NamedFile(world, settings, remarks, NamedFile.Reader.LOGIN);
  }

  /**
   * The absolute path of a file, for the config file.
   *
   * @throws Failure exit 2, when the text is no path, or later commands would not find the file:
   *     that of a pipe such as {@code <(pass show token)}, or standard input
   */
  public String path(Setting setting, String name, String origin) {
    Path path = files.path(typed(setting, name, origin), name);
    String whole = whole(path);
    boolean passing = whole.startsWith("/dev/") || whole.startsWith("/proc/");
    if (passing || !Files.isRegularFile(path)) {
      throw new Failure(Exit.USAGE, TokenSentences.NOT_LASTING.with(origin, whole));
    }
    return whole;
  }

  private static String whole(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static Resolved typed(Setting setting, String name, String origin) {
    return new Resolved(setting, name, Resolved.SourceKind.FLAG, origin, "");
  }

  /**
   * Makes sure that a secret of the config file goes to no other server than its own because of
   * other settings.
   *
   * @param said the URL that an option of the login says; none of it is checked
   * @throws Failure exit 4
   */
  public void checkHome(Resolved secret, Set<Setting> said) {
    SecretDestination.checkKept(settings, secret, said);
  }

  /**
   * Whether a secret may be sent to a server unasked: one of the config file, to its own alone.
   *
   * @param setting whose URL it is
   */
  public boolean isHome(Resolved secret, Setting setting, BaseUrl chosen) {
    return SecretDestination.isHome(settings, secret, setting, chosen);
  }

  /** The content of a file that a setting already names; fails like the other method. */
  public Source file(Resolved named) {
    return files.read(named);
  }

  /**
   * The content of a file, named by its path.
   *
   * @throws Failure exit 2, when it cannot be read, or others may use it
   */
  public Source file(Setting setting, String name, String origin) {
    return files.read(typed(setting, name, origin));
  }

  /**
   * The content of standard input.
   *
   * @throws Failure exit 2, when it cannot be read
   */
  public Source standardInput(String origin) {
    try {
      return new Source(origin, new Input(world, Exit.USAGE).read("-").bytes());
    } catch (Failure e) {
      throw new Failure(e.exit(), SettingSentences.AT_TOP.with(origin, e.message()));
    }
  }

  /**
   * The text of a usable private key.
   *
   * @throws Failure exit 2, when it cannot
   */
  public SecretText key(Source content) {
    String text = text(content);
    AccessTokens.checkKey(text, content.name());
    return new SecretText(text);
  }

  /**
   * A client secret.
   *
   * @throws Failure exit 2, when it is empty or in quotes
   */
  public SecretText clientSecret(Source content) {
    return clientSecret(text(content), content.name());
  }

  /**
   * A client secret that standard input holds.
   *
   * @param origin the option that says so
   * @throws Failure exit 2, when it is empty or in quotes
   */
  public SecretText clientSecretFromStdin(String origin) {
    String text = text(standardInput(origin));
    if (SmallText.trimmed(text).isEmpty()) {
      throw new Failure(Exit.USAGE, TokenSentences.EMPTY_STDIN_SECRET.with(origin));
    }
    return clientSecret(text, origin);
  }

  /** A client secret from a text. */
  public SecretText clientSecret(String text, String origin) {
    String trimmed = SmallText.trimmed(text);
    if (trimmed.isEmpty()) {
      throw new Failure(Exit.USAGE, TokenSentences.EMPTY_SECRET.with(origin));
    }
    if (SmallText.isQuoted(trimmed)) {
      throw new Failure(Exit.USAGE, TokenSentences.QUOTED_SECRET.with(origin));
    }
    return new SecretText(trimmed);
  }

  /**
   * An access token.
   *
   * @throws Failure exit 4, when it cannot be one
   */
  public Token token(Source content) {
    return Credentials.token(content.name(), content);
  }

  /** An access token from a text. */
  public Token token(String text, String origin) {
    return Credentials.token(origin, text);
  }

  private static String text(Source content) {
    try {
      return SmallText.of(content);
    } catch (Unreadable e) {
      throw new Failure(Exit.USAGE, e.finding().line());
    }
  }
}
