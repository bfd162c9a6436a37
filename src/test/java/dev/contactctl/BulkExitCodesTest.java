package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.http.HttpTransport;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.kit.Document;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Generated;
import dev.contactctl.kit.Markdown;
import dev.contactctl.kit.Shell;
import dev.contactctl.sandbox.Fault;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.world.Exit;
import dev.contactctl.world.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The exit codes of bulk runs are those that the document lists, each shown by runs. */
class BulkExitCodesTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";

  /**
   * A row of the table.
   *
   * @param runs command lines, the last of which ends with the exit code
   */
  private record Row(Exit exit, String when, List<String> runs) {}

  private static Row row(Exit exit, String when, String... runs) {
    return new Row(exit, when, List.of(runs));
  }

  private static final String APPLY = "apply --jobs 1 --journal run.ndjson ";

  /** From the mildest to the most severe. */
  private static final List<Row> ROWS =
      List.of(
          row(
              Exit.OK,
              "every contact is as asked, whether it was updated or unchanged",
              APPLY + "good.csv",
              APPLY + "good.csv --resume"),
          row(
              Exit.DIFFERENT,
              "`--dry-run --exit-code`, and something would change",
              APPLY + "good.csv --dry-run --exit-code"),
          row(
              Exit.CONFLICT,
              "a guard stopped the run or a contact, or a contact is a conflict",
              APPLY + "good.csv --max-removals 0 --clear-emails"),
          row(
              Exit.CONFLICT,
              "",
              APPLY + "good.csv",
              "update " + ID + " --memo rival",
              "undo run.ndjson --journal undo.ndjson"),
          row(
              Exit.CONFLICT,
              "",
              APPLY + "good.csv --clear-emails --forbid-removals",
              APPLY + "good.csv --clear-emails --forbid-removals --resume"),
          row(
              Exit.REFUSED,
              "the server redirects, or its answers cannot be used; correct the base URL or the"
                  + " network, and resume",
              "redirect " + APPLY + "good.csv"),
          row(Exit.REFUSED, "", "html " + APPLY + "good.csv"),
          row(
              Exit.INVALID_INPUT,
              "records or flags are invalid: nothing was sent, or with `--skip-invalid` nothing for"
                  + " them; also a plan that was edited or cut off",
              APPLY + "bad.csv"),
          row(Exit.INVALID_INPUT, "", APPLY + "mixed.csv --skip-invalid"),
          row(Exit.PARTIAL, "contacts failed for good, some or all", APPLY + "good.csv gone.csv"),
          row(Exit.PARTIAL, "", APPLY + "gone.csv"),
          row(Exit.PARTIAL, "", APPLY + "gone.csv", APPLY + "gone.csv --resume"),
          row(
              Exit.TEMPORARY,
              "the network or the server failed for too long; resume later",
              "503 " + APPLY + "good.csv"),
          row(
              Exit.NOT_ALLOWED,
              "there is no valid token, or it expired; resume with a new one",
              "expired-token " + APPLY + "good.csv"),
          row(
              Exit.USAGE,
              "options contradict each other, or a journal or plan belongs to another run, server or account",
              APPLY + "good.csv",
              APPLY + "gone.csv --resume"),
          row(
              Exit.LOCAL_FILES,
              "the journal, the backup or another file cannot be written or is locked; resume when"
                  + " that is over",
              "apply good.csv --journal none/run.ndjson"),
          row(Exit.HANGUP, "a signal stopped the run: SIGHUP", "HANGUP " + APPLY + "good.csv"),
          row(
              Exit.INTERRUPT,
              "a signal stopped the run: SIGINT (Ctrl-C)",
              "INTERRUPT " + APPLY + "good.csv"),
          row(
              Exit.TERMINATE,
              "a signal stopped the run: SIGTERM",
              "TERMINATE " + APPLY + "good.csv"));

  @Test
  void the_document_has_this_table() {
    Document document = Document.named("bulk.md");
    StringBuilder table = new StringBuilder("| exit | when |\n|---|---|\n");
    for (Row row : ROWS) {
      if (!row.when().isEmpty()) {
        table.append("| " + row.exit().code() + " | " + row.when() + " |\n");
      }
    }
    String text = Markdown.withSection(document.text(), "bulk-exits", table.toString());
    Generated.check(document.path().toAbsolutePath(), text);
  }

  @Test
  void later_rows_are_more_severe() {
    for (int i = 1; i < ROWS.size(); i++) {
      Exit earlier = ROWS.get(i - 1).exit();
      assertEquals(ROWS.get(i).exit(), ROWS.get(i).exit().and(earlier));
    }
  }

  @TestFactory
  List<DynamicTest> every_row_is_true() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row row : ROWS) {
      String last = row.runs().get(row.runs().size() - 1);
      tests.add(DynamicTest.dynamicTest(row.exit() + ": " + last, () -> check(row)));
    }
    return tests;
  }

  private static void check(Row row) {
    FakeWorld world = new FakeWorld().env("CONTACTCTL_TOKEN", TOKEN);
    world.file("good.csv", "contactId,memo\n" + ID + ",x\n");
    world.file("gone.csv", "contactId,memo\ncontact9,x\n");
    world.file("bad.csv", "contactId,telephones[0].telephone\n" + ID + ",내선\n");
    world.file("mixed.csv", "contactId,memo\n" + ID + ",x\nnot an ID,x\n");
    List<String> first = Shell.words(row.runs().get(0));
    boolean faulty = !first.get(0).matches("apply|[A-Z]+");
    SandboxOptions options = SandboxOptions.defaults().withToken(TOKEN);
    if (faulty) {
      options = options.withFaults(List.of(Fault.parse(first.get(0))));
    }
    int code = -1;
    try (SandboxServer server = SandboxServer.start(options, world)) {
      world.env("CONTACTCTL_BASE_URL", server.baseUrl());
      for (String run : row.runs()) {
        List<String> words = Shell.words(run);
        boolean plain = words.get(0).matches("apply|undo|update");
        code = run(plain ? words : words.subList(1, words.size()), words.get(0), world);
      }
    }
    assertEquals(row.exit().code(), code, world.takeErr());
  }

  /** Runs a command; a signal may come with its first request. */
  private static int run(List<String> words, String signal, FakeWorld world) {
    Transport http = new HttpTransport(System::nanoTime);
    try (Transport transport = new Signalling(http, signal, world)) {
      return Program.run(words, world, transport);
    } catch (FakeWorld.Ended end) {
      return end.exit().code();
    }
  }

  /** Sends a signal with each request, if the word is one. */
  private static final class Signalling extends Transport.Forwarding {
    private final String signal;
    private final FakeWorld world;

    Signalling(Transport http, String signal, FakeWorld world) {
      super(http);
      this.signal = signal;
      this.world = world;
    }

    @Override
    public Response send(Request request, Duration limit) throws TransportException {
      if (signal.matches("[A-Z]+")) {
        world.signal(StopSignal.valueOf(signal));
      }
      return super.send(request, limit);
    }
  }
}
