package dev.contactctl.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.kit.Shell;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a login leaves on the disk and on the terminal, also when it comes to no good end. */
class AuthLoginTest {
  private static final String ACCEPTED =
      "GET /v1.0/contacts/contactctl-auth-check 404 {\"code\":\"NOT_FOUND\"}";

  private final FakeWorld world =
      new FakeWorld().env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
  private final ScriptedTransport server = new ScriptedTransport();
  private final Path folder = world.cwd().resolve(".config/contactctl");

  private int run(String line) {
    return Program.run(Shell.words(line), world, server);
  }

  @Test
  void the_files_are_for_their_owner_only() throws Exception {
    world.stdin("first-token");
    server.script(List.of(ACCEPTED));
    assertEquals(0, run("auth login --token-stdin"), world.takeErr());
    for (String name : List.of("config.yaml", "default.token")) {
      String mode =
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
      assertEquals("rw-------", mode, name);
    }
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    assertEquals("first-token\n", Files.readString(folder.resolve("default.token")));
  }

  @Test
  void a_secret_is_gone_again_when_the_profile_cannot_be_written() throws Exception {
    world.file(".config/contactctl/config.yaml", "profiles: {default: {tokenFile: 'a: b'}}\n");
    world.file(".config/contactctl/default.token", "old-token\n");
    Modes.set(folder.resolve("config.yaml"), "600");
    Modes.set(folder.resolve("default.token"), "600");
    for (int i = 0; i < 1000; i++) { // no temporary name is left for the config file
      world.file(".config/contactctl/.config.yaml.tmp" + i, "");
    }
    String before = Files.readString(folder.resolve("config.yaml"));
    world.stdin("new-token");
    server.script(List.of(ACCEPTED));
    assertEquals(10, run("auth login --profile default --token-stdin"), world.takeErr());
    assertEquals(before, Files.readString(folder.resolve("config.yaml")));
    assertEquals("old-token\n", Files.readString(folder.resolve("default.token")));
    assertFalse(Files.exists(folder.resolve("default-2.token")));
  }

  private String config(String text) throws Exception {
    world.file(".config/contactctl/config.yaml", text);
    Modes.set(folder.resolve("config.yaml"), "600");
    return text;
  }

  @Test
  void a_profile_that_is_there_changes_without_a_question_only_when_it_is_named() throws Exception {
    String before = config("profile: prod\nprofiles:\n  prod:\n    production: true\n");
    world.stdin("new-token");
    server.script(List.of());
    assertEquals(2, run("auth login --token-stdin"));
    String err = world.takeErr();
    assertTrue(err.contains("the profile prod already exists"), err);
    assertTrue(err.contains("add --profile prod"), err);
    assertEquals(before, read("config.yaml"));
    assertFalse(Files.exists(folder.resolve("prod.token")));
    login("prod", "new-token");
    assertEquals("new-token\n", read("prod.token"));
  }

  private void login(String profile, String token) {
    world.stdin(token);
    server.script(List.of(ACCEPTED));
    assertEquals(0, run("auth login --profile " + profile + " --token-stdin"), world.takeErr());
  }

  private String read(String name) throws Exception {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void the_secret_of_another_profile_is_not_written_over() throws Exception {
    config("profiles:\n  prod: {tokenFile: test.token}\n  link: {tokenFile: link}\n");
    world.file(".config/contactctl/test.token", "token-of-prod\n");
    world.file(".config/contactctl/test-2.token", "token-of-another-config-file\n");
    login("test", "first-token");
    assertEquals("token-of-prod\n", read("test.token"));
    assertEquals("token-of-another-config-file\n", read("test-2.token"));
    assertEquals("first-token\n", read("test-3.token"));
    String mode =
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("test-3.token")));
    assertEquals("rw-------", mode);
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("test-3.token"));
    login("test", "second-token");
    assertEquals("first-token\n", read("test-3.token"));
    assertEquals("second-token\n", read("test-4.token"));
    assertTrue(read("config.yaml").contains("tokenFile: test-4.token"), read("config.yaml"));
  }

  @Test
  void the_old_secret_of_a_profile_is_removed_when_a_login_has_made_it() throws Exception {
    login("test", "first-token");
    login("test", "second-token");
    assertFalse(Files.exists(folder.resolve("test.token")));
    assertEquals("second-token\n", read("test-2.token"));
    config("profiles:\n  test:\n    tokenFile: my.token\n");
    world.file(".config/contactctl/my.token", "token-of-mine\n");
    login("test", "third-token");
    assertEquals("token-of-mine\n", read("my.token"));
  }

  @Test
  void a_signal_while_a_secret_is_typed_brings_the_echo_back() {
    world.terminal(World.Stream.IN).terminal(World.Stream.ERR);
    world.stdin(
        new InputStream() {
          private final byte[] answers =
              "\n\n2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            if (at == answers.length) {
              world.signal(StopSignal.INTERRUPT);
            }
            return answers[at++];
          }
        });
    FakeWorld.Ended end = assertThrows(FakeWorld.Ended.class, () -> run("auth login"));
    assertEquals(130, end.exit().code());
    String terminal = world.takeTerminal();
    assertTrue(terminal.matches("stty -echo\nsh -c .* cat >/dev/null; .*; stty echo\n"), terminal);
    assertFalse(Files.exists(folder));
  }

  /** Answers that come one by one, with something that happens before the one that is read next. */
  private static InputStream typed(String text, int at, Runnable happens) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new InputStream() {
      private int next;

      @Override
      public int read() {
        if (next == at) {
          happens.run();
        }
        return next < bytes.length ? bytes[next++] : -1;
      }
    };
  }

  @Test
  void a_secret_is_asked_for_again_unseen_when_the_program_goes_on_after_ctrl_z() {
    world.terminal(World.Stream.IN).terminal(World.Stream.ERR);
    world.stdin(typed("\n\n2\nnew-token\n", 4, world::resume));
    server.script(List.of(ACCEPTED));
    assertEquals(0, run("auth login"));
    assertEquals("stty -echo\nstty -echo\nstty echo\n", world.takeTerminal());
    String err = world.takeErr();
    assertTrue(err.contains("(not shown): Access token (not shown): "), err);
  }

  @Test
  void an_answer_that_fills_the_line_of_a_terminal_is_refused() {
    world.terminal(World.Stream.IN).terminal(World.Stream.ERR);
    world.stdin("\n\n2\n" + "t".repeat(4095) + "\n");
    assertEquals(2, run("auth login"));
    String err = world.takeErr();
    assertTrue(err.contains("Access token: fills the 4095 bytes"), err);
    assertTrue(err.contains("--client-secret-file FILE or --token-file FILE"), err);
    world.stdin("p".repeat(4095) + "\n");
    assertEquals(2, run("auth login"));
    assertTrue(world.takeErr().contains("pass an option instead"));
  }

  @Test
  void where_what_is_typed_cannot_be_hidden_no_secret_is_asked_for() {
    world.terminal(World.Stream.IN).terminal(World.Stream.ERR).withoutTerminal();
    world.stdin("\n\n2\nsecret-token\n");
    assertEquals(2, run("auth login"));
    String err = world.takeErr();
    assertTrue(err.contains("cannot be kept from showing what is typed"), err);
    assertFalse(err.contains("(not shown)"), err); // it is promised once it holds
  }
}
