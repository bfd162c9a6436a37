package dev.contactctl.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.kit.Shell;
import dev.contactctl.world.World;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A config file with a mistake in it: whatever is said of it, also on a terminal, which shows the
 * line, does not quote a client secret, which is too short to look like one.
 */
class MisplacedSecretsTest {
  private static final String SECRET = "s3cret10ch";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token SECRET",
        "token:SECRET",
        "token = SECRET",
        "token=SECRET",
        "token: SECRET: x",
        "token: x: SECRET",
        "token: [SECRET]",
        "token: {SECRET: 1}",
        "token: {a: SECRET}",
        "token: *SECRET",
        "token: !SECRET x",
        "token: &SECRET x",
        "token: |SECRET",
        "token: %SECRET",
        "token: @SECRET",
        "token: \"SECRET\\q\"",
        "token: 'SECRET",
        "token: \"SECRET",
        "token: 'SECRET' x",
        "token: SECRET\u0007",
        "token:\n  SECRET: 1",
        "token:\n  - SECRET",
        "token: SECRET\n  - x",
        "token: SECRET\ntoken: SECRET",
        "- token: SECRET",
        "token: >\n SECRET\nx",
        "profile: a token: SECRET",
        "profile: a clientSecret: SECRET",
        "timeout: 5s token: SECRET",
        "timeout: 5s\n token: SECRET",
        "baseUrl: https://me:SECRET@contacts.example/",
        "baseUrl: https://contacts.example/?token=SECRET",
        "baseUrl: https://contacts.example token: SECRET",
        "caFile: ca.pem token: SECRET",
        "production: token: SECRET",
        "tokenCommand: [pass, SECRET",
        "tokenCommand: pass SECRET",
        "tokenCommand: {SECRET: x}",
        "tokenCommand: [[SECRET]]",
        "serviceAccount: SECRET",
        "serviceAccount: [SECRET]",
        "serviceAccount: {clientSecret SECRET}",
        "serviceAccount: {clientSecret:SECRET}",
        "serviceAccount: {SECRET}",
        "serviceAccount: {clientSecret: {SECRET}}",
        "serviceAccount:\n  SECRET",
        "serviceAccount:\n  - clientSecret: SECRET",
        "serviceAccount:\n  clientSecret:SECRET",
        "serviceAccount:\n  clientSecret: [SECRET]",
        "serviceAccount:\n  clientSecret: {SECRET: x}",
        "serviceAccount:\n  clientSecret: x: SECRET",
        "serviceAccount:\n  clientSecrt: SECRET",
        "serviceAccount:\n  secret: SECRET",
        "serviceAccount:\n  clientSecret: SECRET\n  clientSecret: SECRET",
        "serviceAccount:\n  clientSecret: SECRET\n clientId: x",
        "serviceAccount:\n  id: a clientSecret: SECRET",
        "serviceAccount: {id: a, clientSecret: SECRET",
        "serviceAccount: {id: a clientSecret: SECRET}",
        "serviceAccount: {id: [a, clientSecret: SECRET]}",
        "userAccount:\n  port: 80 clientSecret: SECRET",
        "profiles: {a: {token: SECRET: x}}",
        "profiles: {a: {clientSecret: SECRET}}",
        "profiles: SECRET",
        "password: SECRET",
        "SECRET"
      })
  void no_mistake_in_the_config_file_shows_it(String config) {
    FakeWorld world = new FakeWorld();
    world.terminal(World.Stream.OUT).terminal(World.Stream.ERR);
    world.file(".config/contactctl/config.yaml", config.replace("SECRET", SECRET) + "\n");
    Modes.set(world.cwd().resolve(".config/contactctl/config.yaml"), "600");
    String said = "";
    for (String line :
        List.of(
            "config view",
            "config view -o json",
            "config set timeout 5s",
            "config unset timeout",
            "config use a",
            "get c1 -v",
            "auth status",
            "doctor -v",
            "auth login --profile a --scope contact")) {
      Program.run(Shell.words(line), world, new ScriptedTransport());
      said += world.takeOut() + world.takeErr() + world.takeTerminal();
    }
    assertFalse(said.contains(SECRET), said);
    assertTrue(said.contains("config.yaml"), said);
  }
}
