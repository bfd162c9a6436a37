package dev.contactctl.fuzz;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Good and bad input of those who ask the auth host for a token. */
final class SigningSamples {
  /** Where the private key is. */
  static final String KEY_FILE = ".config/contactctl/private.key";

  /** A good answer of the auth host. */
  static final String GRANTED =
      "{\"access_token\":\""
          + Fuzz.TOKEN
          + "\",\"refresh_token\":\"refresh-0123456789\",\"token_type\":\"Bearer\","
          + "\"expires_in\":\"86400\",\"scope\":\"contact\"}";

  private static final String TOKENS = ".cache/contactctl/tokens";

  /** The file that keeps the token, whose name is a digest, and what it holds. */
  static final String KEPT_FILE;

  private static final String KEPT;

  static {
    FakeWorld world = world();
    byte[] key = TestKeys.pem("pkcs8.pem").getBytes(StandardCharsets.UTF_8);
    FuzzTarget.KEY.place(key, world);
    Program.run(FuzzTarget.KEY.command(), world, FuzzTarget.KEY.server(key));
    try (Stream<Path> files = Files.list(world.cwd().resolve(TOKENS))) {
      Path kept = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
      KEPT_FILE = TOKENS + "/" + kept.getFileName();
      KEPT = Files.readString(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SigningSamples() {}

  /** A world with a service account. */
  static FakeWorld world() {
    return Samples.world()
        .unset("CONTACTCTL_TOKEN")
        .env("CONTACTCTL_SERVICE_ACCOUNT_ID", "abc.serviceaccount@example")
        .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "client-1")
        .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", "secret-" + Fuzz.TOKEN)
        .env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", KEY_FILE)
        .env("CONTACTCTL_AUTH_URL", "http://127.0.0.1:1/oauth2/v2.0");
  }

  /** Removes the tokens that earlier runs have kept. */
  static void forgetTokens(FakeWorld world) {
    Path folder = world.cwd().resolve(TOKENS);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> grants() {
    return List.of(
        GRANTED,
        GRANTED.replace("\"86400\"", "3600"),
        "{\"error\":\"invalid_client\",\"error_description\":\"scope\"}",
        "{\"code\":\"UNAUTHORIZED\",\"description\":\"api scope\"}",
        "{\"returnCode\":\"99\",\"returnMessage\":\"unexpected\"}",
        "<html>\n</html>");
  }

  static List<String> kept() {
    return List.of(KEPT, KEPT.replace("\"use_until\":\"20", "\"use_until\":\"+1000000020"));
  }

  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (String name : List.of("pkcs8", "pkcs1", "short", "ec", "encrypted", "openssh", "public")) {
      keys.add(TestKeys.pem(name + ".pem"));
    }
    keys.add(TestKeys.pem("pkcs1.pem").replace("\n", "\r\n"));
    return keys;
  }
}
