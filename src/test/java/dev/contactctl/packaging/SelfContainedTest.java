package dev.contactctl.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.Installation.Outcome;
import dev.contactctl.kit.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tarball that contains a Java and an archive of loaded classes, on a machine without Java.
 * {@code scripts/package} makes it only if there is a JDK of version 25 or newer.
 */
class SelfContainedTest {
  private static final String NAME = "contactctl " + System.getProperty("projectVersion");
  private static final String TOP = top();
  private static final String BIN = TOP + "/bin/contactctl ";
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";
  private static final Outcome VALID = new Outcome(0, "", "1 contact: 0 errors, 0 warnings\n");
  private static final String STATE = "find " + TOP + " -printf '%p %m %s %T@\\n' | sort";

  /** Without it, keytool does not run in a folder with this name; the launcher does this itself. */
  private static final String UTF_8 = "export LC_ALL=C.UTF-8; ";

  @TempDir private static Path folder;
  private static Unpacked tool;
  private static String unpacked;

  /** The folder has the name of the tarball, so that both tarballs unpack side by side. */
  private static String top() {
    String kind = "-[a-z]+-\\w+";
    String file =
        Unpacked.exists(kind) ? Unpacked.tarball(kind).getFileName().toString() : ".tar.gz";
    return file.substring(0, file.length() - ".tar.gz".length());
  }

  @BeforeAll
  static void unpack() throws IOException {
    assumeTrue(Unpacked.exists("-[a-z]+-\\w+"), "there was no JDK 25");
    tool = Unpacked.in(folder, "홍 길동", Unpacked.tarball("-[a-z]+-\\w+"));
    Files.copy(Path.of("scripts/quickstart.yaml"), folder.resolve("c.yaml"));
    unpacked = run(STATE).out();
  }

  private static Outcome run(String script) {
    return tool.run(Map.of(), script);
  }

  private static boolean isArchived(String command) throws IOException {
    Path log = folder.resolve("classes.log");
    String options = "CONTACTCTL_JAVA_OPTS=-Xlog:class+load:file=" + log;
    assertEquals(VALID, run(options + " " + command + " validate $T/c.yaml"));
    try (Stream<String> lines = Files.lines(log)) {
      List<String> ours = lines.filter(line -> line.contains(" dev.contactctl.")).toList();
      assertTrue(ours.size() > 50, ours.size() + " classes of ours");
      return ours.stream().allMatch(line -> line.contains("shared objects file"));
    }
  }

  @Test
  void it_runs_from_its_archive_as_unpacked_and_writes_nothing() throws IOException {
    assertTrue(isArchived(BIN));
    run("ln -s \"$PWD/" + BIN.strip() + "\" $T/link");
    assertTrue(isArchived("$T/link"));
    assertEquals(
        VALID, run("PATH=$PWD/" + TOP + "/bin:$PATH; cd /; contactctl validate $T/c.yaml"));
    Outcome ready = run(TOP + "/install");
    assertTrue(ready.out().startsWith(NAME + " is ready."), ready.toString());
    assertEquals(unpacked, run(STATE).out());
  }

  @Test
  void a_jar_that_was_replaced_is_not_run_from_the_archive() throws IOException {
    run("cp -pR " + TOP + " replaced; touch replaced/lib/contactctl.jar");
    assertFalse(isArchived("replaced/bin/contactctl"));
  }

  /** Some builds give all files the same time; then only the contents of a jar can differ. */
  @Test
  void a_replaced_jar_of_the_same_size_and_time_is_not_run_from_the_archive() throws IOException {
    String jar = "like/lib/contactctl.jar";
    run("cp -pR " + TOP + " like");
    assertTrue(isArchived("like/bin/contactctl"));
    run(
        "printf x | dd of="
            + jar
            + " bs=1 seek=10 conv=notrunc; touch -r "
            + TOP
            + jar.substring(4)
            + " "
            + jar);
    assertFalse(isArchived("like/bin/contactctl"));
  }

  /** A copy of it, too: the launcher compares the contents before it uses the archive. */
  @Test
  void an_archive_with_damaged_bytes_is_not_used() throws IOException {
    run(
        "cp -pR "
            + TOP
            + " damaged; for f in damaged/lib/archive/*.aot damaged/lib/archive/offline/*.aot\n"
            + "do chmod u+w $f; printf damaged | dd of=$f bs=1 seek=9000000 conv=notrunc\n"
            + "touch -r "
            + TOP
            + "${f#damaged} $f; done");
    assertFalse(isArchived("damaged/bin/contactctl"));
  }

  @Test
  void it_does_its_job_over_http() throws IOException {
    Files.writeString(
        folder.resolve("job"),
        """
        %1$s update %2$s --replace -f $T/c.yaml --memo '메모 2' --field memo -q
        """
            .formatted(BIN, ID));
    assertEquals(new Outcome(0, "메모 2\n", ""), run(BIN + "sandbox -- sh $T/job"));
  }

  @Test
  void it_edits_on_a_terminal() throws IOException {
    assumeTrue(run("command -v script").code() == 0, "no script here to make a terminal with");
    Files.writeString(folder.resolve("editor"), "sed -i 's/^memo:.*/memo: 편집/' \"$1\"\n");
    Files.writeString(
        folder.resolve("edit"),
        """
        export EDITOR="sh $T/editor" XDG_STATE_HOME=$T
        %s edit %s --field memo -q >$T/edited 2>&1
        """
            .formatted(BIN, ID));
    String terminal = "script -qec \"sh $T/edit\" /dev/null </dev/null >$T/screen; cat $T/edited";
    Files.writeString(folder.resolve("terminal"), terminal);
    assertEquals(new Outcome(0, "편집\n", ""), run(BIN + "sandbox -- sh $T/terminal"));
  }

  /** With an authority of our own among those that the runtime came with. */
  @Test
  void it_does_its_job_over_tls() {
    String job =
        """
        k="%1$s/runtime/bin/keytool -storepass changeit -storetype PKCS12"
        $k -genkeypair -alias a -dname CN=a -ext bc:c -keyalg EC -keystore $T/all.p12
        $k -genkeypair -alias s -dname CN=s -ext san=ip:127.0.0.1 -keyalg EC -signer a -keystore $T/all.p12
        $k -importkeystore -srckeystore $T/all.p12 -srcstorepass changeit -srcalias s -destkeystore $T/s.p12
        $k -exportcert -alias a -keystore $T/all.p12 -file $T/a.cer
        cp %1$s/runtime/lib/security/cacerts $T/trust
        %1$s/runtime/bin/keytool -importcert -noprompt -alias a -file $T/a.cer -keystore $T/trust -storepass changeit
        """
            .formatted(TOP);
    assertEquals(0, run(UTF_8 + "exec >$T/keytool 2>&1; set -e\n" + job).code());
    String get = "sandbox --tls-keystore $T/s.p12 -- " + BIN + "get " + ID + " --field memo -v";
    String options = "export CONTACTCTL_JAVA_OPTS=-Djavax.net.ssl.trustStore=$T/trust; ";

    Outcome trusted = run(options + BIN + get);
    assertEquals("memo\n", trusted.out(), trusted.err());
    assertTrue(trusted.err().startsWith("GET https://127.0.0.1:"), trusted.err());
    Outcome refused = run(BIN + get);
    assertEquals(2, refused.code(), "the runtime does not trust that authority by itself");
    assertTrue(refused.err().contains("certificate"), refused.err());
  }

  @Test
  void it_has_many_trusted_authorities_in_a_file_of_its_own() {
    String cacerts = TOP + "/runtime/lib/security/cacerts";
    assertEquals(0, run("[ -f " + cacerts + " ] && [ ! -h " + cacerts + " ]").code());
    String list = TOP + "/runtime/bin/keytool -list -storepass changeit -keystore " + cacerts;
    long count =
        run(UTF_8 + list).out().lines().filter(line -> line.contains("trustedCertEntry")).count();
    assertTrue(count > 50, "has " + count);
  }

  @Test
  void it_has_its_licenses_and_does_not_reveal_who_built_it() {
    List<String> listing = tool.listing();
    assertEquals(
        List.of(),
        listing.stream()
            .filter(line -> !line.matches("(drwxr-xr-x|-rw[x-]r-[x-]r-[x-]|l.{9}) 0/0 .*"))
            .toList());
    for (String name :
        List.of("/runtime/legal/java.base/LICENSE", "/share/doc/contactctl/LICENSE")) {
      assertTrue(listing.stream().anyMatch(line -> line.endsWith(" " + TOP + name)), name);
    }
    String made = "(?:key|archive-\\d+-\\d+-\\d+\\.aot)";
    for (String part : List.of("", "offline/")) {
      String files = ".*/lib/archive/" + part + made;
      assertEquals(2, listing.stream().filter(line -> line.matches(files)).count(), part);
    }
  }

  @Test
  void it_is_installed_with_its_java_and_its_archive() throws IOException {
    Outcome installed = run(TOP + "/install p");
    assertEquals(0, installed.code(), installed.err());
    assertTrue(installed.out().startsWith(NAME + " is installed as /"), installed.out());
    assertTrue(isArchived("p/bin/contactctl"));
    assertEquals(new Outcome(0, "", ""), run("find p ! -perm -o+r"));
  }
}
