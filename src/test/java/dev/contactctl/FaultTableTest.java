package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.HttpTransport;
import dev.contactctl.http.Transport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Faults;
import dev.contactctl.kit.Generated;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.kit.UserLogin;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What whole commands make of every fault of a server; the table is a document. */
@Timeout(300)
class FaultTableTest {
  private static final Path TABLE = Path.of("src/docs/faults.md");
  private static final String TOKEN = "canary-token-0123456789";
  private static final String SECRET = "canary-client-secret";
  private static final String PUT =
      "update c1 --replace --last-name 홍 --accessible-range ALL --email a@example.com";

  private static final String HEAD =
      """
      # What goes wrong between contactctl and a server

      Every fault of a server or a network that `FaultTableTest` brings about, for each kind of request, with what the program
      says after the method and the URL, its exit code, and how many requests the server has seen. The test makes this page: it
      runs the commands against a server that does wrong.

      The commands send one request and do not repeat it, so that you see what it met. `apply` repeats what is temporary (exit
      code 5) by the rules of [bulk runs](bulk.md). Connections that end between two requests are not in the tables: a GET is
      then sent once more, which `-v` reports, and a PUT is not. A login that fails also says that nothing was written; `auth
      logout` also says that the tokens are forgotten on this machine, and where its exit code is 0, it has sent a second request.
      """;

  /** A kind of request, the command that sends it, and what its good answer holds. */
  enum Call {
    GET("Reading a contact", "get c1 -o id", Faults.CONTACT),
    PUT("Changing a contact", FaultTableTest.PUT + " -o id", Faults.CONTACT),
    TOKEN("Requesting a token", "get c1 -o id", Faults.GRANT),
    REFRESH("Renewing the token of a user", "get c1 -o id", Faults.GRANT),
    CODE(
        "Redeeming the code of a login",
        "auth login --web --profile new --client-id c --client-secret-file secret",
        Faults.GRANT),
    REVOKE("Revoking the tokens of a user", "auth logout", Faults.REVOKED);

    private final String title;
    private final String line;
    private final String good;

    Call(String title, String line, String good) {
      this.title = title;
      this.line = line;
      this.good = good;
    }

    /** Whether it waits with a file locked, which is locked for every world of this process. */
    private boolean locks() {
      return this == REFRESH || this == REVOKE;
    }

    private boolean printsContact() {
      return this != CODE && this != REVOKE;
    }
  }

  @Test
  void the_table_of_faults_is_what_happens() throws Exception {
    StringBuilder page = new StringBuilder(HEAD);
    ExecutorService four = Executors.newFixedThreadPool(4); // most of the time is time-outs
    ExecutorService one = Executors.newFixedThreadPool(1); // files of two worlds look like one
    try {
      for (Call call : Call.values()) {
        List<Callable<String>> rows = new ArrayList<>();
        rows.add(() -> refused(call));
        rows.add(() -> resetAtOnce(call));
        for (Map.Entry<String, Faults.Fault> fault : Faults.all(call.good).entrySet()) {
          rows.add(() -> row(call, fault.getKey(), fault.getValue()));
        }
        page.append("\n## ").append(call.title).append("\n\n`contactctl ");
        page.append(call.line).append("`\n\n");
        page.append("| fault | requests | exit code | message |\n|---|---|---|---|\n");
        for (Future<String> row : (call.locks() ? one : four).invokeAll(rows)) {
          page.append(row.get());
        }
      }
    } finally {
      four.shutdownNow();
      one.shutdownNow();
    }
    page.append(LOST);
    for (Applied applied : Applied.values()) {
      page.append(lost(applied));
    }
    Generated.check(TABLE, page.toString());
  }

  private static final String LOST =
      """

      ## Losing the answer to a change in a bulk run

      `contactctl apply in.csv`

      The connection ends after the PUT has arrived, and `apply` reads the contact before it decides about another attempt.

      | fault | requests | exit code | message |
      |---|---|---|---|
      """;

  /** When a server applies a change that it does not answer. */
  enum Applied {
    AT_ONCE("the server applies the change, and closes the connection"),
    LATE("the server closes the connection, and applies the change after the next request"),
    NEVER("the server closes the connection, and applies nothing");

    private final String name;

    Applied(String name) {
      this.name = name;
    }
  }

  /** A server that loses the answer to the first PUT. */
  private static final class Losing implements FaultServer.Answer {
    private final Applied applied;
    private boolean lost;
    private boolean changed;

    private Losing(Applied applied) {
      this.applied = applied;
    }

    @Override
    public synchronized void strike(String request, OutputStream out, FaultServer.Patience patience)
        throws IOException {
      boolean put = request.startsWith("PUT ");
      if (put && !lost) {
        lost = true;
        changed = applied == Applied.AT_ONCE;
        return;
      }
      changed |= put;
      String contact = changed ? Faults.CONTACT.replace("{\"contactId", MEMO) : Faults.CONTACT;
      FaultServer.write(out, Faults.lastJson(200, contact));
      changed |= lost && applied == Applied.LATE;
    }
  }

  private static final String MEMO = "{\"memo\":\"x\",\"contactId";

  private static String lost(Applied applied) throws IOException {
    FakeWorld world = new FakeWorld().env("CONTACTCTL_TOKEN", TOKEN);
    world.file("in.csv", "contactId,memo\nc1,x\n");
    try (FaultServer server = FaultServer.start(new Losing(applied));
        Transport transport = new HttpTransport(System::nanoTime)) {
      world.env("CONTACTCTL_BASE_URL", server.baseUrl());
      List<String> line = List.of("apply", "in.csv", "--journal", "none", "--jobs", "1");
      int code = Program.run(line, world, transport);
      List<String> said = world.takeErr().lines().toList();
      String counts = said.get(said.size() - 1);
      int requests = server.requests().size();
      return "| " + applied.name + " | " + requests + " | " + code + " | " + counts + " |\n";
    }
  }

  private static String refused(Call call) throws IOException {
    ServerSocket closed = new ServerSocket(0);
    String url = "http://127.0.0.1:" + closed.getLocalPort() + "/v1.0";
    closed.close();
    return row(call, "nobody listens", url, List.of());
  }

  private static String resetAtOnce(Call call) throws IOException {
    try (FaultServer server = FaultServer.resetting()) {
      return row(call, "reset while the request is read", server.baseUrl(), server.requests());
    }
  }

  private static String row(Call call, String name, Faults.Fault fault) throws IOException {
    try (FaultServer server =
        FaultServer.start(
            (request, out, patience) -> fault.strike((FaultServer.Wire) out, patience))) {
      return row(call, name, server.baseUrl(), server.requests());
    }
  }

  private static String row(Call call, String name, String url, List<String> seen)
      throws IOException {
    FakeWorld world = new FakeWorld().file("private.key", TestKeys.pem("pkcs8.pem"));
    world.file("secret", SECRET);
    Modes.set(world.cwd().resolve("private.key"), "600");
    Modes.set(world.cwd().resolve("secret"), "600");
    String timeout = name.startsWith("stalls") ? "1s" : "60s";
    Transport transport = new HttpTransport(System::nanoTime);
    int code;
    try (FaultServer good =
        FaultServer.start(
            (request, out, patience) ->
                FaultServer.write(out, Faults.json(200, Faults.good(request))))) {
      String more = prepare(world, call, url, good.baseUrl());
      String line = call.line + more + " --timeout " + timeout;
      code = Program.run(Shell.words(line), world, transport);
    } finally {
      transport.close();
    }
    String err = world.takeErr();
    String out = world.takeOut();
    assertFalse((err + out).contains("canary"), name + ": " + err + out);
    assertEquals(code == 0 && call.printsContact() ? "c1\n" : "", out, name + ": " + err);
    String said = call.printsContact() ? message(err, url) : ofAuthHost(err, url);
    assertTrue(code == 0 || !said.isEmpty(), name + ": " + err);
    return "| " + name + " | " + seen.size() + " | " + code + " | " + said + " |\n";
  }

  /** What the command needs; returns what is to be added to it. */
  private static String prepare(FakeWorld world, Call call, String url, String good) {
    switch (call) {
      case GET, PUT -> world.env("CONTACTCTL_BASE_URL", url).env("CONTACTCTL_TOKEN", TOKEN);
      case TOKEN -> {
        world.env("CONTACTCTL_AUTH_URL", url).env("CONTACTCTL_BASE_URL", good);
        world.env("CONTACTCTL_SERVICE_ACCOUNT_ID", "a@b");
        world.env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "c");
        world.env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET_FILE", "secret");
        world.env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", "private.key");
      }
      case CODE -> {
        world.env("CONTACTCTL_AUTH_URL", url).env("CONTACTCTL_BASE_URL", good);
        int port = UserLogin.freePort();
        world.browser(UserLogin.consenting(port, "canary-code-01234"));
        return " --port " + port;
      }
      case REFRESH, REVOKE -> {
        UserLogin.keep(world, url, good, "secret");
        world.clock().advance(call == Call.REVOKE ? Duration.ZERO : Duration.ofHours(2));
      }
    }
    return "";
  }

  /**
   * The same of what the auth host answers; what such a command says besides is always the same.
   */
  private static String ofAuthHost(String err, String url) {
    StringBuilder lines = new StringBuilder();
    for (String line : err.lines().toList()) {
      lines.append(line.startsWith("POST ") ? line + "\n" : "");
    }
    return message(lines.toString(), url);
  }

  /** What is said after the method and the URL, which are always the same. */
  private static String message(String err, String url) {
    List<String> lines = new ArrayList<>();
    for (String line : err.lines().toList()) {
      int at = line.indexOf(url);
      int colon = at < 0 ? -1 : line.indexOf(": ", at + url.length());
      lines.add(line.substring(colon < 0 ? 0 : colon + 2));
    }
    assertTrue(lines.size() <= 2, err);
    return String.join("; ", lines).replace("|", "\\|").replace("<", "\\<");
  }
}
