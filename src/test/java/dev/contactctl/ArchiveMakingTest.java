package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Installation.Outcome;
import dev.contactctl.kit.Modes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the launcher has an archive made in the background. The Java is a script: it answers commands
 * at once, and as the Java that an archive is made with, it waits for the test to open a gate.
 */
@Timeout(60)
class ArchiveMakingTest {
  private static final Outcome HELLO = new Outcome(0, "hello\n", "");

  @TempDir private Path folder;
  private Installation tool;
  private Path java;
  private Path trainings;
  private RandomAccessFile gate;

  @BeforeEach
  void install() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "make-archive needs bash");
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "background processes are found in /proc");
    tool = Installation.in(folder);
    Path fifo = folder.resolve("gate");
    Installation.outcome(new ProcessBuilder("mkfifo", fifo.toString()).start());
    gate = new RandomAccessFile(fifo.toFile(), "rw"); // for both, so that opening waits for nobody
    trainings = Files.createFile(folder.resolve("trainings"));
    String train = "echo training >>" + trainings + "; read -r go <" + fifo;
    // The maker sleeps until no file can change within the second that its key names; none does
    // here.
    Modes.set(
        Files.writeString(
            Files.createDirectory(folder.resolve("awake")).resolve("sleep"), "#!/bin/sh\n"),
        "755");
    java = java("17.0.1", "case \"$*\" in *Training*) " + train + ";; *) echo hello;; esac");
  }

  /** Nothing may write into the folder while JUnit deletes it. */
  @AfterEach
  void end_what_runs_in_the_background() throws IOException {
    if (gate != null) {
      for (int i = 0; i < 10; i++) {
        gate.writeBytes("go\n");
      }
      tool.awaitBackground();
      gate.close();
    }
  }

  private Path java(String version, String script) throws IOException {
    Path home = Files.createDirectories(folder.resolve("java-" + version + "/bin")).getParent();
    Files.writeString(home.resolve("release"), "X=\"1\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path program = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n" + script + "\n");
    Modes.set(program, "755");
    return program;
  }

  private Map<String, String> env(String... more) {
    Map<String, String> env = new HashMap<>(Map.of("CONTACTCTL_JAVA", java.toString()));
    env.put("PATH", folder.resolve("awake") + ":" + System.getenv("PATH"));
    for (int i = 0; i < more.length; i += 2) {
      env.put(more[i], more[i + 1]);
    }
    return env;
  }

  /** Lets one training end, and waits for all that runs in the background. */
  private void finish() throws IOException {
    gate.writeBytes("go\n");
    tool.awaitBackground();
  }

  /** The files below the cache folder; only for when nothing runs in the background. */
  private List<Path> cached() throws IOException {
    Path cache = folder.resolve(".cache");
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private List<Path> keys() throws IOException {
    return cached().stream().filter(path -> path.endsWith("key")).toList();
  }

  /**
   * A reader of a command's output waits until nobody can write to it any more. Here it gets that
   * end while the gate is closed, so before the archive is there.
   */
  @Test
  void a_command_does_not_wait_for_the_archive_that_it_has_made() throws Exception {
    assertEquals(HELLO, tool.run(env(), "validate"));

    finish();
    assertEquals(1, keys().size(), "made afterwards");
  }

  @Test
  void readers_of_other_descriptors_of_a_command_do_not_wait_either() throws Exception {
    ProcessBuilder builder = tool.command(env(), List.of("validate"));
    String quoted = String.join("' '", builder.command());
    builder.command("/bin/bash", "-c", "exec 7>&1 20>&1; exec '" + quoted + "'");

    assertEquals(HELLO, Installation.outcome(builder.start()));

    finish();
    assertEquals(1, keys().size(), "made afterwards");
  }

  @Test
  void many_first_runs_at_once_make_one_archive() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      processes.add(tool.command(env(), List.of("validate")).start());
    }
    for (Process process : processes) {
      assertEquals(HELLO, Installation.outcome(process));
    }
    finish();
    assertEquals(0, make(), "that archive is kept");
    assertEquals(List.of("training"), Files.readAllLines(trainings));
  }

  /** This Java can make no archive. The key says so, and no later start tries again. */
  @Test
  void what_cannot_be_made_is_not_tried_again() throws Exception {
    java = java("17.0.2", "case \"$*\" in *Training*) exit 1;; *) echo hello;; esac");
    assertEquals(1, make());
    assertEquals(1, keys().size());

    assertFalse(isMakerStarted(env()));
  }

  /** Runs a command with a maker that only records that it was started. */
  private boolean isMakerStarted(Map<String, String> env) throws IOException {
    Path started = folder.resolve("started");
    Files.deleteIfExists(started);
    Files.writeString(tool.maker(), "#!/bin/sh\necho >" + started + "\n");
    assertEquals(HELLO, tool.run(env, "validate"));
    tool.awaitBackground();
    return Files.exists(started);
  }

  /** As on a BSD, whose stat has no -c; or where there is no bash for the maker. */
  @Test
  void no_maker_is_started_on_a_system_where_it_must_fail() throws Exception {
    assertTrue(isMakerStarted(env()));

    Path bin = tools("find", "bash");
    assertFalse(isMakerStarted(env("PATH", bin.toString())), "no stat");
    Path stat = Files.writeString(bin.resolve("stat"), "#!/bin/sh\necho usage >&2; exit 1\n");
    Modes.set(stat, "755");
    assertFalse(isMakerStarted(env("PATH", bin.toString())), "another stat");
    assertEquals(
        "contactctl: CONTACTCTL_MAKE_ARCHIVE: making an archive takes bash, and a stat that has"
            + " -c\n",
        tool.run(env("PATH", bin.toString(), "CONTACTCTL_MAKE_ARCHIVE", "1")).err());
    assertFalse(isMakerStarted(env("PATH", tools("find", "stat").toString())), "no bash");
    assertTrue(isMakerStarted(env("PATH", tools("find", "stat", "bash").toString())));
  }

  /** A folder with these programs of the machine, and no others. */
  private Path tools(String... names) throws IOException {
    Path bin = Files.createTempDirectory(folder, "tools");
    for (String name : names) {
      Path program = Path.of("/usr/bin", name);
      Path there = Files.exists(program) ? program : Path.of("/bin", name);
      String script = "#!/bin/sh\nexec " + there + " \"$@\"\n";
      Modes.set(Files.writeString(bin.resolve(name), script), "755");
    }
    return bin;
  }

  private int make() {
    return tool.run(env("CONTACTCTL_MAKE_ARCHIVE", "1")).code();
  }

  @Test
  void no_archive_is_made_where_it_is_disabled() throws Exception {
    assertEquals(HELLO, tool.run(env("CONTACTCTL_NO_ARCHIVE", "1"), "validate"));
    assertEquals(HELLO, tool.run(env("CONTACTCTL_JAVA_OPTS", "-Xint"), "validate"));
    assertEquals(HELLO, tool.run(env(), "--version"));
    assertEquals(HELLO, tool.run(env(), "update", "--help"));
    assertEquals(HELLO, tool.run(env("HOME", ""), "validate"));

    tool.awaitBackground();
    assertEquals(List.of(), cached());
  }

  /** As when root runs it with the HOME of a user: what root made would lock the user out. */
  @Test
  void nothing_is_made_in_a_folder_of_another_user() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    try {
      Files.setAttribute(home, "unix:uid", 65534);
    } catch (IOException e) {
      assumeTrue(false, "only root can give a folder away");
    }
    assertEquals(HELLO, tool.run(env("HOME", home.toString()), "validate"));

    tool.awaitBackground();
    assertFalse(Files.exists(home.resolve(".cache")));
  }

  @Test
  void making_an_archive_is_not_mistaken_for_running_a_command() {
    Outcome both = tool.run(env("CONTACTCTL_MAKE_ARCHIVE", "1"), "validate", "c.json");
    assertEquals(2, both.code());
    assertEquals(
        "contactctl: CONTACTCTL_MAKE_ARCHIVE: makes an archive and does nothing else; unset it to"
            + " run validate\n",
        both.err());
    assertEquals(2, tool.run(env("CONTACTCTL_MAKE_ARCHIVE", "0")).code());
    assertEquals(
        "contactctl: CONTACTCTL_MAKE_ARCHIVE: there is no cache folder; set HOME or XDG_CACHE_HOME\n",
        tool.run(env("CONTACTCTL_MAKE_ARCHIVE", "1", "HOME", "")).err());
  }

  /** Other processes of this user can read the maker's environment for as long as it runs. */
  @Test
  void the_maker_does_not_get_the_token() throws Exception {
    Files.writeString(tool.maker(), "#!/bin/sh\nenv >" + folder + "/env\n");
    assertEquals(
        HELLO, tool.run(env("CONTACTCTL_TOKEN", "canary", "CONTACTCTL_BASE_URL", "x"), "validate"));

    tool.awaitBackground();
    assertFalse(Files.readString(folder.resolve("env")).contains("canary"));
  }

  @Test
  void a_key_that_is_not_a_file_is_ignored() throws Exception {
    assertEquals(HELLO, tool.run(env(), "validate"));
    finish();
    Path key = keys().get(0);
    Files.delete(key);
    Installation.outcome(new ProcessBuilder("mkfifo", key.toString()).start());

    assertEquals(HELLO, tool.run(env("CONTACTCTL_JAVA_OPTS", "-Dx=y"), "validate"));
    finish();
    assertTrue(Files.isRegularFile(key), "replaced");
  }

  @Test
  void a_java_older_than_17_is_reported_in_one_sentence() throws Exception {
    java = java("11.0.2", "echo never");

    assertEquals(
        new Outcome(
            2,
            "",
            "contactctl: "
                + java
                + " is too old; Java 17 or newer is needed (JAVA_HOME or CONTACTCTL_JAVA chooses"
                + " another)\n"),
        tool.run(env(), "validate"));
    assertEquals(2, tool.run(env(), "--version").code());
    java = java("1.8.0_392", "echo never");
    assertEquals(2, tool.run(env(), "get", "c1").code());
  }

  @Test
  void the_java_that_is_named_most_specifically_is_used() throws Exception {
    Path other = java("21.0.1", "echo other");
    Path third = java("18.0.1", "echo third");
    Map<String, String> env =
        env(
            "JAVA_HOME",
            other.getParent().getParent().toString(),
            "PATH",
            third.getParent() + ":" + System.getenv("PATH"),
            "CONTACTCTL_NO_ARCHIVE",
            "1");

    assertEquals("hello\n", tool.run(env, "validate").out());
    env.put("CONTACTCTL_JAVA", "");
    assertEquals("other\n", tool.run(env, "validate").out());
    env.put("JAVA_HOME", "");
    assertEquals("third\n", tool.run(env, "validate").out());
  }
}
