package dev.contactctl.auth;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ForwardingWorld;
import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Token;
import dev.contactctl.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run that renews its token again and again, for tests with several processes. Ends with 3 when
 * two ask the auth host at a time, with 4 when the file of tokens is not as it should be.
 */
public final class KeptTokensProgram {
  private static final Duration LIFE = Duration.ofMillis(200);

  private KeptTokensProgram() {}

  /** Arguments: a folder, and how many renewals. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    World files =
        new FakeWorld().folder(folder).env("XDG_CACHE_HOME", folder.resolve("cache").toString());
    World world = ForwardingWorld.of(files, Instant::now);
    TokenStore store =
        TokenStore.of(world, new Exiting(), TokenStore.Kind.CACHE, List.of("shared"));
    Issuing issuer = new Issuing(folder.resolve("asking"));
    KeptTokens tokens = new KeptTokens(world, store, issuer, Duration.ofMinutes(5));
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      long before = System.currentTimeMillis();
      Token token = tokens.current();
      String text = token.secret().revealed();
      if (Long.parseLong(text.substring(0, text.indexOf('.'))) < before) {
        System.exit(5); // it was used after its end
      }
      tokens.renew(token);
    }
    System.out.println(issuer.issued);
  }

  /** Issues tokens that say when they end. */
  private static final class Issuing implements Issuer {
    private final Path asking;
    private int issued;

    private Issuing(Path asking) {
      this.asking = asking;
    }

    @Override
    public StoredToken issue(Optional<SecretText> refresh) {
      try {
        Files.createFile(asking);
      } catch (IOException e) {
        System.exit(3);
      }
      Instant now = Instant.now();
      String text =
          now.plus(LIFE).toEpochMilli() + "." + ProcessHandle.current().pid() + "." + ++issued;
      Token token = Token.of(text).orElseThrow();
      Grant grant = new Grant(token, Optional.of(LIFE), Optional.empty(), Grantee.UNKNOWN);
      try {
        Files.delete(asking);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return StoredToken.of(grant, now, Optional.empty());
    }
  }

  /** Ends the process at the first remark. */
  private static final class Exiting implements TokenNotices {
    @Override
    public void warn(String place, Message message) {
      System.err.println(place + ": " + message);
      System.exit(4);
    }

    @Override
    public void detail(Message message) {
      if (message.sentence() != AuthSentences.KEPT) {
        warn("", message);
      }
    }
  }
}
