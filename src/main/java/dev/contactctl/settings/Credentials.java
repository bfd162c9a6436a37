package dev.contactctl.settings;

import dev.contactctl.read.Input;
import dev.contactctl.read.Source;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the token, and makes sure that it may go to the chosen server. */
public final class Credentials {
  private static final String HOW =
      "set CONTACTCTL_TOKEN, pass --token-file FILE or --token-stdin, or run: contactctl config init";

  private final World world;
  private final Settings settings;

  private Credentials(World world, Settings settings) {
    this.world = world;
    this.settings = settings;
  }

  /**
   * The token of this run.
   *
   * @param fromStdin whether standard input holds it
   * @throws Failure exit 4 when there is none or it belongs to another server; exit 2 when its file
   *     cannot be used
   */
  public static TokenSource find(World world, Settings settings, boolean fromStdin) {
    return TokenSource.fixed(new Credentials(world, settings).find(fromStdin));
  }

  private Token find(boolean fromStdin) {
    Resolved file = settings.get(Setting.TOKEN_FILE);
    boolean flag = file.source() == Resolved.Source.FLAG;
    if (fromStdin && flag) {
      throw new Failure(
          Exit.USAGE, "--token-stdin: contradicts " + file.origin() + "; give one of them");
    }
    if (fromStdin) {
      return token("--token-stdin", new Input(world).read("-"));
    }
    return flag ? fromFile(file) : find(settings.get(Setting.TOKEN), file);
  }

  private Token find(Resolved value, Resolved file) {
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
    throw new Failure(Exit.NOT_ALLOWED, "no token is set; " + HOW);
  }

  /**
   * A token of the config file goes to the server of its own profile only, whatever a flag or
   * variable says.
   */
  private void checkHome(Resolved secret) {
    BaseUrl home = settings.homeOf(secret);
    BaseUrl chosen = settings.baseUrl();
    if (secret.isFromConfig() && !home.origin().equals(chosen.origin())) {
      throw new Failure(
          Exit.NOT_ALLOWED,
          secret.origin()
              + ": the token belongs to "
              + home.origin()
              + " and is not sent to "
              + chosen.origin()
              + "; set CONTACTCTL_TOKEN for that server, or use a profile of it");
    }
  }

  private Token fromFile(Resolved file) {
    Path base = world.cwd();
    Path folder = settings.file().path().getParent();
    if (file.isFromConfig() && folder != null) {
      base = folder;
    }
    if (file.value().isEmpty()) {
      throw new Failure(Exit.USAGE, file.origin() + ": names no file; write one or leave it out");
    }
    Path path = base.resolve(file.value());
    if (!Files.exists(path) && !file.isFromConfig()) {
      // the text is left out: it may be a token, given where a file belongs
      throw new Failure(Exit.USAGE, file.origin() + ": there is no such file; check its name");
    }
    Source content = new Input(world, Exit.USAGE).read(path.toString());
    if (SecretFile.isOpenToOthers(path)) {
      throw new Failure(Exit.USAGE, SecretFile.refusal(path));
    }
    return token(path.toString(), content);
  }

  private static Token token(String origin, Source content) {
    return token(origin, new String(content.bytes(), StandardCharsets.UTF_8));
  }

  /** The text itself is in no message: it may be a token with a slip in it. */
  private static Token token(String origin, String text) {
    if (text.isBlank()) {
      throw new Failure(Exit.NOT_ALLOWED, origin + ": the token is empty; " + HOW);
    }
    return Token.of(text)
        .orElseThrow(
            () ->
                new Failure(
                    Exit.NOT_ALLOWED,
                    origin
                        + ": holds characters that no token has; put the access token alone there"));
  }
}
