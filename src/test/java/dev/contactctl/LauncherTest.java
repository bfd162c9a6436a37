package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.Installation;
import dev.contactctl.kit.LocalProgram;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Version;
import dev.contactctl.write.JsonWriter;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in separate processes: in several shells and locales, and with a small heap. */
class LauncherTest {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final String COMMAND =
      " update c1 --replace --dry-run --last-name 홍길동 --nick-name 表示 --email a@example.com"
          + " --accessible-range ALL --memo '메모 👩‍👩‍👧' -o ndjson\n";
  private static final String BODY =
      "{\"emails\":[{\"email\":\"a@example.com\",\"primary\":true}],"
          + "\"contactName\":{\"lastName\":\"홍길동\",\"nickName\":\"表示\"},"
          + "\"permission\":{\"accessibleRange\":\"ALL\"},\"memo\":\"메모 👩‍👩‍👧\"}\n";

  @TempDir private static Path home;

  private record Run(int code, String out, String err) {}

  @BeforeAll
  static void install() throws IOException {
    assumeTrue(Files.isExecutable(SHELL));
    Installation.in(home);
  }

  /** In a script, because this JVM's own locale may be unable to encode the arguments. */
  private static Run run(String command, Charset charset, String locale) throws Exception {
    Path script = Files.write(home.resolve("run"), command.getBytes(charset));
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), script.toString());
    Map<String, String> env = builder.environment();
    env.keySet().removeIf(n -> n.startsWith("LC_") || n.startsWith("LANG") || n.contains("JAVA"));
    env.put("LC_ALL", locale);
    env.put("CONTACTCTL_JAVA", JAVA);
    env.put("CONTACTCTL_NO_ARCHIVE", "1");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    return new Run(ChildEnd.await(process, 60), Files.readString(out), Files.readString(err));
  }

  private static String launcher() {
    return launcher("sh");
  }

  private static String launcher(String shell) {
    return "exec " + shell + " '" + home.resolve("bin/contactctl") + "'";
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "busybox sh", "bash --posix", "zsh", "zsh --emulate sh"})
  void the_launcher_runs_in_every_shell(String shell) throws Exception {
    assumeTrue(LocalProgram.isInstalled(shell.split(" ")[0]), "no " + shell + " here");
    Run run = run(launcher(shell) + COMMAND, StandardCharsets.UTF_8, "C");
    assertEquals(BODY, run.out(), run.err());
    assertEquals(0, run.code());
  }

  /** Each names the launcher of the installation in another way; HOME is where it is installed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cd HOME/bin && ./contactctl",
        "cd HOME && bin/./contactctl",
        "cd HOME/lib && ../bin/contactctl",
        "cd / && HOME//bin//contactctl",
        "cd HOME/bin && sh contactctl",
        "ln -sfn HOME/bin HOME/link && HOME/link/contactctl",
        "mkdir -p HOME/d && ln -sfn ../bin HOME/d/up && HOME/d/up/../bin/contactctl",
        "mkdir -p HOME/a/b && ln -sfn ../../bin HOME/a/b/link && cd HOME/a/b/link && ./contactctl",
        "ln -sfn HOME/bin/contactctl HOME/c && HOME/c",
        "ln -sfn bin/contactctl HOME/c && cd HOME && ./c",
      })
  void the_launcher_finds_its_jar_however_it_is_called(String call) throws Exception {
    String command = call.replace("HOME", home.toString()) + " --version\n";
    Run run = run(command, StandardCharsets.UTF_8, "C.UTF-8");
    assertEquals("contactctl " + Version.NUMBER + "\n", run.out(), run.err());
    assertEquals(0, run.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "ko_KR.UTF-8", "ja_JP.SJIS"})
  void the_launcher_passes_korean_and_japanese_arguments_under_any_locale(String locale)
      throws Exception {
    Run run = run(launcher() + COMMAND, StandardCharsets.UTF_8, locale);
    assertTrue(run.err().endsWith("c1: dry run: nothing was sent\n"), run.err());
    assertEquals(BODY, run.out());
    assertEquals(0, run.code());
  }

  @Test
  void arguments_in_another_encoding_are_refused() throws Exception {
    Charset japanese = Charset.forName("MS932");
    String command = launcher() + " update c1 --replace --dry-run --last-name 表示\n";
    damaged(run(command, japanese, "C.UTF-8"));
  }

  @Test
  void without_the_launcher_damaged_arguments_are_refused() throws Exception {
    String java = "exec '" + JAVA + "' -cp '" + System.getProperty("java.class.path") + "'";
    damaged(run(java + " dev.contactctl.Main" + COMMAND, StandardCharsets.UTF_8, "C"));
  }

  private static void damaged(Run run) {
    assertEquals("", run.out());
    assertTrue(
        run.err()
            .matches(
                "\"\uFFFD.*\": was garbled by the locale; set LC_ALL=C.UTF-8 and pass UTF-8\n"),
        run.err());
    assertEquals(2, run.code());
  }

  /** Otherwise the first file that the JVM opens would be taken for the stream. */
  @ParameterizedTest
  @ValueSource(strings = {"dash", "busybox sh", "bash --posix", "zsh", "zsh --emulate sh"})
  void a_closed_stream_stays_closed(String shell) throws Exception {
    assumeTrue(LocalProgram.isInstalled(shell.split(" ")[0]), "no " + shell + " here");
    String none =
        "stdin: is closed or cannot be read; connect it to a file or a pipe, or name a file\n";
    assertEquals(
        new Run(6, "", none + "0 contacts: 0 errors, 0 warnings, 1 input not read\n"),
        run(launcher(shell) + " validate - <&-\n", StandardCharsets.UTF_8, "C.UTF-8"));
    assertEquals(
        new Run(2, "", "--token-stdin: " + none),
        run(launcher(shell) + " get c1 --token-stdin <&-\n", StandardCharsets.UTF_8, "C.UTF-8"));
    Run out = run(launcher(shell) + " explain memo >&-\n", StandardCharsets.UTF_8, "C.UTF-8");
    assertEquals(10, out.code());
    assertTrue(out.err().startsWith("standard output: cannot be written"), out.err());
    Run change =
        run(
            "export CONTACTCTL_TOKEN=x CONTACTCTL_BASE_URL=http://127.0.0.1:9/v1.0\n"
                + launcher(shell)
                + " update c1 --memo x >&-\n",
            StandardCharsets.UTF_8,
            "C.UTF-8");
    assertEquals(10, change.code());
    assertTrue(change.err().contains(", so nothing was sent;"), change.err());
    assertEquals(
        new Run(4, "", ""),
        run(launcher(shell) + " get c1 2>&-\n", StandardCharsets.UTF_8, "C.UTF-8"));
    assertEquals(
        new Run(10, "", ""),
        run(launcher(shell) + " --version <&- >&- 2>&-\n", StandardCharsets.UTF_8, "C.UTF-8"));
  }

  @Test
  void a_closed_standard_input_is_named_by_whatever_reads_it() throws Exception {
    String none =
        "stdin: is closed or cannot be read; connect it to a file or a pipe, or name a file\n";
    for (String command :
        List.of("apply -", "apply --ids - --memo x", "update c1 --replace -f -", "diff c1 -f -")) {
      Run run = run(launcher("dash") + " " + command + " <&-\n", StandardCharsets.UTF_8, "C.UTF-8");
      assertEquals(6, run.code(), command);
      assertTrue(run.err().startsWith(none), command + ": " + run.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "busybox sh", "bash --posix", "zsh", "zsh --emulate sh"})
  void a_working_directory_that_was_removed_is_one_sentence(String shell) throws Exception {
    assumeTrue(LocalProgram.isInstalled(shell.split(" ")[0]), "no " + shell + " here");
    String script = "cd '" + home + "'; mkdir gone; cd gone; rmdir ../gone\n" + launcher(shell);
    Run run = run(script + " --version\n", StandardCharsets.UTF_8, "C.UTF-8");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(
        run.err()
            .endsWith(
                "contactctl: the working directory has been removed; change to one that exists\n"),
        run.err());
  }

  @Test
  void out_of_memory_is_one_sentence() throws Exception {
    Path file = home.resolve("one.json");
    Files.writeString(file, "[" + "{\"memo\":\"\"},".repeat(2_000_000) + "{}]");
    String script = "export CONTACTCTL_JAVA_OPTS=-Xmx16m; " + launcher();
    String sentence =
        "contactctl: out of memory; split the input, or allow more with"
            + " CONTACTCTL_JAVA_OPTS=-Xmx4g\n";
    assertEquals(
        new Run(3, "", sentence),
        run(script + " validate '" + file + "'\n", StandardCharsets.UTF_8, "C.UTF-8"));
  }

  /** Images and CI jobs ask every Java program for one; it would hold the token. */
  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"})
  void out_of_memory_writes_no_dump_because_of_variables_for_all_of_java(String variable)
      throws Exception {
    Path folder = Files.createDirectory(home.resolve(variable));
    Run run =
        outOfMemory(
            folder,
            "export %s='-XX:+HeapDumpOnOutOfMemoryError -XX:+CrashOnOutOfMemoryError"
                    .formatted(variable)
                + " -XX:+HeapDumpBeforeFullGC -XX:+HeapDumpAfterFullGC'\n");
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().endsWith("CONTACTCTL_JAVA_OPTS=-Xmx4g\n"), run.err());
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void out_of_memory_writes_a_private_dump_when_contactctl_is_asked_for_one() throws Exception {
    Path folder = Files.createDirectory(home.resolve("dump"));
    Run run =
        outOfMemory(
            folder,
            "CONTACTCTL_JAVA_OPTS=\"$CONTACTCTL_JAVA_OPTS -XX:+HeapDumpOnOutOfMemoryError\"\n");
    assertEquals(3, run.code(), run.err());
    File[] dumps = folder.toFile().listFiles();
    assertEquals(1, dumps.length);
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(dumps[0].toPath())));
  }

  private static Run outOfMemory(Path folder, String variables) throws Exception {
    Path file =
        Files.writeString(
            home.resolve("many.json"), "[" + "{\"memo\":\"\"},".repeat(2_000_000) + "{}]");
    String command = launcher() + " validate '" + file + "'\n";
    return run(
        "cd '" + folder + "'; export CONTACTCTL_JAVA_OPTS=-Xmx16m\n" + variables + command,
        StandardCharsets.UTF_8,
        "C.UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "busybox sh", "bash --posix", "zsh", "zsh --emulate sh"})
  void too_little_memory_to_start_is_one_sentence(String shell) throws Exception {
    assumeTrue(LocalProgram.isInstalled(shell.split(" ")[0]), "no " + shell + " here");
    String heap = "export CONTACTCTL_JAVA_OPTS=-Xmx1k; " + launcher(shell) + " validate c.json\n";
    assertEquals(
        new Run(
            2,
            "",
            "contactctl: Java cannot start: Too small maximum heap; change CONTACTCTL_JAVA_OPTS"
                + " (-Xmx1k) or the limit of memory (ulimit -v unlimited)\n"),
        run(heap, StandardCharsets.UTF_8, "C.UTF-8"));
    String limited = "ulimit -v 400000; " + launcher(shell) + " validate c.json\n";
    Run run = run(limited, StandardCharsets.UTF_8, "C.UTF-8");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(
        run.err()
            .matches(
                "contactctl: Java cannot start: Could not .*; change .* \\(ulimit -v 400000\\)\n"),
        run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Djava.security.manager=bogus", "-Djava.system.class.loader=bogus"})
  void a_property_that_java_cannot_start_with_is_one_sentence(String property) throws Exception {
    String command = "export CONTACTCTL_JAVA_OPTS=" + property + "; " + launcher();
    Run run = run(command + " validate c.json\n", StandardCharsets.UTF_8, "C.UTF-8");
    assertEquals(2, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(
        run.err().matches("contactctl: Java cannot start: .*; change CONTACTCTL_JAVA_OPTS .*\n"),
        run.err());
  }

  @Test
  void a_file_system_that_java_cannot_use_is_one_sentence() throws Exception {
    String property = "-Djava.nio.file.spi.DefaultFileSystemProvider=bogus";
    for (String variable : List.of("CONTACTCTL_JAVA_OPTS", "JAVA_TOOL_OPTIONS")) {
      String command = "export " + variable + "=" + property + "; " + launcher();
      Run run = run(command + " validate c.json\n", StandardCharsets.UTF_8, "C.UTF-8");
      assertEquals(2, run.code(), run.err());
      assertEquals("", run.out());
      assertTrue(
          run.err()
              .matches(
                  "(Picked up JAVA_TOOL_OPTIONS: .*\n)?"
                      + "java.nio.file.spi.DefaultFileSystemProvider: Java cannot .*\n"
                      + "0 contacts: .*, 1 input not read\n"),
          run.err());
    }
  }

  /** Its report would be taken for the result, and has the arguments and the environment. */
  @Test
  void a_crash_of_the_jvm_writes_no_report() throws Exception {
    String crash = " sandbox -- sh -c 'kill -SEGV $PPID; sleep 1'\n";
    Path folder = Files.createDirectory(home.resolve("work"));
    Run run = run("cd '" + folder + "'; " + launcher() + crash, StandardCharsets.UTF_8, "C.UTF-8");
    assertEquals("", run.out());
    assertTrue(run.code() != 0);
    assertEquals(0, folder.toFile().list().length);
  }

  /** As the XDG standard asks: a relative path counts as none. */
  @Test
  void a_report_that_was_asked_for_is_not_written_below_a_relative_state_folder() throws Exception {
    Path folder = Files.createDirectory(home.resolve("relative"));
    Path there = Files.createDirectories(folder.resolve("state/contactctl"));
    Path state = Files.createDirectories(home.resolve(".local/state/contactctl"));
    String command =
        "cd '"
            + folder
            + "'; export XDG_STATE_HOME=state HOME='"
            + home
            + "' CONTACTCTL_JAVA_OPTS=-XX:-SuppressFatalErrorMessage; "
            + launcher()
            + " sandbox -- sh -c 'kill -SEGV $PPID; sleep 1'\n";
    assertTrue(run(command, StandardCharsets.UTF_8, "C.UTF-8").code() != 0);
    assertEquals(0, there.toFile().list().length);
    assertEquals(1, state.toFile().list().length);
  }

  /** As Java sees it, a heap of three times the file is one of twice the file for what stays. */
  @ParameterizedTest
  @ValueSource(strings = {"list.json", "list.yaml", "documents.yaml", "values.json"})
  void a_whole_file_is_read_in_three_times_its_size(String name) throws Exception {
    String contact =
        "{\"permission\": {\"accessibleRange\": \"ALL\"}, \"contactName\": {\"lastName\": \"홍\"},"
            + " \"emails\": [{\"email\": \"a@example.com\", \"primary\": true}], \"memo\": \""
            + "메모 ".repeat(300)
            + "\"}";
    int many = 10 * (1 << 20) / contact.getBytes(StandardCharsets.UTF_8).length;
    String text =
        switch (name) {
          case "list.json" -> "[" + (contact + ",\n").repeat(many - 1) + contact + "]";
          case "list.yaml" -> ("- " + contact + "\n").repeat(many);
          case "documents.yaml" -> ("---\n" + contact + "\n").repeat(many);
          default -> (contact + "\n").repeat(many);
        };
    Path file = Files.writeString(home.resolve(name), text);
    String script = "export CONTACTCTL_JAVA_OPTS=-Xmx30m; " + launcher();
    assertEquals(
        new Run(0, "", many + " contacts: 0 errors, 0 warnings\n"),
        run(script + " validate '" + file + "'\n", StandardCharsets.UTF_8, "C.UTF-8"));
  }

  private static final int MANY = 65_000;

  /** More than 100 MB: the page's example many times, and at the end a contact with an error. */
  private static Path large() throws Exception {
    Path example = Path.of("src/test/resources/page-request.json");
    String line = JsonWriter.compact(JsonTrees.json(new Source("e", Files.readAllBytes(example))));
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    Path file = home.resolve("large.ndjson");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 1; i < MANY; i++) {
        out.write(bytes);
      }
      out.write(line.replace("ALL", "홍").getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(Files.size(file) > 100_000_000, "has " + Files.size(file));
    return file;
  }

  @Test
  void a_file_larger_than_the_heap_is_checked_line_by_line() throws Exception {
    Path file = large();
    String small = "export CONTACTCTL_JAVA_OPTS=-Xmx64m; ";
    String found =
        ":65000:107: permission.accessibleRange: \"홍\" is not an allowed value (rule enum);"
            + " write ALL or MEMBER\n";
    String summary = "65000 contacts: 1 error, 0 warnings\n";
    String whole = small + launcher() + " validate '" + file + "'\n";
    assertEquals(new Run(6, file + found, summary), run(whole, StandardCharsets.UTF_8, "C.UTF-8"));
    String piped =
        small + "cat '" + file + "' | " + launcher() + " validate - --input-format ndjson\n";
    assertEquals(
        new Run(6, "stdin" + found, summary), run(piped, StandardCharsets.UTF_8, "C.UTF-8"));
  }
}
