package dev.contactctl.fuzz;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.UserLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tokens of a user who has signed in, good and bad, as they are kept. */
final class UserSamples {
  private static final String TOKENS = ".local/state/contactctl/tokens";

  /** The file that keeps them, whose name is a digest, and what it holds. */
  static final String KEPT_FILE;

  private static final String KEPT;

  static {
    try (Stream<Path> files = Files.list(world().cwd().resolve(TOKENS))) {
      Path kept = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
      KEPT_FILE = TOKENS + "/" + kept.getFileName();
      KEPT = Files.readString(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UserSamples() {}

  /** A world in which a user has signed in. */
  static FakeWorld world() {
    FakeWorld world = Samples.world().unset("CONTACTCTL_TOKEN").file("secret", "secret-of-the-app");
    Modes.set(world.cwd().resolve("secret"), "600");
    UserLogin.keep(world, "http://127.0.0.1:1/oauth2/v2.0", "http://127.0.0.1:1/v1.0", "secret");
    return world;
  }

  static List<String> kept() {
    String ours = KEPT.replaceFirst("(\"access_token\":\")[^\"]*", "$1" + Fuzz.TOKEN);
    return List.of(ours, ours.replace("\"use_until\":\"20", "\"use_until\":\"19"));
  }
}
