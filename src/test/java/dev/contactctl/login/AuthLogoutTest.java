package dev.contactctl.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.world.LockFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a logout says of a token that it cannot have revoked. */
class AuthLogoutTest {
  private final FakeWorld world =
      new FakeWorld().env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
  private final ScriptedTransport server = new ScriptedTransport();
  private Path kept = world.cwd();

  private int run(String line) {
    return Program.run(Shell.words(line), world, server);
  }

  @BeforeEach
  void keep() throws Exception {
    String config = ".config/contactctl/config.yaml";
    world.file(
        config,
        "baseUrl: http://127.0.0.1:1/v1.0\nserviceAccount: {id: a@b, clientId: c, clientSecret:"
            + " canary-secret, privateKeyFile: private.key}\n");
    world.file(".config/contactctl/private.key", TestKeys.pem("pkcs8.pem"));
    Modes.set(world.cwd().resolve(config), "600");
    Modes.set(world.cwd().resolve(".config/contactctl/private.key"), "600");
    server.script(
        List.of(
            "POST /oauth2/v2.0/token 200 {\"access_token\":\"canary-1\",\"expires_in\":\"3600\"}",
            "GET /v1.0/contacts/contactctl-auth-check 404 {\"code\":\"NOT_FOUND\"}"));
    assertEquals(0, run("auth status --check"));
    try (Stream<Path> files = Files.walk(world.cwd().resolve(".cache/contactctl/tokens"))) {
      kept = files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    world.takeErr();
    server.script(List.of());
  }

  @Test
  void nothing_changes_while_another_run_renews_the_token() throws Exception {
    Path lock = kept.resolveSibling(kept.getFileName().toString().replace(".json", ".lock"));
    LockFile held = LockFile.take(lock);
    assertEquals(5, run("auth logout"));
    held.close();
    String err = world.takeErr();
    assertTrue(err.contains("a@b: another run is renewing the token"), err);
    assertFalse(err.contains("forgotten\n"), err);
    assertTrue(Files.exists(kept));
  }

  @Test
  void a_file_that_others_may_use_is_removed_and_not_called_revoked() {
    Modes.set(kept, "644");
    assertRemovedOnly();
  }

  @Test
  void a_file_that_is_damaged_is_removed_and_not_called_revoked() throws Exception {
    Files.writeString(kept, "{\"access_token\": \"cana");
    assertRemovedOnly();
  }

  private void assertRemovedOnly() {
    assertEquals(4, run("auth logout"));
    String err = world.takeErr();
    assertTrue(err.contains("was removed without being revoked"), err);
    assertTrue(err.contains("whoever has a copy can use them"), err);
    assertFalse(err.contains("no token is kept"), err);
    assertFalse(Files.exists(kept));
  }

  @Test
  void what_is_no_file_of_ours_is_left() throws Exception {
    Path elsewhere = Files.move(kept, world.cwd().resolve("elsewhere"));
    Files.createSymbolicLink(kept, elsewhere);
    assertEquals(10, run("auth logout"));
    String err = world.takeErr();
    assertTrue(err.contains("is not a file of yours, so it was left"), err);
    assertTrue(Files.exists(elsewhere));
  }
}
