package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Generated;
import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Shell;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many classes each command loads without an archive, and which it must not load. Unlike time,
 * this number is the same in every run, so that it reveals the innocent line of code that loads 200
 * classes. The numbers are in startup-classes.tsv, with a column for each Java.
 */
class StartupClassesTest {
  private static final Path NUMBERS = Path.of("src/test/resources/startup-classes.tsv");
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";

  /** A contact that only the run that is undone changes. */
  private static final String OTHER = "contact3-1d0b-4c55-8a61-03a1c2d4e5f6";

  /** Another build of the same Java, or another order of threads, may load a few more. */
  private static final double MORE = 1.03;

  private static final List<String> HTTP =
      List.of("java.net.http.", "java.net.Socket", "dev.contactctl.http.HttpTransport");
  private static final List<String> TLS = List.of("javax.net.ssl.", "sun.security.ssl.");
  private static final List<String> YAML = List.of("org.snakeyaml.");
  private static final List<String> CSV = List.of("de.siegmar.fastcsv.");
  private static final List<String> MAPPER =
      List.of(
          "tools.jackson.databind.ObjectMapper",
          "tools.jackson.databind.introspect.",
          "tools.jackson.databind.ser.",
          "tools.jackson.databind.deser.");
  private static final List<String> JACKSON = List.of("tools.jackson.");
  private static final List<String> PARSER = List.of("picocli.");
  private static final List<String> TABLE = List.of("dev.contactctl.contact.ContactFields");

  /** What only the command of that room loads. */
  private static final List<String> DOCTOR =
      List.of(
          "dev.contactctl.doctor.",
          "dev.contactctl.http.Reaching",
          "dev.contactctl.journal.JournalState");

  /** The commands, each with the classes that it must not load. */
  private static final Map<String, List<List<String>>> COMMANDS = new LinkedHashMap<>();

  static {
    List<List<String>> prepared = List.of(HTTP, TLS, YAML, JACKSON, PARSER, TABLE);
    List<List<String>> offline = List.of(HTTP, TLS, MAPPER);
    COMMANDS.put("--version", prepared);
    COMMANDS.put("--help", prepared);
    COMMANDS.put("update --help", prepared);
    COMMANDS.put("help rules", prepared);
    COMMANDS.put("completion bash", prepared);
    COMMANDS.put("validate one.yaml", offline);
    COMMANDS.put("validate one.json", List.of(HTTP, TLS, MAPPER, YAML));
    COMMANDS.put("validate lines.ndjson", List.of(HTTP, TLS, MAPPER, YAML));
    COMMANDS.put("update c1 --replace -f one.yaml --dry-run", offline);
    COMMANDS.put("template", offline);
    COMMANDS.put("schema", offline);
    COMMANDS.put("explain memo", offline);
    COMMANDS.put("config view", offline);
    COMMANDS.put("get " + ID, List.of(MAPPER, YAML, List.of("sun.security.ssl.")));
    COMMANDS.put(
        "update " + ID + " --replace -f one.yaml", List.of(MAPPER, List.of("sun.security.ssl.")));
    List<List<String>> bulk = List.of(MAPPER, YAML, List.of("sun.security.ssl."));
    COMMANDS.put("update " + ID + " --memo x", bulk);
    COMMANDS.put("apply people.csv --journal none", bulk);
    List<List<String>> withoutTable = new ArrayList<>(bulk);
    withoutTable.add(CSV);
    COMMANDS.put("apply memos.ndjson --journal none", withoutTable);
    COMMANDS.put("undo run.journal --journal none", withoutTable);
  }

  @TempDir private static Path folder;
  private static Installation tool;
  private static SandboxServer sandbox;

  @BeforeAll
  static void install() throws IOException {
    tool = Installation.in(folder);
    sandbox = SandboxServer.start(SandboxOptions.defaults(), new FakeWorld());
    Files.copy(Path.of("scripts/quickstart.yaml"), folder.resolve("one.yaml"));
    String json =
        "{\"permission\": {\"accessibleRange\": \"ALL\"}, \"contactName\": {\"lastName\": \"홍\"},"
            + " \"emails\": [{\"email\": \"a@example.com\", \"primary\": true}]}\n";
    Files.writeString(folder.resolve("one.json"), json);
    Files.writeString(folder.resolve("lines.ndjson"), json + json);
    Files.writeString(folder.resolve("people.csv"), "contactId,memo\n" + ID + ",table\n");
    Files.writeString(folder.resolve("memos.ndjson"), memo(ID));
    Files.writeString(folder.resolve("others.ndjson"), memo(OTHER));
    run(sandbox(), "apply others.ndjson --journal run.journal");
  }

  private static String memo(String id) {
    return "{\"contactId\": \"" + id + "\", \"memo\": \"line\"}\n";
  }

  private static Map<String, String> sandbox() {
    return Map.of("CONTACTCTL_BASE_URL", sandbox.baseUrl(), "CONTACTCTL_TOKEN", sandbox.token());
  }

  private static void run(Map<String, String> env, String command) {
    Installation.Outcome outcome = tool.run(env, Shell.words(command).toArray(new String[0]));
    assertEquals(0, outcome.code(), outcome.err());
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private static Set<String> loaded(String command) throws IOException {
    Path log = folder.resolve("classes.log");
    Map<String, String> env = new LinkedHashMap<>();
    env.put("CONTACTCTL_NO_ARCHIVE", "1");
    env.put("CONTACTCTL_JAVA_OPTS", "-Xlog:class+load:file=" + log + ":none");
    if (command.contains(ID) || command.contains("--journal")) {
      env.putAll(sandbox());
    }
    run(env, command);
    Set<String> classes = new TreeSet<>();
    for (String line : Files.readAllLines(log)) {
      if (line.contains(" source: ")) {
        classes.add(line.substring(0, line.indexOf(' ')));
      }
    }
    return classes;
  }

  @Test
  void commands_load_no_more_classes_than_they_did_and_none_that_they_must_not()
      throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> forbidden = new ArrayList<>();
    for (Map.Entry<String, List<List<String>>> command : COMMANDS.entrySet()) {
      Set<String> classes = loaded(command.getKey());
      counts.put(command.getKey(), classes.size());
      List<List<String>> never = new ArrayList<>(command.getValue());
      never.add(DOCTOR);
      for (List<String> names : never) {
        for (String loaded : classes) {
          if (names.stream().anyMatch(loaded::startsWith)) {
            forbidden.add(command.getKey() + " loads " + loaded);
          }
        }
      }
    }
    assertEquals(List.of(), forbidden);
    compare(counts);
  }

  private static void compare(Map<String, Integer> counts) throws IOException {
    List<String> lines = Files.readAllLines(NUMBERS);
    List<String> columns = List.of(lines.get(0).split("\t"));
    int column = columns.indexOf("java " + Runtime.version().feature());
    if (column < 0) {
      return; // numbers are kept for some versions only; what is forbidden is so on all
    }
    List<String> made = new ArrayList<>(List.of(lines.get(0)));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      String[] row = row(lines, count.getKey(), columns.size());
      int before = Integer.parseInt(row[column]);
      int most = (int) (before * MORE);
      if (count.getValue() > most) {
        wrong.add(count.getKey() + ": " + count.getValue() + " classes, and at most " + most);
      }
      boolean holds = count.getValue() <= most && count.getValue() * MORE >= before;
      row[column] = String.valueOf(holds ? before : count.getValue()); // else each run would differ
      made.add(String.join("\t", row));
    }
    if (Generated.isBlessing()) {
      Files.writeString(NUMBERS, String.join("\n", made) + "\n");
      return;
    }
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }

  private static String[] row(List<String> lines, String command, int columns) {
    for (String line : lines) {
      if (line.startsWith(command + "\t")) {
        return line.split("\t");
      }
    }
    String[] row = new String[columns];
    java.util.Arrays.fill(row, "0");
    row[0] = command;
    return row;
  }
}
