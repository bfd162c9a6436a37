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
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
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
      then sent once more, which `-v` reports, and a PUT is not.
      """;

  /** A kind of request, the command that sends it, and what its good answer holds. */
  enum Call {
    GET("Reading a contact", "get c1 -o id", Faults.CONTACT),
    PUT("Changing a contact", FaultTableTest.PUT + " -o id", Faults.CONTACT),
    TOKEN("Requesting a token", "get c1 -o id", Faults.GRANT);

    private final String title;
    private final String line;
    private final String good;

    Call(String title, String line, String good) {
      this.title = title;
      this.line = line;
      this.good = good;
    }
  }

  @Test
  void the_table_of_faults_is_what_happens() throws Exception {
    StringBuilder page = new StringBuilder(HEAD);
    ExecutorService threads = Executors.newFixedThreadPool(4); // most of the time is time-outs
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
        for (Future<String> row : threads.invokeAll(rows)) {
          page.append(row.get());
        }
      }
    } finally {
      threads.shutdownNow();
    }
    Generated.check(TABLE, page.toString());
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
    try (FaultServer good = FaultServer.answering(Faults.json(200, Faults.CONTACT))) {
      if (call == Call.TOKEN) {
        world.env("CONTACTCTL_AUTH_URL", url).env("CONTACTCTL_BASE_URL", good.baseUrl());
        world.env("CONTACTCTL_SERVICE_ACCOUNT_ID", "a@b");
        world.env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "c");
        world.env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET_FILE", "secret");
        world.env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", "private.key");
      } else {
        world.env("CONTACTCTL_BASE_URL", url).env("CONTACTCTL_TOKEN", TOKEN);
      }
      code = Program.run(Shell.words(call.line + " --timeout " + timeout), world, transport);
    } finally {
      transport.close();
    }
    String err = world.takeErr();
    String out = world.takeOut();
    assertFalse((err + out).contains("canary"), name + ": " + err + out);
    assertEquals(code == 0 ? "c1\n" : "", out, name + ": " + err);
    return "| " + name + " | " + seen.size() + " | " + code + " | " + message(err, url) + " |\n";
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
