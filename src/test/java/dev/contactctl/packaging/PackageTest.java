package dev.contactctl.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Installation.Outcome;
import dev.contactctl.kit.Unpacked;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tarball that needs a Java: what is in it, and that it can be unpacked, installed and used.
 * {@code scripts/test} runs this on what {@code scripts/package} made.
 */
class PackageTest {
  private static final String TOP = "contactctl-" + System.getProperty("projectVersion");
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";
  private static final int JAVA = Runtime.version().feature();
  private static final Outcome VALID = new Outcome(0, "", "1 contact: 0 errors, 0 warnings\n");

  @TempDir private static Path folder;
  private static Unpacked tool;
  private static Outcome installed;

  @BeforeAll
  static void unpack_and_install() throws IOException {
    tool = Unpacked.in(folder, "unpacked", Unpacked.tarball(""));
    Files.copy(Path.of("scripts/quickstart.yaml"), folder.resolve("c.yaml"));
    installed = run(TOP + "/install");
  }

  /** Runs a script with the Java that the tests run on. */
  private static Outcome run(String script) {
    return tool.run(Map.of("JAVA_HOME", System.getProperty("java.home")), script);
  }

  /** The number of our classes that {@code validate} takes from the archive. */
  private static long archived(String command) throws IOException {
    Path log = folder.resolve("classes.log");
    String options = "CONTACTCTL_JAVA_OPTS=-Xlog:class+load:file=" + log;
    assertEquals(VALID, run(options + " " + command + " validate $T/c.yaml"));
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" dev.contactctl.") && line.contains("shared objects file"))
          .count();
    }
  }

  @Test
  void it_has_the_expected_files_and_does_not_reveal_who_built_it() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String line : tool.listing()) {
      String[] words = line.split(" +", 6);
      names.add(words[5]);
      boolean program = words[5].matches(".*/(bin/contactctl|install|make-archive)");
      String mode = words[5].endsWith("/") ? "drwxr-xr-x" : program ? "-rwxr-xr-x" : "-rw-r--r--";
      if (!words[0].equals(mode) || !words[1].equals("0/0")) {
        wrong.add(line);
      }
    }
    assertEquals(List.of(), wrong);
    String files =
        names.stream()
            .filter(name -> !name.endsWith("/") && !name.contains("/licenses/"))
            .map(name -> name.substring(TOP.length() + 1).replaceAll("-\\d[\\w.-]*\\.jar", ".jar"))
            .collect(Collectors.joining("\n"));
    assertEquals(expected(), files);
    assertTrue(names.contains(TOP + "/share/doc/contactctl/licenses/"), "licenses of the jars");
  }

  private static String expected() throws IOException {
    List<String> pages;
    try (Stream<Path> all = Files.list(Path.of("src/main/man"))) {
      pages = all.map(page -> "share/man/man1/" + page.getFileName()).sorted().toList();
    }
    List<String> docs = new ArrayList<>();
    for (String name :
        List.of("CHANGELOG", "CONTRIBUTING", "LICENSE", "README", "SECURITY", "THIRD-PARTY")) {
      docs.add("share/doc/contactctl/" + name + (name.equals("LICENSE") ? "" : ".md"));
    }
    docs.add("share/doc/contactctl/sbom.cdx.json");
    try (Stream<Path> all = Files.list(Path.of("src/docs"))) {
      all.map(file -> "share/doc/contactctl/" + file).sorted().forEach(docs::add);
    }
    return """
        bin/contactctl
        install
        lib/contactctl.jar
        lib/fastcsv.jar
        lib/jackson-annotations.jar
        lib/jackson-core.jar
        lib/jackson-databind.jar
        lib/jvm.options
        lib/make-archive
        lib/picocli.jar
        lib/snakeyaml-engine.jar
        share/bash-completion/completions/contactctl
        """
        + String.join("\n", docs)
        + "\nshare/fish/vendor_completions.d/contactctl.fish\n"
        + String.join("\n", pages)
        + "\nshare/zsh/site-functions/_contactctl";
  }

  @Test
  void install_prints_what_to_do_next() {
    assertEquals(0, installed.code(), installed.err());
    assertEquals("", installed.err());
    String[] lines = installed.out().split("\n");
    assertEquals(
        "Making an archive of loaded classes, which makes every start faster; this takes a few"
            + " seconds ...",
        lines[0]);
    assertEquals("contactctl " + TOP.substring(11) + " is ready. Put it on your PATH:", lines[1]);
    assertEquals(0, run(lines[2].replace("~/.local/bin", "$T")).code(), lines[2]);
    assertEquals(VALID, run("$T/contactctl validate $T/c.yaml"));
  }

  @Test
  void it_does_its_job_from_path_and_from_another_folder() {
    String script =
        "PATH=$PWD/"
            + TOP
            + "/bin:$PATH; cd /\n"
            + "contactctl sandbox -- contactctl update "
            + ID
            + " --replace -f $T/c.yaml --memo '메모 2' --field memo -q";
    assertEquals(new Outcome(0, "메모 2\n", ""), run(script));
  }

  /** The first one costs Java 25 more than all of Jackson; the build has removed what made it. */
  @Test
  void no_decimal_number_is_made_that_is_not_needed() throws IOException {
    Path log = folder.resolve("initialized.log");
    String options = "CONTACTCTL_JAVA_OPTS=-Xlog:class+init=info:file=" + log;
    assertEquals(VALID, run(options + " " + TOP + "/bin/contactctl validate $T/c.yaml"));
    String initialized = Files.readString(log).replace('/', '.');
    assertTrue(initialized.contains("tools.jackson.databind.node.ValueNode"), "it is logged");
    assertFalse(initialized.contains("java.math.BigDecimal"));
  }

  /** Decimal numbers are compared with the limits of integers, as by the original jars. */
  @ParameterizedTest
  @CsvSource({
    "32767, true, true, true",
    "32768, false, true, true",
    "-32769.5, false, true, true",
    "2147483647, false, true, true",
    "2147483648, false, false, true",
    "-2147483648, false, true, true",
    "-2147483649, false, false, true",
    "9223372036854775807, false, false, true",
    "9223372036854775808, false, false, false",
    "-9223372036854775809, false, false, false"
  })
  void decimal_numbers_fit_into_integers_as_ever(
      BigDecimal number, boolean fitsShort, boolean fitsInt, boolean fitsLong) throws Exception {
    List<URL> jars = new ArrayList<>();
    for (String name :
        run("printf '%s\\n' \"$PWD\"/" + TOP + "/lib/jackson-*.jar").out().lines().toList()) {
      jars.add(Path.of(name).toUri().toURL());
    }
    try (URLClassLoader packed =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = packed.loadClass("tools.jackson.databind.node.DecimalNode");
      Object node = type.getMethod("valueOf", BigDecimal.class).invoke(null, number);
      List<Object> fits = new ArrayList<>();
      for (String kind : List.of("inShortRange", "inIntRange", "inLongRange")) {
        fits.add(type.getMethod(kind).invoke(node));
      }
      assertEquals(List.of(fitsShort, fitsInt, fitsLong), fits);
    }
  }

  @Test
  void its_archive_is_used_and_may_be_read_by_all() throws IOException {
    assertTrue(archived(TOP + "/bin/contactctl") > 50);
    assertTrue(archived("./" + TOP + "/bin/contactctl") > 50);
    assertEquals(
        new Outcome(0, "", ""),
        run("find " + TOP + " ! -perm -o+r; find " + TOP + " -name 'new*'"));
  }

  @Test
  void a_jar_that_was_replaced_is_not_run_from_the_archive() throws IOException {
    String jar = TOP + "/lib/contactctl.jar";
    run("cp -p " + jar + " $T/kept.jar; touch " + jar);
    long archived = archived(TOP + "/bin/contactctl");
    run("cp -p $T/kept.jar " + jar);
    assertEquals(0, archived);
    assertTrue(archived(TOP + "/bin/contactctl") > 50, "put back, it fits again");
  }

  /** Java 17 uses an archive only in the folder where it was made. */
  @Test
  void it_may_be_moved_anywhere() throws IOException {
    run("mkdir '홍 길동' && cp -pR " + TOP + " '홍 길동/새'");
    long archived = archived("'홍 길동/새/bin/contactctl'");
    assertTrue(JAVA >= 25 ? archived > 50 : archived == 0, "archived: " + archived);
  }
}
