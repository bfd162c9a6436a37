package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.InheritedSignals;
import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Installation.Outcome;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.world.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A secret that is typed on a real terminal, which a shell with job control has, too. Python plays
 * both: what is typed, each time that a text has come up, and the shell, which sets its own modes
 * whenever the tool has stopped or ended.
 */
class SecretQuestionTest {
  private static final String TOKEN = "canary-token-0123456789";

  private static final String SHELL =
      """
      import json, os, pty, signal, sys, termios
      plan = json.loads(sys.argv[1])
      shell, terminal = pty.fork()
      if shell == 0:
          signal.signal(signal.SIGTTOU, signal.SIG_IGN)
          modes = termios.tcgetattr(0)
          if plan['keep']: modes[3] |= termios.NOFLSH
          termios.tcsetattr(0, termios.TCSANOW, modes)
          job = os.fork()
          if job == 0:
              os.setpgid(0, 0)
              os.tcsetpgrp(0, os.getpid())
              signal.signal(signal.SIGTTOU, signal.SIG_DFL)
              os.execvp(sys.argv[2], sys.argv[2:])
          while True:
              status = os.waitpid(job, os.WUNTRACED)[1]
              os.tcsetpgrp(0, os.getpgrp())
              termios.tcsetattr(0, termios.TCSADRAIN, modes)
              if not os.WIFSTOPPED(status): break
              os.write(1, b'STOPPED\\n')
              os.tcsetpgrp(0, job)
              os.kill(-job, signal.SIGCONT)
          modes[3] &= ~(termios.ICANON | termios.ECHO)
          modes[6][termios.VMIN] = modes[6][termios.VTIME] = 0
          termios.tcsetattr(0, termios.TCSANOW, modes)
          os.write(1, b'LEFT [' + os.read(0, 9999) + b']\\n')
          os._exit(os.waitstatus_to_exitcode(status) & 255)
      signal.alarm(100)
      screen, at = b'', 0
      while True:
          try: more = os.read(terminal, 4096)
          except OSError: break
          if not more: break
          screen += more
          if plan['keys'] and plan['keys'][0][0].encode() in screen[at:]:
              at = len(screen)
              keys = plan['keys'].pop(0)[1].encode()
              while keys: keys = keys[os.write(terminal, keys):]
      os.write(1, screen)
      sys.exit(os.waitstatus_to_exitcode(os.waitpid(shell, 0)[1]))
      """;

  @TempDir private static Path home;
  private static Installation tool;

  @TempDir private Path folder;
  private SandboxServer sandbox;

  @BeforeAll
  static void install() {
    tool = Installation.in(home);
  }

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxServer.start(SandboxOptions.defaults().withToken(TOKEN), new FakeWorld());
    Files.writeString(folder.resolve("shell.py"), SHELL);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  /** What to type when a text has come up. */
  private record Keys(String when, String keys) {}

  private Outcome login(boolean keepsInput, Keys... atTheSecret) throws Exception {
    assumeTrue(has("python3") && has("stty"), "no python3 here to make a terminal with");
    assumeTrue(!InheritedSignals.ignore(StopSignal.INTERRUPT.exit().code()), "INT is ignored here");
    List<Keys> all =
        new ArrayList<>(
            List.of(
                new Keys("profile [default]: ", "\\n"),
                new Keys("API [", "\\n"),
                new Keys(" [1]: ", "2\\n")));
    all.addAll(List.of(atTheSecret));
    List<String> pairs =
        all.stream().map(one -> "[\"" + one.when + "\", \"" + one.keys + "\"]").toList();
    String plan = "{\"keep\": " + keepsInput + ", \"keys\": " + pairs + "}";
    Map<String, String> env =
        Map.of(
            "CONTACTCTL_BASE_URL",
            sandbox.baseUrl(),
            "CONTACTCTL_NO_ARCHIVE",
            "1",
            "NO_COLOR",
            "1",
            "CONTACTCTL_CONFIG",
            folder.resolve("config.yaml").toString());
    ProcessBuilder builder = tool.command(env, List.of());
    builder.command("python3", "shell.py", plan, tool.launcher().toString(), "auth", "login");
    return Installation.outcome(builder.directory(folder.toFile()).start());
  }

  private static boolean has(String program) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v " + program + " >/dev/null").start().waitFor()
        == 0;
  }

  @Test
  void what_is_typed_after_ctrl_z_and_fg_is_not_shown_either() throws Exception {
    Outcome outcome =
        login(
            false,
            new Keys("(not shown): ", "canary-half\\u001a"),
            new Keys("(not shown): ", TOKEN + "\\n"));
    assertEquals(0, outcome.code(), outcome.toString());
    assertTrue(outcome.out().contains("STOPPED"), outcome.out());
    assertFalse(outcome.out().contains("canary"), outcome.out());
    assertEquals(TOKEN + "\n", Files.readString(folder.resolve("default.token")));
  }

  @Test
  void a_signal_leaves_nothing_of_the_secret_to_the_shell() throws Exception {
    Outcome outcome = login(true, new Keys("(not shown): ", "canary-half\\u0003"));
    assertEquals(130, outcome.code(), outcome.toString());
    assertTrue(outcome.out().endsWith("LEFT []\r\n"), outcome.out());
    assertFalse(outcome.out().contains("canary"), outcome.out());
  }

  @Test
  void a_secret_that_the_terminal_cuts_is_refused() throws Exception {
    Outcome outcome = login(false, new Keys("(not shown): ", "0".repeat(5000) + "\\n"));
    assertEquals(2, outcome.code(), outcome.toString());
    assertTrue(outcome.out().contains("its end may be missing"), outcome.out());
    assertTrue(outcome.out().contains("--token-file FILE"), outcome.out());
    assertTrue(outcome.out().endsWith("LEFT []\r\n"), outcome.out());
    assertTrue(Files.notExists(folder.resolve("config.yaml")));
  }
}
