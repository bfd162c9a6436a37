package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.InheritedSignals;
import dev.contactctl.kit.Installation;
import dev.contactctl.kit.SteppedServer;
import dev.contactctl.kit.SteppedServer.Step;
import dev.contactctl.write.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signals at every step of an update, and at moments between: the server never holds half a
 * contact, the exit code tells the signal, and standard output has the whole contact or nothing.
 * The moments are steps of the server, since nothing else tells how far the tool has got. {@code
 * -Dmore=10} tries ten times as many, {@code -Dseed=NUMBER} one again.
 */
class UpdateSignalsTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final String MAY_BE_APPLIED =
      "the change may have been applied, check with: contactctl get c1";

  private static final long FIRST_SEED = 20_260_101L;
  private static final long LIMIT_SECONDS = 120;

  /** Steps until which nothing of the PUT has left the tool. */
  private static final Set<Step> NOTHING_SENT =
      Set.of(Step.GET_ACCEPTED, Step.GET_READ, Step.GET_PARTLY_ANSWERED);

  @TempDir private static Path home;
  private static Installation tool;

  private enum Signal {
    HUP(129),
    INT(130),
    TERM(143);

    private final int exit;

    Signal(int exit) {
      this.exit = exit;
    }
  }

  /**
   * One trial.
   *
   * @param signal what is sent
   * @param step when; the first step stands for any time before it, if early
   * @param early whether it is sent at once, while the tool is starting
   * @param stalls whether the server goes on only when the tool has ended
   * @param percent how much of a body has come at a step in the middle of it
   * @param large whether the contact is larger than what the system keeps of a connection
   */
  private record Trial(
      long seed,
      Signal signal,
      Step step,
      boolean early,
      boolean stalls,
      int percent,
      boolean large) {
    static Trial of(long seed) {
      Gen gen = new Gen(seed, 1);
      int at = (int) (seed % (Step.values().length + 1));
      boolean early = at == Step.values().length;
      Step step = early ? Step.GET_ACCEPTED : Step.values()[at];
      boolean stalls = early || gen.chance(60);
      // A large contact is not printed at once, and a signal may come in between.
      boolean prints = step == Step.PUT_ANSWERED || !stalls;
      // A starting launcher is a shell, and some shells ignore SIGINT while a child of theirs runs.
      Signal signal = gen.pick(early ? List.of(Signal.HUP, Signal.TERM) : List.of(Signal.values()));
      int percent = gen.below(100);
      return new Trial(seed, signal, step, early, stalls, percent, !prints && gen.chance(50));
    }
  }

  static List<Trial> trials() {
    Long only = Long.getLong("seed");
    if (only != null) {
      return List.of(Trial.of(only));
    }
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < 22 * Integer.getInteger("more", 1); i++) {
      trials.add(Trial.of(FIRST_SEED + i));
    }
    return trials;
  }

  @BeforeAll
  static void install() {
    assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "no /proc here");
    tool = Installation.in(home);
  }

  private static String contact(boolean large) {
    ObjectNode contact = Contacts.minimal();
    contact.put("memo", "before");
    ArrayNode tags = contact.putArray("contactTagIds");
    for (int i = 0; i < (large ? 180_000 : 10); i++) {
      tags.add("tag 홍 " + i);
    }
    return JsonWriter.compact(contact);
  }

  @ParameterizedTest
  @MethodSource("trials")
  void a_signal_never_leaves_half_a_contact(Trial trial) throws Exception {
    assumeTrue(!InheritedSignals.ignore(trial.signal().exit), trial.signal() + " is ignored here");
    String body = contact(trial.large());
    String before = "{\"contactId\":\"c1\"," + body.substring(1);
    String after = body.replace("\"before\"", "\"after\"");
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    Path backup = Files.createTempFile(home, "backup", ".ndjson");
    CompletableFuture<Process> started = new CompletableFuture<>();
    AtomicReference<Throwable> failed = new AtomicReference<>();
    try (SteppedServer server =
        SteppedServer.start(before, trial.percent(), step -> reach(trial, step, started, failed))) {
      Map<String, String> env =
          Map.of(
              "CONTACTCTL_BASE_URL",
              server.baseUrl(),
              "CONTACTCTL_TOKEN",
              TOKEN,
              "CONTACTCTL_NO_ARCHIVE",
              "1");
      List<String> line =
          List.of("update", "c1", "--memo", "after", "-o", "ndjson", "--backup", backup.toString());
      ProcessBuilder builder = tool.command(env, line);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      Process process = builder.start();
      started.complete(process);
      if (trial.early()) {
        kill(trial, process);
      }
      process.getOutputStream().close();
      ChildEnd.await(process, LIMIT_SECONDS);
      server.finish();

      String printed = Files.readString(out);
      String said = Files.readString(err);
      if (failed.get() != null) {
        throw new AssertionError(failed.get());
      }
      assertTrue(server.bodies().stream().allMatch(after::equals), "another body arrived");
      assertTrue(server.bodies().size() <= 1, "sent twice");
      exit(trial, process.exitValue(), printed, said);
      boolean arrived = !server.bodies().isEmpty();
      boolean waits = trial.stalls() && trial.step() != Step.PUT_ANSWERED;
      assertTrue(!arrived || !waits || said.contains(MAY_BE_APPLIED), "no doubt: " + said);
      boolean connected = waits && trial.step() == Step.PUT_ACCEPTED;
      boolean told = said.contains("nothing was sent") || said.contains(MAY_BE_APPLIED);
      assertTrue(!connected || told, "not told: " + said);
      assertFalse(arrived && said.contains("nothing was sent"), "untrue: " + said);
      assertFalse(NOTHING_SENT.contains(trial.step()) && trial.stalls() && arrived, "sent");
      String whole = "{\"contactId\":\"c1\"," + after.substring(1) + "\n";
      assertTrue(printed.isEmpty() || printed.equals(whole), "torn: " + printed);
      assertTrue(printed.isEmpty() || arrived, "printed, and not sent");
      String kept = Files.readString(backup);
      assertTrue(kept.isEmpty() || kept.equals(before + "\n"), "backup of " + kept.length());
      assertTrue(!arrived || !kept.isEmpty(), "sent without a backup");
    }
  }

  private static void exit(Trial trial, int code, String printed, String said) {
    boolean mayEnd = !trial.stalls() || trial.step() == Step.PUT_ANSWERED;
    if (code == 0 && mayEnd) {
      assertFalse(printed.isEmpty(), "0, and nothing printed");
    } else {
      assertEquals(trial.signal().exit, code, said);
    }
    if (!mayEnd) {
      assertEquals("", printed);
    }
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
    assertFalse(said.contains("canary"), said);
  }

  /** Runs on the server's thread, which goes on when this returns. */
  private static void reach(
      Trial trial, Step step, CompletableFuture<Process> started, AtomicReference<Throwable> why) {
    if (step != trial.step()) {
      return;
    }
    try {
      Process process = started.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (!trial.early()) {
        kill(trial, process);
      }
      if (trial.stalls()) {
        process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
    } catch (Exception e) {
      why.set(e);
    }
  }

  private static void kill(Trial trial, Process process) throws Exception {
    if (process.isAlive()) {
      String kill = "kill -" + trial.signal() + " " + process.pid() + " 2>/dev/null";
      new ProcessBuilder("sh", "-c", kill).start().waitFor();
    }
  }
}
