package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Installation.Outcome;
import dev.contactctl.kit.LocalProgram;
import dev.contactctl.kit.Modes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An archive of loaded classes makes a start faster and changes nothing else, whatever happens to
 * it, to the jars, or to Java. One is made for all tests; each damages a copy of its own.
 */
class ArchiveTest {
  private static final Outcome GOOD = new Outcome(0, "", "1 contact: 0 errors, 0 warnings\n");

  @TempDir private static Path folder;
  private static Installation tool;
  private static Path made;
  private static byte[] jar;
  private static FileTime jarTime;

  /** Linux has an ID here that changes with each start of the system. */
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** The folder of the smaller archive for commands that send nothing. */
  private static final Path OFFLINE = Path.of("offline");

  @TempDir private Path cache;
  private Path archive;

  @BeforeAll
  static void make_an_archive() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "make-archive needs bash");
    tool = Installation.in(folder);
    jar = Files.readAllBytes(tool.jar());
    made = Files.createDirectory(folder.resolve("made"));
    Files.writeString(
        folder.resolve("c.json"),
        "{\"permission\": {\"accessibleRange\": \"ALL\"}, \"contactName\": {\"lastName\": \"홍\"},"
            + " \"emails\": [{\"email\": \"a@example.com\", \"primary\": true}]}");
    assertEquals(new Outcome(0, "", ""), make(made));
    jarTime = Files.getLastModifiedTime(tool.jar());
  }

  private static Outcome make(Path into) {
    return tool.run(Map.of("CONTACTCTL_MAKE_ARCHIVE", "1", "XDG_CACHE_HOME", into.toString()));
  }

  /** Without the archive for commands that send nothing, which use the other one then. */
  @BeforeEach
  void copy_the_cache() throws IOException {
    copy(false);
  }

  private void copy(boolean offline) throws IOException {
    try (Stream<Path> all = Files.walk(made)) {
      for (Path path : all.filter(file -> isArchive(file, offline)).toList()) {
        Path copy = cache.resolve(made.relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    archive = find("archive-");
    fit();
  }

  private static boolean isArchive(Path file, boolean offline) {
    return Files.isRegularFile(file) && file.getParent().endsWith(OFFLINE) == offline;
  }

  private void copyOffline() throws IOException {
    assumeTrue(Runtime.version().feature() >= 25, "there is only one archive");
    run("rm", "-rf", top().toString());
    copy(true);
  }

  @AfterEach
  void let_archives_be_made_again() {
    tool.awaitBackground();
    allowMaking();
  }

  /** Puts the jar back as it was when the archive was made; the JVM itself checks that, too. */
  private static void restoreTheJar() throws IOException {
    tool.awaitBackground();
    Files.write(tool.jar(), jar);
    Files.setLastModifiedTime(tool.jar(), jarTime);
  }

  private Path find(String name) throws IOException {
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(path -> path.getFileName().toString().startsWith(name))
          .filter(Files::isRegularFile)
          .min(Comparator.comparing(Path::getNameCount)) // not that of offline, if there are two
          .orElseThrow();
    }
  }

  /** Makes the key fit the files as they are now, copied or damaged. */
  private void fit() throws IOException {
    Path key = find("key");
    List<String> command = new ArrayList<>(List.of("stat", "-L", "-c", "%s:%Y:%Z:%i:%d"));
    command.addAll(List.of(Installation.JAVA.toString(), tool.launcher().toString()));
    command.addAll(List.of(tool.options().toString(), tool.jar().toString()));
    try (Stream<Path> lib = Files.list(tool.jar().getParent())) {
      lib.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().forEach(command::add);
    }
    command.add(archive.toString());
    Outcome stat = Installation.outcome(new ProcessBuilder(command).start());
    Files.writeString(key, Files.readAllLines(key).get(0) + "\n" + stat.out());
  }

  private Outcome validate(Map<String, String> more) {
    Map<String, String> env = new TreeMap<>(Map.of("XDG_CACHE_HOME", cache.toString()));
    env.putAll(more);
    return tool.run(env, "validate", "c.json");
  }

  /** Such as a command that sends something: it is not affected. */
  private boolean isUsedOtherwise() throws IOException {
    Path log = cache.resolve("classes.log");
    String options = "-Xlog:class+load:file=" + log;
    Map<String, String> env =
        Map.of("XDG_CACHE_HOME", cache.toString(), "CONTACTCTL_JAVA_OPTS", options);
    assertEquals(2, tool.run(env, "get").code());
    return Files.readString(log).contains(" dev.contactctl.Program source: shared objects file");
  }

  /** Whether our classes come from an archive; everything else must be as ever. */
  private boolean isUsed(Map<String, String> more) throws IOException {
    Path log = cache.resolve("classes.log");
    Map<String, String> env = new HashMap<>(Map.of("CONTACTCTL_JAVA_OPTS", ""));
    env.putAll(more);
    env.merge("CONTACTCTL_JAVA_OPTS", " -Xlog:class+load:file=" + log, String::concat);
    assertEquals(GOOD, validate(env));
    for (String line : Files.readAllLines(log)) {
      if (line.contains(" dev.contactctl.check.Checker ")) {
        return line.contains("source: shared objects file");
      }
    }
    throw new AssertionError("the checker was not loaded");
  }

  /** Nothing is made in the background while a test looks. */
  private static void forbidMaking() {
    Modes.set(tool.maker(), "400");
  }

  private static void allowMaking() {
    Modes.set(tool.maker(), "700");
  }

  @Test
  void an_archive_that_fits_is_used() throws IOException {
    forbidMaking();
    assertTrue(isUsed(Map.of()));
    assertTrue(isUsed(Map.of("CONTACTCTL_JAVA_OPTS", "-Xmx200m -Dx=y")));
  }

  @Test
  void the_archive_of_commands_that_send_nothing_is_held_to_the_same() throws IOException {
    copyOffline();
    forbidMaking();
    assertTrue(isUsed(Map.of()));
    assertFalse(isUsedOtherwise(), "a command that may send something");
    Path slot = archive.getParent();
    assertTrue(slot.endsWith(OFFLINE), slot.toString());
    for (Path path : List.of(archive, find("key"), slot, slot.getParent(), top())) {
      Set<PosixFilePermission> was = Files.getPosixFilePermissions(path);
      run("chmod", "o+w", path.toString());
      fit();
      assertFalse(isUsed(Map.of()), path.toString());
      Files.setPosixFilePermissions(path, was);
    }
    fit();
    assertTrue(isUsed(Map.of()), "as it was");
    Files.write(archive, new byte[0]);
    assertFalse(isUsed(Map.of()), "empty");
  }

  @Test
  void a_damaged_archive_of_commands_that_send_nothing_leaves_them_the_other() throws IOException {
    assumeTrue(Runtime.version().feature() >= 25, "there is only one archive");
    copy(true);
    forbidMaking();
    try (Stream<Path> all = Files.walk(cache)) {
      for (Path path : all.filter(file -> isArchive(file, true)).toList()) {
        Files.write(path, new byte[10]);
      }
    }
    assertTrue(isUsed(Map.of()));
  }

  /** The launcher is written for every POSIX shell, with -ef and -O in test. */
  @ParameterizedTest
  @ValueSource(strings = {"dash", "busybox sh", "bash --posix", "zsh", "zsh --emulate sh"})
  void an_archive_that_fits_is_used_in_every_shell(String shell) throws IOException {
    assumeTrue(LocalProgram.isInstalled(shell.split(" ")[0]), "no " + shell + " here");
    forbidMaking();
    try {
      tool.runIn(shell);
      assertTrue(isUsed(Map.of()));
    } finally {
      tool.runIn("/bin/sh");
    }
  }

  @Test
  void no_archive_is_used_when_disabled_or_with_other_jvm_options() throws IOException {
    forbidMaking();
    assertFalse(isUsed(Map.of("CONTACTCTL_NO_ARCHIVE", "1")));
    assertFalse(isUsed(Map.of("CONTACTCTL_JAVA_OPTS", "-XX:-UseCompressedOops")));
  }

  @Test
  void a_truncated_or_modified_archive_is_not_used() throws IOException {
    forbidMaking();
    try (var channel = Files.newByteChannel(archive, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(archive) / 2);
    }
    assertFalse(isUsed(Map.of()));
    Files.write(archive, new byte[0]);
    assertFalse(isUsed(Map.of()));
    Files.delete(archive);
    assertFalse(isUsed(Map.of()));
  }

  /** Such as another JVM's: this one neither uses it nor complains. */
  @Test
  void an_archive_in_another_format_is_silently_ignored_even_when_its_key_fits()
      throws IOException {
    forbidMaking();
    Files.writeString(archive, "made by nobody ".repeat(100_000));
    fit();
    assertFalse(isUsed(Map.of()));
  }

  @Test
  void a_damaged_key_fits_nothing() throws IOException {
    forbidMaking();
    Path key = find("key");
    String whole = Files.readString(key);
    for (String damaged :
        List.of("", "\n", "jsa", whole.substring(0, whole.length() / 2), whole + "x\n", "$(id)`")) {
      Files.writeString(key, damaged);
      assertFalse(isUsed(Map.of()), damaged);
    }
  }

  /** Java 17 would silently ignore it, and every start would be slow. */
  @Test
  void an_archive_whose_jars_have_moved_is_not_used() throws IOException {
    forbidMaking();
    Path key = find("key");
    List<String> lines = new ArrayList<>(Files.readAllLines(key));
    String[] words = lines.get(0).split(" ", 3);
    lines.set(0, words[0] + " " + words[1] + " " + folder.resolve("moved"));
    Files.write(key, lines);
    assertFalse(isUsed(Map.of()));
  }

  /** Whoever may write there can put code of their own into an archive. */
  @Test
  void an_archive_that_others_could_have_written_is_not_used() throws IOException {
    forbidMaking();
    Path slot = archive.getParent();
    for (Path path : List.of(archive, find("key"), slot, slot.getParent(), top(), cache)) {
      Set<PosixFilePermission> was = Files.getPosixFilePermissions(path);
      for (String more : List.of("g+w", "o+w")) {
        run("chmod", more, path.toString());
        fit();
        assertFalse(isUsed(Map.of()), path + " " + more);
        Files.setPosixFilePermissions(path, was);
      }
      fit();
      assertTrue(isUsed(Map.of()), path + " as it was");
    }
    run("chmod", "1777", cache.toString());
    assertTrue(isUsed(Map.of()), "as /tmp: nobody can rename what is not theirs");
    run("chmod", "1777", slot.toString());
    assertFalse(isUsed(Map.of()));
  }

  private Path top() {
    return cache.resolve("contactctl");
  }

  private static void run(String... command) throws IOException {
    Outcome outcome = Installation.outcome(new ProcessBuilder(command).start());
    assertEquals(0, outcome.code(), outcome.err());
  }

  /** As the XDG standard asks: it would be another folder in each working directory. */
  @Test
  void a_relative_cache_folder_counts_as_none() throws IOException {
    forbidMaking();
    Path home = Files.createDirectory(cache.resolve("home"));
    Files.createSymbolicLink(home.resolve(".cache"), cache);
    Map<String, String> env =
        Map.of("XDG_CACHE_HOME", folder.relativize(cache).toString(), "HOME", home.toString());
    assertTrue(isUsed(env));
    assertFalse(isUsed(Map.of("XDG_CACHE_HOME", folder.relativize(cache).toString(), "HOME", "")));
  }

  @Test
  void an_archive_behind_a_linked_cache_folder_is_not_used() throws IOException {
    forbidMaking();
    Path moved = Files.move(top(), cache.resolve("moved"));
    Files.createSymbolicLink(top(), moved);
    assertFalse(isUsed(Map.of()));
  }

  @Test
  void an_archive_of_another_user_is_not_used() throws IOException {
    forbidMaking();
    for (Path path : List.of(archive, find("key"), archive.getParent(), top(), cache)) {
      Object was = Files.getAttribute(path, "unix:uid");
      try {
        Files.setAttribute(path, "unix:uid", 65534);
      } catch (IOException e) {
        assumeTrue(false, "only root can give a file away");
      }
      fit();
      assertFalse(isUsed(Map.of()), path.toString());
      Files.setAttribute(path, "unix:uid", was);
    }
  }

  /**
   * The folder above the cache may be a link, and who can change it can do so between the look at
   * the archive and its use: here stat does it, once it has looked. The archive that was looked at
   * is used.
   */
  @Test
  void an_archive_planted_after_the_check_is_not_used() throws IOException {
    forbidMaking();
    Path planted = Files.createDirectory(folder.resolve("planted"));
    run("cp", "-pR", top().toString(), planted.toString());
    Path damaged = planted.resolve(cache.relativize(archive));
    Files.delete(damaged);
    Files.write(damaged, new byte[10]);
    Path link = Files.createSymbolicLink(folder.resolve("home"), cache);
    Path bin = Files.createDirectory(folder.resolve("swap"));
    Path stat = bin.resolve("stat");
    Path real = Path.of(Files.exists(Path.of("/usr/bin/stat")) ? "/usr/bin/stat" : "/bin/stat");
    String swap = "ln -sfn '" + planted + "' '" + link + "'";
    Files.writeString(stat, "#!/bin/sh\n" + real + " \"$@\"; code=$?; " + swap + "; exit $code\n");
    Modes.set(stat, "755");
    String path = bin + ":" + System.getenv("PATH");
    assertTrue(isUsed(Map.of("XDG_CACHE_HOME", link.toString(), "PATH", path)));
    assertEquals(planted, Files.readSymbolicLink(link), "stat was there");
  }

  /** Some builds and copies give a damaged file the size and the time of a good one. */
  @Test
  void a_damaged_archive_of_an_installation_is_not_used() throws IOException {
    Path lib = tool.jar().resolveSibling("archive");
    Map<String, String> own = Map.of("XDG_CACHE_HOME", cache.resolve("own").toString());
    try {
      assertEquals(new Outcome(0, "", ""), tool.run(Map.of("CONTACTCTL_MAKE_ARCHIVE", "install")));
      assertTrue(isUsed(own), "by its contents");
      tool.awaitBackground();
      assertEquals(1, Files.walk(cache.resolve("own")).filter(p -> p.endsWith("key")).count());
      forbidMaking();
      assertTrue(isUsed(own), "by what the cache knows of it");
      run("chmod", "777", lib.toString());
      assertFalse(isUsed(own), "others may write there");
      run("chmod", "755", lib.toString());
      damage(lib);
      assertFalse(isUsed(own), "its inode has changed");
      assertFalse(isUsed(Map.of("XDG_CACHE_HOME", "", "HOME", "")), "its contents have changed");
    } finally {
      run("rm", "-rf", lib.toString());
    }
  }

  private static void damage(Path lib) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(lib)) {
      files = all.filter(path -> Files.isRegularFile(path) && !path.endsWith("key")).toList();
    }
    for (Path file : files) {
      damageFile(file, 100);
    }
  }

  /** Changes every so-many-th byte after the first quarter. */
  private static void damageFile(Path file, int step) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 4; i < bytes.length; i += step) {
      bytes[i] ^= 0x55;
    }
    Modes.set(file, "600");
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);
    Modes.set(file, "444");
  }

  /** As a disk damages it: nothing that stat shows has changed. */
  @Test
  void a_damaged_archive_is_not_used_after_a_run_that_was_cut_off() throws IOException {
    forbidMaking();
    assertEquals(137, kill().code());
    assertEquals(1, runs().size());
    damageFile(archive, 1 << 20);
    fit();

    String damaged = " is damaged, which can end a run without a word; it is not used any more\n";
    String said = "contactctl: " + archive + damaged;
    assertEquals(new Outcome(0, "", said + GOOD.err()), validate(Map.of()));
    assertEquals(List.of(), runs());
    assertFalse(isUsed(Map.of()));

    allowMaking();
    assertEquals(new Outcome(0, "", ""), make(cache));
    assertTrue(isUsed(Map.of()));
    assertEquals(List.of(), runs());
  }

  /** Also a run that nothing was cut off before is not sent to its death without a word. */
  @Test
  void a_damaged_archive_is_not_used_by_the_first_run_after_a_start_of_the_system()
      throws IOException {
    forbidMaking();
    Path checked = checked();
    Files.writeString(checked, "another-start\n");
    assertTrue(isUsed(Map.of()), "it is whole");
    assertEquals(thisStart(), Files.readString(checked));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(checked)));

    damageFile(archive, 1 << 20);
    fit();
    for (String start : List.of("another-start\n", "", "\n")) {
      Path key = find("key");
      String whole = Files.readString(key);
      Files.writeString(checked, start);
      String damaged = " is damaged, which can end a run without a word; it is not used any more\n";
      String said = "contactctl: " + archive + damaged;
      assertEquals(new Outcome(0, "", said + GOOD.err()), validate(Map.of()), start);
      assertFalse(isUsed(Map.of()));
      Files.writeString(key, whole);
      Modes.set(key, "600");
    }
  }

  /** It would cost time at each start. */
  @Test
  void the_checksum_is_compared_once_after_a_start_of_the_system() throws IOException {
    forbidMaking();
    Path checked = checked();
    Path bin = Files.createDirectory(cache.resolve("bin"));
    Path log = cache.resolve("sums");
    Path cksum =
        Files.writeString(
            bin.resolve("cksum"),
            "#!/bin/sh\necho >>'"
                + log
                + "'\nexec "
                + (Files.exists(Path.of("/usr/bin/cksum")) ? "/usr/bin/cksum" : "/bin/cksum")
                + "\n");
    Modes.set(cksum, "755");
    Map<String, String> env = Map.of("PATH", bin + ":" + System.getenv("PATH"));
    assertTrue(isUsed(env), "just made");
    assertFalse(Files.exists(log));
    Files.delete(checked);
    for (int i = 0; i < 3; i++) {
      assertTrue(isUsed(env));
    }
    assertEquals(1, Files.readAllLines(log).size());
  }

  private Path checked() throws IOException {
    assumeTrue(Files.isReadable(BOOT), "no ID of the start of this system");
    Path checked = archive.resolveSibling("checked");
    assertEquals(thisStart(), Files.readString(checked), "as the maker left it");
    return checked;
  }

  private static String thisStart() throws IOException {
    return Files.readString(BOOT);
  }

  /** A run that uses the archive and does not come to its end. */
  private Outcome kill() {
    Map<String, String> env = Map.of("XDG_CACHE_HOME", cache.toString());
    return tool.run(env, "sandbox", "--", "sh", "-c", "kill -KILL $PPID");
  }

  /** Other runs have been killed, by their terminal for one, or are still going on. */
  @Test
  void a_whole_archive_stays_in_use_whatever_became_of_other_runs() throws IOException {
    forbidMaking();
    Files.createFile(archive.resolveSibling("run-999999999"));
    long alive = ProcessHandle.current().pid();
    Files.createFile(archive.resolveSibling("run-" + alive));

    assertTrue(isUsed(Map.of()));
    assertEquals(List.of("run-" + alive), runs());
  }

  /** The files that tell that a run has begun and not ended. */
  private List<String> runs() throws IOException {
    try (Stream<Path> all = Files.list(archive.getParent())) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("run-"))
          .toList();
    }
  }

  @Test
  void a_cache_folder_that_cannot_exist_does_no_harm() throws IOException {
    assertFalse(isUsed(Map.of("XDG_CACHE_HOME", "/dev/null")));
    assertFalse(isUsed(Map.of("XDG_CACHE_HOME", "/proc/nowhere")));
    assertFalse(isUsed(Map.of("XDG_CACHE_HOME", "", "HOME", "")));
  }

  @Test
  void an_archive_belongs_to_its_owner_alone() throws IOException {
    try (Stream<Path> all = Files.walk(made)) {
      for (Path path : all.filter(path -> !path.equals(made)).toList()) {
        String modes = Files.getPosixFilePermissions(path).toString();
        assertFalse(modes.contains("GROUP") || modes.contains("OTHERS"), path + " " + modes);
      }
    }
  }

  /** The new jar has the size and the time of the old one; only its inode differs. */
  @Test
  void a_rebuilt_jar_runs_its_own_code_and_gets_an_archive_of_its_own() throws IOException {
    try {
      forbidMaking();
      rebuild("{2:warning|warnings}", "{2:WARNING|WARNINGS}");

      Outcome rebuilt = new Outcome(0, "", "1 contact: 0 errors, 0 WARNINGS\n");
      assertEquals(rebuilt, validate(Map.of()));

      allowMaking();
      Path before = archive;
      assertEquals(new Outcome(0, "", ""), make(cache));
      archive = find("archive-");
      assertFalse(archive.equals(before) || Files.exists(before), "the old one is gone");
      assertEquals(rebuilt, validate(Map.of()));
    } finally {
      restoreTheJar();
    }
  }

  /** Builds the jar anew, with a text of ours replaced by one of the same length. */
  private static void rebuild(String from, String to) throws IOException {
    Path classes = Files.createTempDirectory(folder, "rebuilt").resolve("classes");
    Path original = Path.of(System.getProperty("contactctl.build"), "classes");
    int changed = 0;
    try (Stream<Path> all = Files.walk(original)) {
      for (Path path : all.toList()) {
        Path copy = Files.copy(path, classes.resolve(original.relativize(path)));
        changed += path.toString().endsWith(".class") && replace(copy, from, to) ? 1 : 0;
      }
    }
    assertTrue(changed > 0, "no class has the text " + from);
    tool.jar(classes);
    Files.setLastModifiedTime(tool.jar(), jarTime);
    assertEquals(jar.length, Files.size(tool.jar()));
  }

  private static boolean replace(Path file, String from, String to) throws IOException {
    String code = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Files.write(file, code.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
    return code.contains(from);
  }
}
