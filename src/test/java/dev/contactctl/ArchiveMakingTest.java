package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How an archive is made in the background. The Java is a script: it answers users at once, and
 * waits for the test to let it go before it is of use for an archive.
 */
@Timeout(60)
class ArchiveMakingTest {
  private static final Outcome HELLO = new Outcome(0, "hello\n", "");

  @TempDir private Path folder;
  private Installation tool;
  private Path java;
  private Path gate;

  @BeforeEach
  void install() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "make-archive needs bash");
    tool = Installation.in(folder);
    gate = folder.resolve("gate");
    Installation.outcome(new ProcessBuilder("mkfifo", gate.toString()).start());
    java =
        java(
            "17.0.1", "case \"$*\" in *Training*) read -r go <" + gate + ";; *) echo hello;; esac");
  }

  private Path java(String version, String script) throws IOException {
    Path home = Files.createDirectories(folder.resolve("java-" + version + "/bin")).getParent();
    Files.writeString(home.resolve("release"), "X=\"1\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path program = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }

  private Map<String, String> env(String... more) {
    Map<String, String> env = new HashMap<>(Map.of("CONTACTCTL_JAVA", java.toString()));
    for (int i = 0; i < more.length; i += 2) {
      env.put(more[i], more[i + 1]);
    }
    return env;
  }

  /** Lets the training end; returns once somebody was waiting for that. */
  private void open() throws IOException {
    Files.writeString(gate, "go\n");
  }

  private List<Path> cached() throws IOException {
    Path cache = folder.resolve(".cache");
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /**
   * Whoever reads what a command prints waits for the end of all that may print there; the archive
   * is still in the making when that end is here.
   */
  @Test
  void a_command_does_not_wait_for_the_archive_that_it_has_made() throws Exception {
    assertEquals(HELLO, tool.run(env(), "validate"));

    assertTrue(cached().stream().noneMatch(path -> path.endsWith("key")), "made already");
    open();
  }

  @Test
  void nor_does_whoever_reads_from_other_descriptors_of_the_command() throws Exception {
    ProcessBuilder builder = tool.command(env(), List.of("validate"));
    String quoted = String.join("' '", builder.command());
    builder.command("/bin/bash", "-c", "exec 7>&1 20>&1; exec '" + quoted + "'");

    assertEquals(HELLO, Installation.outcome(builder.start()));

    open();
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
    open();
    assertEquals(0, make(), "the one that was made first is kept, or made now");
  }

  /**
   * By hand it is made now. This Java makes none, which is noted, so that it is not tried again.
   */
  @Test
  void what_cannot_be_made_is_not_tried_again() throws Exception {
    java = java("17.0.2", "case \"$*\" in *Training*) exit 1;; *) echo hello;; esac");
    assertEquals(1, make());
    assertTrue(cached().stream().anyMatch(path -> path.endsWith("key")));

    Files.delete(folder.resolve("lib/make-archive"));
    Files.writeString(
        folder.resolve("lib/make-archive"), "#!/bin/sh\necho tried >" + folder + "/tried\n");
    assertEquals(HELLO, tool.run(env(), "validate"));
    assertFalse(Files.exists(folder.resolve("tried")));
  }

  private int make() {
    return tool.run(env("CONTACTCTL_MAKE_ARCHIVE", "1")).code();
  }

  @Test
  void nothing_is_made_where_it_is_not_wanted() throws Exception {
    assertEquals(HELLO, tool.run(env("CONTACTCTL_NO_ARCHIVE", "1"), "validate"));
    assertEquals(HELLO, tool.run(env("CONTACTCTL_JAVA_OPTS", "-Xint"), "validate"));
    assertEquals(HELLO, tool.run(env(), "--version"));
    assertEquals(HELLO, tool.run(env(), "update", "--help"));
    assertEquals(HELLO, tool.run(env("HOME", ""), "validate"));

    assertEquals(List.of(), cached());
  }

  /** As when root works with the HOME of a user: what root made there would lock the user out. */
  @Test
  void nothing_is_made_in_a_folder_of_somebody_else() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    try {
      Files.setAttribute(home, "unix:uid", 65534);
    } catch (IOException e) {
      assumeTrue(false, "only root can give a folder away");
    }
    assertEquals(HELLO, tool.run(env("HOME", home.toString()), "validate"));

    assertFalse(Files.exists(home.resolve(".cache")));
  }

  @Test
  void to_make_one_is_not_taken_for_running_a_command() {
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

  /** What the maker is started with can be read by others of this user for as long as it works. */
  @Test
  void the_token_is_not_handed_on() throws Exception {
    Path maker = folder.resolve("lib/make-archive");
    Files.writeString(maker, "#!/bin/sh\nenv >" + folder + "/env\necho go >" + gate + "\n");
    assertEquals(
        HELLO, tool.run(env("CONTACTCTL_TOKEN", "canary", "CONTACTCTL_BASE_URL", "x"), "validate"));

    assertEquals("go\n", Files.readString(gate));
    assertFalse(Files.readString(folder.resolve("env")).contains("canary"));
  }

  @Test
  void a_key_that_is_no_file_is_passed_over() throws Exception {
    assertEquals(HELLO, tool.run(env(), "validate"));
    open();
    assertEquals(0, make());
    Path key = cached().stream().filter(path -> path.endsWith("key")).findFirst().orElseThrow();
    Files.delete(key);
    Installation.outcome(new ProcessBuilder("mkfifo", key.toString()).start());

    assertEquals(HELLO, tool.run(env("CONTACTCTL_JAVA_OPTS", "-Dx=y"), "validate"));
    open();
  }

  @Test
  void a_java_older_than_17_is_one_sentence() throws Exception {
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
  void the_java_that_is_named_most_plainly_is_taken() throws Exception {
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
