package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tool among other programs on one terminal and on one set of streams. A terminal is made by
 * Python, which presses Ctrl-C and Ctrl-\ when what runs on it says so.
 */
class TerminalTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";

  private static final String TERMINAL =
      """
      import os, pty, sys
      def read(terminal):
          shown = os.read(terminal, 4096)
          if b'PRESS-C' in shown: os.write(terminal, b'\\x03')
          if b'PRESS-QUIT' in shown: os.write(terminal, b'\\x1c')
          return shown
      sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], read)))
      """;

  /**
   * Waits for both keys. A trap that is run just before the shell's {@code wait} does not end it,
   * so what is waited for is short.
   */
  private static final String PRESS =
      """
      trap 'c=pressed' INT
      trap 'q=pressed' QUIT
      echo PRESS-C
      while [ -z "$c" ]; do sleep 0.1 & wait $!; done
      echo PRESS-QUIT
      while [ -z "$q" ]; do sleep 0.1 & wait $!; done
      """;

  /** Sends a signal to the tool, and says whether it has come back or the tool has ended alone. */
  private static final String SIGNAL =
      """
      exec 2>/dev/null
      trap 'echo passed on >$T/end; exit' HUP TERM
      p=$(cat $T/pid)
      kill -$SIGNAL $p
      while kill -0 $p 2>/dev/null; do sleep 0.1; done
      echo left alone >$T/end
      """;

  /** Waits until that has been said. */
  private static final String WAIT =
      "; code=$?; until [ -s $T/end ]; do sleep 0.1; done; exit $code";

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
    Files.writeString(folder.resolve("terminal.py"), TERMINAL);
    Files.writeString(
        folder.resolve("contact.yaml"),
        "permission: {accessibleRange: ALL}\ncontactName: {lastName: 홍}\n"
            + "emails: [{email: a@example.com, primary: true}]\n");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  /** Runs words in the folder, with T the folder and CLI the tool. */
  private Outcome run(String... words) throws IOException {
    Map<String, String> env =
        Map.of(
            "CONTACTCTL_BASE_URL",
            sandbox.baseUrl(),
            "CONTACTCTL_TOKEN",
            TOKEN,
            "CONTACTCTL_NO_ARCHIVE",
            "1",
            "XDG_STATE_HOME",
            folder.resolve("state").toString(),
            "EDITOR",
            "sh " + folder.resolve("editor"),
            "T",
            folder.toString(),
            "CLI",
            tool.launcher().toString());
    ProcessBuilder builder = tool.command(env, List.of());
    builder.command(words).directory(folder.toFile());
    return Installation.outcome(builder.start());
  }

  private Outcome onTerminal(String script) throws IOException, InterruptedException {
    assumeTrue(has("python3"), "no python3 here to make a terminal with");
    assumeTrue(!InheritedSignals.ignore(StopSignal.INTERRUPT.exit().code()), "INT is ignored here");
    // otherwise a key makes the terminal drop what the program has printed since its signal
    String keep = "stty noflsh; trap : INT QUIT; ";
    return run("python3", "terminal.py", "sh", "-c", keep + script);
  }

  private static boolean has(String program) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v " + program + " >/dev/null").start().waitFor()
        == 0;
  }

  private void editor(String script) throws IOException {
    Files.writeString(folder.resolve("editor"), script);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** In a loop that reads the IDs from a file and writes to another, with both keys pressed. */
  @Test
  void an_editor_has_the_terminal_and_its_keys_whatever_our_streams_are() throws Exception {
    editor(
        "[ -t 0 ] && [ -t 1 ] && echo '~ screen ~'\n"
            + PRESS
            + "sed -i 's/^memo:.*/memo: edited/' \"$1\"\n");
    Outcome outcome =
        onTerminal(
            "printf '%s\\n' "
                + ID
                + " last >$T/ids\n"
                + "while read -r id; do [ $id = last ] || \"$CLI\" edit $id -q --field memo;"
                + " echo \"$id $?\"; done <$T/ids 2>$T/err >$T/out");
    assertEquals(0, outcome.code(), outcome.toString());
    assertEquals("", read("err"));
    assertEquals("edited\n" + ID + " 0\nlast 0\n", read("out"));
    assertTrue(outcome.out().contains("~ screen ~"), outcome.out());
    try (var left = Files.list(folder.resolve("state/contactctl"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void a_signal_while_the_editor_is_open_ends_it_and_says_where_the_text_is() throws Exception {
    editor("sed -i 's/^memo:.*/memo: edited/' \"$1\"\n" + SIGNAL.replace("$SIGNAL", "TERM"));
    Outcome outcome =
        onTerminal(
            "sh -c 'echo $$ >$T/pid; exec \"$CLI\" edit " + ID + " >$T/out 2>$T/err'" + WAIT);
    assertEquals(143, outcome.code(), outcome.toString());
    Path file = folder.resolve("state/contactctl/edit-" + ID + ".yaml");
    assertEquals("edit: stopped by SIGTERM; the text is kept in " + file + "\n", read("err"));
    assertTrue(Files.readString(file).contains("memo: edited"));
    assertEquals("", read("out"));
    assertEquals("passed on\n", read("end"));
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void a_signal_reaches_a_command_in_the_sandbox(String signal, int code) throws Exception {
    assumeTrue(!InheritedSignals.ignore(code), signal + " is ignored here");
    Files.writeString(folder.resolve("command"), SIGNAL.replace("$SIGNAL", signal));
    Outcome outcome =
        run(
            "sh",
            "-c",
            "sh -c 'echo $$ >$T/pid; exec \"$CLI\" sandbox -- sh -c \". $T/command\"'" + WAIT);
    assertEquals(new Outcome(code, "", ""), outcome);
    assertEquals("passed on\n", read("end"));
  }

  /**
   * Ctrl-C reaches the command from the terminal; to us alone it says nothing about the command.
   */
  @Test
  void an_interrupt_of_ours_alone_ends_neither_us_nor_a_command_in_the_sandbox() throws Exception {
    assumeTrue(!InheritedSignals.ignore(StopSignal.INTERRUPT.exit().code()), "INT is ignored here");
    Files.writeString(
        folder.resolve("command"),
        "trap 'echo passed on >$T/passed' INT\nkill -INT $(cat $T/pid)\n\"$CLI\" get "
            + ID
            + " --field contactId\nexit 5\n");
    Outcome outcome =
        run("sh", "-c", "echo $$ >$T/pid; exec \"$CLI\" sandbox -- sh -c \". $T/command\"");
    assertEquals(new Outcome(5, ID + "\n", ""), outcome);
    assertTrue(Files.notExists(folder.resolve("passed")));
  }

  @Test
  void an_interrupt_of_ours_alone_leaves_the_editor_open() throws Exception {
    editor("kill -INT $(cat $T/pid)\nsed -i 's/^memo:.*/memo: edited/' \"$1\"\n");
    Outcome outcome =
        onTerminal(
            "sh -c 'echo $$ >$T/pid; exec \"$CLI\" edit "
                + ID
                + " -q --field memo >$T/out 2>$T/err'; exit $?");
    assertEquals(0, outcome.code(), outcome + read("err"));
    assertEquals("edited\n", read("out"));
  }

  @Test
  void an_editor_that_does_not_wait_is_reported_and_the_file_stays() throws Exception {
    editor("");
    Outcome outcome = onTerminal("\"$CLI\" edit " + ID + " 2>$T/err");
    assertEquals(0, outcome.code(), outcome.toString());
    assertTrue(read("err").contains("EDITOR='code --wait'"), read("err"));
    assertTrue(Files.exists(folder.resolve("state/contactctl/edit-" + ID + ".yaml")));
  }

  @Test
  void without_a_terminal_edit_asks_the_server_nothing() throws Exception {
    assumeTrue(has("setsid"), "no setsid here to leave the terminal with");
    editor("echo opened >$T/opened\n");
    Outcome outcome = run("setsid", "-w", tool.launcher().toString(), "edit", ID);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().startsWith("edit: there is no terminal"), outcome.err());
    assertTrue(Files.notExists(folder.resolve("opened")) && sandbox.requests().isEmpty());
  }

  @Test
  void a_command_in_the_sandbox_has_our_streams_and_its_own_keys() throws Exception {
    Files.writeString(folder.resolve("command"), PRESS.replace("echo ", "echo >/dev/tty "));
    Outcome outcome =
        onTerminal(
            "echo read me | \"$CLI\" sandbox -- sh -c '. $T/command; cat; exit 5' >$T/out"
                + " 2>$T/err; exit $?");
    assertEquals(5, outcome.code(), outcome.toString());
    assertEquals("read me\n", read("out"));
  }

  /** In a loop, what a command reads of standard input is lost to the loop. */
  @Test
  void no_command_reads_standard_input_unasked() throws Exception {
    List<String> lines = new ArrayList<>();
    for (String line :
        List.of(
            "get $ID",
            "update $ID --memo x",
            "update $ID -f $T/contact.yaml --dry-run",
            "diff $ID --memo y",
            "validate $T/contact.yaml",
            "validate $T",
            "template",
            "schema",
            "explain memo",
            "config path",
            "config view",
            "completion bash",
            "sandbox -- true",
            "help",
            "--version",
            "edit $ID",
            "apply $T/contact.yaml --dry-run",
            "apply --ids $T/ids --memo x --journal $T/journal",
            "undo $T/journal --dry-run",
            "auth login",
            "auth status",
            "auth token",
            "auth logout",
            "config set timeout 5s",
            "config unset timeout",
            "config use",
            "doctor --offline",
            "no-such-command")) {
      lines.add(
          "\"$CLI\" " + line + " >/dev/null 2>&1; read -r line; echo \"" + line + ": $line\"");
    }
    editor("");
    Files.writeString(folder.resolve("ids"), ID + "\n");
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      input.append("line ").append(i).append('\n');
    }
    Files.writeString(folder.resolve("input"), input);
    Outcome outcome =
        run("sh", "-c", "ID=" + ID + "; exec <$T/input\n" + String.join("\n", lines) + "\n");
    List<String> printed = outcome.out().lines().toList();
    assertEquals(lines.size(), printed.size(), outcome.toString());
    for (int i = 0; i < printed.size(); i++) {
      assertTrue(printed.get(i).endsWith(": line " + i), printed.get(i));
    }
  }

  /** The line of a file with a caret, also where it came from a pipe; in files, lines only. */
  @Test
  void errors_on_a_terminal_show_the_line_of_the_file() throws Exception {
    Files.writeString(folder.resolve("wrong.yaml"), "memo: 한국어\n日本語: 1\n");
    String validate = "\"$CLI\" validate --partial ";
    String plain =
        "NAME:2:1: 日本語: is not a property of a contact (rule unknown-property);"
            + " remove it, or pass --allow unknown-property to send it\n";
    String line = "  2 | 日本語: 1\n    | ^\n";
    String labelled = plain.replace("2:1: ", "2:1: error: ");
    for (String[] input :
        new String[][] {
          {"wrong.yaml", "wrong.yaml", "", "NO_COLOR=1 TERM=xterm "},
          {"-", "stdin", "<wrong.yaml", "TERM=dumb "},
        }) {
      String script =
          (validate + input[0] + " -q " + input[2])
              + (" >$T/file; " + input[3] + validate + input[0] + " -q " + input[2]);
      Outcome outcome = onTerminal(script + "; TERM=xterm " + validate + input[0] + input[2]);
      assertEquals(6, outcome.code(), outcome.toString());
      assertEquals(plain.replace("NAME", input[1]), read("file"));
      String coloured =
          labelled.replace("error:", "\u001b[1;31merror:\u001b[0m")
              + line.replace("^", "\u001b[1;31m^\u001b[0m");
      assertEquals(
          (labelled + line + coloured).replace("NAME", input[1])
              + "1 contact: 1 error, 0 warnings\n",
          outcome.out().replace("\r", ""));
    }
  }

  /** As cron and some supervisors start a program. */
  @Test
  void an_empty_environment_is_enough() throws Exception {
    String java = " CONTACTCTL_JAVA=" + Installation.JAVA;
    Outcome checked = run("sh", "-c", "env -i" + java + " $CLI validate $T/contact.yaml");
    assertEquals(new Outcome(0, "", "1 contact: 0 errors, 0 warnings\n"), checked);
    Outcome sent =
        run(
            "sh",
            "-c",
            "env -i"
                + java
                + " CONTACTCTL_BASE_URL=$CONTACTCTL_BASE_URL"
                + " CONTACTCTL_TOKEN=$CONTACTCTL_TOKEN $CLI update "
                + ID
                + " --memo 홍"
                + " --field memo -q");
    assertEquals(new Outcome(0, "홍\n", ""), sent);
  }
}
