package dev.contactctl.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.http.ProbeResult;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.kit.FakeClock;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code doctor} says in JSON, how long it takes, and what it finds on this machine. */
class DoctorTest {
  private static final String CONFIG =
      """
      timeout: 10m
      profiles:
        account:
          baseUrl: https://contacts.example/v1.0
          authUrl: https://auth.example/oauth2/v2.0
          serviceAccount: {id: a@b, clientId: c, clientSecret: canary-secret, privateKeyFile: key}
        command:
          baseUrl: https://contacts.example/v1.0
          tokenCommand: [helper, hang]
        file:
          baseUrl: https://contacts.example/v1.0
          tokenFile: token
      """;

  private final FakeWorld world = new FakeWorld();

  private void configure(String profile) {
    world.env("CONTACTCTL_PROFILE", profile);
    world.file(".config/contactctl/config.yaml", CONFIG);
    world.file(".config/contactctl/key", TestKeys.pem("pkcs8.pem"));
    world.file(".config/contactctl/token", "canary-token-0123456789\n");
    for (String name : List.of("config.yaml", "key", "token")) {
      Modes.set(world.cwd().resolve(".config/contactctl").resolve(name), "600");
    }
  }

  private JsonNode report(String line, Transport transport) {
    int code = Program.run(Shell.words(line + " -o json -q"), world, transport);
    String out = world.takeOut();
    assertFalse((out + world.takeErr()).contains("canary-"), out);
    JsonNode report = parsed(out);
    assertEquals(code, report.path("exitCode").intValue(), out);
    return report;
  }

  private static JsonNode parsed(String json) {
    try {
      return JsonTrees.json(new Source("report", json.getBytes(StandardCharsets.UTF_8)));
    } catch (Unreadable e) {
      throw new AssertionError(json, e);
    }
  }

  /** The first check of that name that came to that; else empty. */
  private static String found(JsonNode report, String check, String verdict) {
    for (JsonNode one : report.path("checks")) {
      if (one.path("check").asString().equals(check)
          && one.path("verdict").asString().equals(verdict)) {
        return one.path("found").asString();
      }
    }
    return "";
  }

  private static Transport scripted(String... lines) {
    return new ScriptedTransport().script(List.of(lines));
  }

  private static List<JsonNode> items(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  /** The launcher's own options come after those of the variables for all of Java. */
  @Test
  void what_the_launcher_turns_off_is_not_warned_of() {
    String dump = "-XX:+HeapDumpOnOutOfMemoryError";
    List<String> forAll = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");
    for (String variable : forAll) {
      assertTrue(warned(variable, dump).contains(dump), variable);
    }
    world.property("contactctl.tty", "000"); // the launcher sets it
    for (String variable : forAll) {
      assertEquals("", warned(variable, dump), variable);
      assertFalse(warned(variable, "-XX:StartFlightRecording").isEmpty(), variable);
    }
    for (String variable : List.of("CONTACTCTL_JAVA_OPTS", "_JAVA_OPTIONS")) {
      assertTrue(warned(variable, dump).contains(dump), variable);
    }
  }

  private String warned(String variable, String option) {
    world.env(variable, option);
    String warning = found(report("doctor --offline", scripted()), "java", "warning");
    world.unset(variable);
    return warning;
  }

  @Test
  void the_json_has_one_form_whatever_is_found() {
    configure("file");
    List<JsonNode> reports = new ArrayList<>();
    reports.add(report("doctor", scripted("REACH fail UNKNOWN_HOST")));
    reports.add(report("doctor", scripted("REACH expired.pem EXPIRED_CERTIFICATE")));
    String nobody = "GET /v1.0/contacts/00000000-0000-0000-0000-000000000000 ";
    reports.add(report("doctor", scripted(nobody + "404 {\"code\":\"NOT_FOUND\"}")));
    reports.add(report("doctor", scripted(nobody + "429 {\"code\":\"TOO_MANY_REQUESTS\"}")));
    reports.add(report("doctor --offline --profile account", scripted()));
    reports.add(report("doctor --offline --profile nobody", scripted()));
    reports.add(report("doctor --offline --token-file missing", scripted()));
    Modes.set(world.cwd().resolve(".config/contactctl/token"), "644");
    reports.add(report("doctor", scripted()));
    Set<String> known = new TreeSet<>();
    for (Topic topic : Topic.values()) {
      known.add(topic.word());
    }
    Set<String> seen = new TreeSet<>();
    for (JsonNode report : reports) {
      assertEquals(List.of("exitCode", "counts", "checks"), List.copyOf(report.propertyNames()));
      int worst = 0;
      int[] counts = new int[Verdict.values().length];
      for (JsonNode check : report.path("checks")) {
        assertEquals(
            List.of("check", "verdict", "found", "remedy", "exitCode", "facts"),
            List.copyOf(check.propertyNames()));
        String topic = check.path("check").asString();
        assertTrue(known.contains(topic), topic);
        seen.add(topic);
        Verdict verdict =
            Verdict.valueOf(check.path("verdict").asString().toUpperCase(Locale.ROOT));
        counts[verdict.ordinal()]++;
        String found = check.path("found").asString();
        assertFalse(found.isBlank(), topic);
        boolean bad = verdict == Verdict.ERROR || verdict == Verdict.WARNING;
        boolean says = check.path("remedy").isString() || found.contains("; ");
        assertTrue(!bad || says, topic + " says nothing to do: " + found);
        assertTrue(bad || check.path("remedy").isNull(), topic);
        int exit = check.path("exitCode").intValue();
        assertEquals(verdict == Verdict.ERROR, exit != 0, topic);
        worst = Math.max(worst, exit);
        assertTrue(check.path("facts").isObject(), topic);
      }
      for (Verdict verdict : Verdict.values()) {
        int said = report.path("counts").path(verdict.word()).intValue();
        assertEquals(counts[verdict.ordinal()], said, verdict.word());
      }
      assertEquals(worst, report.path("exitCode").intValue());
    }
    known.remove("access-token"); // of a token that has to be got first, online
    assertEquals(known, seen);
  }

  /** Takes all the time that it may take. */
  private static final class Slow implements OfflineTransport {
    private final FakeWorld world;
    private final boolean reached;
    private final List<String> sent = new ArrayList<>();

    private Slow(FakeWorld world, boolean reached) {
      this.world = world;
      this.reached = reached;
    }

    @Override
    public ProbeResult reach(URI uri, Duration limit) {
      world.clock().advance(limit);
      ProbeResult good = new ScriptedTransport().reach(uri, limit);
      return reached
          ? good
          : ProbeResult.nowhere(new TransportException(Reason.CONNECT_TIMEOUT, false));
    }

    @Override
    public Response send(Request request, Duration limit) throws TransportException {
      world.clock().advance(limit);
      sent.add(request.method());
      throw new TransportException(Reason.TIMEOUT);
    }

    @Override
    public void close() {}
  }

  @Test
  void it_takes_less_than_thirty_seconds_however_slow_everything_is() {
    for (String profile : List.of("account", "command", "file")) {
      for (boolean reached : List.of(true, false)) {
        configure(profile);
        Slow slow = new Slow(world, reached);
        Duration before = Duration.between(FakeClock.START, world.now());
        JsonNode report = report("doctor", slow);
        Duration took = Duration.between(FakeClock.START, world.now()).minus(before);
        assertTrue(took.toSeconds() < 30, profile + " took " + took);
        assertTrue(took.toSeconds() > 4, profile + " took only " + took);
        assertEquals(5, report.path("exitCode").intValue());
        assertTrue(slow.sent.size() <= 1, slow.sent.toString());
      }
    }
  }

  @Test
  void the_end_of_a_kept_token_is_told_in_whole_seconds_and_minutes() {
    configure("account");
    world.clock().advance(Duration.ofMillis(1_750));
    Transport server =
        scripted(
            "POST /oauth2/v2.0/token 200 {\"access_token\":\"canary-token-1\",\"expires_in\":3600}",
            "GET /v1.0/contacts/contactctl-auth-check 404 {\"code\":\"NOT_FOUND\"}");
    assertEquals(0, Program.run(Shell.words("auth status --check"), world, server));
    world.takeOut();
    world.clock().advance(Duration.ofMillis(59_500));
    JsonNode report = report("doctor --offline", scripted());
    List<String> until = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (JsonNode one : items(report.path("checks"))) {
      if (one.path("check").asString().equals("token")) {
        found.add(one.path("found").asString());
        until.add(one.path("facts").path("keptUntil").asString(""));
      }
    }
    assertTrue(until.contains("2026-11-22T00:59:01Z"), report.toString());
    assertTrue(
        found.contains("one is kept and used until 2026-11-22T00:59:01Z, for 58 minutes more"),
        found.toString());
  }

  @Test
  void an_old_token_file_is_a_warning() throws IOException {
    configure("file");
    Path token = world.cwd().resolve(".config/contactctl/token");
    Files.setLastModifiedTime(token, FileTime.from(FakeClock.START.minus(Duration.ofHours(25))));

    JsonNode report = report("doctor --offline", scripted());

    assertTrue(found(report, "token", "warning").contains("25 hours ago"), report.toString());
    Files.setLastModifiedTime(token, FileTime.from(FakeClock.START.minus(Duration.ofHours(2))));
    report = report("doctor --offline", scripted());
    assertEquals("", found(report, "token", "warning"));
    assertTrue(found(report, "token", "ok").contains("written 2 hours ago"), report.toString());
  }

  @Test
  void the_limit_of_open_files_is_that_of_the_process() {
    String table = "Limit                     Soft Limit  Hard Limit  Units\n";
    world.file(
        "/proc/self/limits", table + "Max open files            128         524288  files\n");

    JsonNode few = report("doctor --offline", scripted());

    assertEquals(
        "at most 128, which may be too few for apply", found(few, "open-files", "warning"));
    world.file("/proc/self/limits", table + "Max open files            unlimited   unlimited\n");
    assertFalse(found(report("doctor --offline", scripted()), "open-files", "ok").isEmpty());
  }

  @Test
  void folders_that_others_may_write_to_are_warnings() throws IOException {
    configure("account");
    for (String folder : List.of(".cache/contactctl/tokens", ".local/state/contactctl")) {
      Files.createDirectories(world.cwd().resolve(folder));
      Modes.set(world.cwd().resolve(folder), "777");
    }
    Modes.set(world.cwd().resolve(".config/contactctl"), "775");

    JsonNode report = report("doctor --offline", scripted());

    for (String check : List.of("config", "token-cache", "state-folder")) {
      assertTrue(found(report, check, "warning").contains("others may write"), check);
    }
    assertEquals(0, report.path("exitCode").intValue());
  }

  @Test
  void a_start_without_an_archive_is_a_warning_unless_it_is_wanted() {
    world.withoutArchive();
    assertFalse(found(report("doctor --offline", scripted()), "archive", "warning").isEmpty());
    world.env("CONTACTCTL_NO_ARCHIVE", "1");
    assertFalse(found(report("doctor --offline", scripted()), "archive", "ok").isEmpty());
  }

  @Test
  void a_damaged_journal_is_a_warning_and_stays_as_it_is() throws IOException {
    String name = ".local/state/contactctl/apply-2026-11-22T000000.ndjson";
    world.file(name, "{\"seq\":0,\"kind\":\"journal\",\"format\":1}\n{}\n");
    Modes.set(world.cwd().resolve(name), "600");
    String before = Files.readString(world.cwd().resolve(name));

    JsonNode report = report("doctor --offline", scripted());

    assertTrue(found(report, "journals", "warning").contains(name), report.toString());
    assertEquals(before, Files.readString(world.cwd().resolve(name)));
  }

  @Test
  void the_order_is_that_of_the_topics() {
    configure("account");
    JsonNode report = report("doctor --offline", scripted());
    int last = -1;
    for (JsonNode check : items(report.path("checks"))) {
      String word = check.path("check").asString();
      int at = Topic.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')).ordinal();
      assertTrue(at >= last, word);
      last = Math.max(at, last);
    }
  }
}
