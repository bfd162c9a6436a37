package dev.contactctl.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Installation.Outcome;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Installing the tarball into a PREFIX, upgrading and uninstalling. The Java is a script that runs
 * everything but the sandboxes that an archive is made with, so that no test waits for an archive.
 */
class PrefixTest {
  private static final String VERSION = System.getProperty("projectVersion");
  private static final String INSTALL = "contactctl-" + VERSION + "/install ";

  @TempDir private static Path folder;
  private static Unpacked tool;

  @BeforeAll
  static void unpack() throws IOException {
    tool = Unpacked.in(folder, "홍 길동", Unpacked.tarball(""));
    java("new", VERSION, "case \"$*\" in *--token*) exit 1;; esac");
    java("old", "11.0.2", "exit 1");
  }

  private static void java(String name, String version, String script) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name + "/bin")).getParent();
    String number = name.equals("new") ? "17.0.1" : version;
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + number + "\"\n");
    String real = "\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n";
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n" + script + real);
    Modes.set(java, "755");
  }

  private static Outcome run(String java, String script) {
    Map<String, String> env = new TreeMap<>();
    if (!java.isEmpty()) {
      env.put("JAVA_HOME", folder.resolve(java).toString());
    }
    return tool.run(env, script);
  }

  private static Outcome run(String script) {
    return run("new", script);
  }

  private static void succeeds(String script) {
    assertEquals(new Outcome(0, "", ""), run(script));
  }

  private static Outcome fails(int code, String message) {
    return new Outcome(code, "", message + "\n");
  }

  @Test
  void an_upgrade_does_not_disturb_a_running_command() {
    Outcome first = run(INSTALL + "'p 1'");
    assertEquals(0, first.code(), first.err());
    assertTrue(first.out().startsWith("Making an archive of loaded classes, "), first.out());
    assertTrue(first.out().contains("\nNo archive of loaded classes could be made"), first.out());
    assertTrue(first.out().contains("/p 1/bin\":$PATH") || first.out().contains("PATH=\""));
    String old = run("readlink 'p 1/bin/contactctl'").out();

    String upgrade =
        "'p 1/bin/contactctl' sandbox -- sh -c '"
            + INSTALL
            + "\"p 1\" >$T/again"
            + " && \"p 1/bin/contactctl\" get contact2-a56d-44a4-5304-033e16fca8d1 --field memo'";
    assertEquals(new Outcome(0, "memo\n", ""), run(upgrade));

    String now = run("readlink 'p 1/bin/contactctl'").out();
    assertNotEquals(old, now);
    assertEquals("2\n", run("ls() { echo $#; }; ls 'p 1'/lib/contactctl/*").out());
    run(INSTALL + "'p 1'");
    assertEquals("2\n", run("ls() { echo $#; }; ls 'p 1'/lib/contactctl/*").out());
    assertNotEquals(0, run("cd '" + old.strip().replace("/bin/contactctl", "'")).code(), "kept");
    succeeds("[ -d \"" + now.strip().replace("/bin/contactctl", "\" ]"));
  }

  @Test
  void completions_and_man_pages_are_where_shells_and_man_look() {
    assertEquals(0, run(INSTALL + "p2").code());
    succeeds(
        "cd p2/share; for f in zsh/site-functions/_contactctl man/man1/contactctl.1"
            + " man/man1/contactctl-update.1 fish/vendor_completions.d/contactctl.fish; do"
            + " [ -s $f ] || echo $f; done");
    String complete = "bash -c '. p2/share/bash-completion/completions/contactctl; complete -p'";
    assertTrue(run(complete).out().contains(" contactctl\n"), run(complete).out());
    succeeds(
        "find p2 ! -perm -o+r; find p2 -type d ! -perm -o+x; find p2 -name '*.[0-9][0-9]*'"
            + " ! -name '"
            + VERSION
            + "*' ! -name '*.jar' ! -path '*/licenses/*'");

    assertEquals(0, run(INSTALL + "--uninstall p2").code());
    succeeds("find p2 ! -type d");
  }

  @Test
  void everybody_can_read_the_files_whatever_the_umask() {
    succeeds(
        "umask 077; mkdir own && cp -pR contactctl-"
            + VERSION
            + " own/c && chmod -R go= own/c"
            + " && own/c/install p3 >$T/said; find p3 ! -perm -o+r");
  }

  @Test
  void nothing_is_installed_without_a_suitable_java() {
    assertEquals(
        fails(
            2,
            "contactctl: "
                + folder
                + "/old/bin/java is too old; Java 17 or newer is needed"
                + " (JAVA_HOME or CONTACTCTL_JAVA chooses another)"),
        run("old", INSTALL + "p4"));
    Outcome none = run("", INSTALL + "p4");
    assertTrue(
        none.err().startsWith("contactctl: Java 17 or newer is needed; install it"), none.err());
    assertEquals(2, none.code());
    assertEquals(1, run("[ -e p4 ]").code());
  }

  @Test
  void each_error_is_one_line() {
    assertEquals(
        fails(
            10, "install: /dev/null/x cannot be written; name a folder that can, such as ~/.local"),
        run(INSTALL + "/dev/null/x"));
    String usage =
        "install: write ./install, ./install PREFIX (such as /usr/local or ~/.local) or"
            + " ./install --uninstall PREFIX";
    for (String words :
        new String[] {"-x", "a b", "--uninstall", "''", "--uninstall -x", "a b c"}) {
      assertEquals(fails(2, usage), run(INSTALL + words), words);
    }
    assertEquals(
        fails(2, "install: nowhere is not a folder"), run(INSTALL + "--uninstall nowhere"));
    Outcome absent = run("mkdir p5; " + INSTALL + "--uninstall p5");
    assertTrue(absent.err().startsWith("install: contactctl is not installed in "), absent.err());
  }

  @Test
  void a_command_of_another_origin_is_left_alone() {
    Outcome outcome = run("mkdir -p p6/bin; echo mine >p6/bin/contactctl; " + INSTALL + "p6");

    assertEquals(10, outcome.code());
    assertTrue(
        outcome
            .err()
            .endsWith("/contactctl is not from here; move it away, then run this again\n"));
    assertEquals("mine\n", run("cat p6/bin/contactctl").out());
    assertEquals("", run("find p6/lib -type f").out());
  }

  /** A file in place of the folder of the man pages stops it half way. */
  @Test
  void an_upgrade_that_fails_half_way_leaves_the_installation_as_it_was() {
    assertEquals(0, run(INSTALL + "p7").code());
    String before = run("find p7/lib p7/bin | sort").out();
    run("rm -r p7/share/man; echo x >p7/share/man");

    Outcome outcome = run(INSTALL + "p7");

    assertEquals(10, outcome.code());
    assertTrue(
        outcome.err().matches("install: .*/p7/share/man/.* cannot be written\n"), outcome.err());
    assertEquals(before, run("find p7/lib p7/bin | sort").out());
    assertFalse(before.isEmpty());
  }
}
