package dev.contactctl.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.contactctl.Program;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Faults;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trace of a run of many threads, which gets its tokens from an auth host. */
class BulkTraceTest {
  private static final int CONTACTS = 60;

  /** The call from which on the first token is refused. */
  private static final int TOKEN_ENDS = 40;

  private static Schema har;

  private final FakeWorld world = new FakeWorld();

  @BeforeAll
  static void read_the_schema() throws IOException {
    har =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
            .getSchema(Files.readString(Path.of("src/test/resources/har-schema.json")));
  }

  private static String stored(String id, String memo) {
    return "{\"contactId\":\"%s\",\"contactName\":{\"lastName\":\"홍길동\"},\"memo\":\"%s\","
            .formatted(id, memo)
        + "\"permission\":{\"accessibleRange\":\"ALL\"},"
        + "\"telephones\":[{\"telephone\":\"0312345678\",\"type\":\"CELLPHONE\"}],"
        + "\"customProperties\":{\"crm_id\":{\"content\":\"private number\"}},"
        + "\"emails\":[{\"email\":\"hong@example.com\",\"primary\":true}]}";
  }

  /** The auth host and the API at once; a token is refused once, so that another one is got. */
  private static FaultServer.Answer hosts() {
    AtomicInteger grants = new AtomicInteger();
    AtomicInteger calls = new AtomicInteger();
    return (request, out, patience) -> {
      if (request.startsWith("POST ")) {
        String token = "canary-granted-" + grants.incrementAndGet();
        FaultServer.write(
            out,
            Faults.lastJson(
                200,
                "{\"access_token\":\""
                    + token
                    + "\",\"refresh_token\":\"canary-refresh\",\"expires_in\":\"3600\"}"));
        return;
      }
      String path = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/"));
      String id = path.substring(path.lastIndexOf('/') + 1);
      boolean put = request.startsWith("PUT");
      boolean refuse = calls.incrementAndGet() > TOKEN_ENDS && request.contains("canary-granted-1");
      String contact = stored(id, put ? "new words" : "private words");
      FaultServer.write(out, Faults.lastJson(refuse ? 401 : 200, contact));
    };
  }

  private void serviceAccount(FaultServer server) {
    world
        .unset("CONTACTCTL_TOKEN")
        .env("CONTACTCTL_BASE_URL", server.baseUrl())
        .env("CONTACTCTL_AUTH_URL", server.baseUrl().replace("/v1.0", "/oauth2/v2.0"))
        .env("CONTACTCTL_SERVICE_ACCOUNT_ID", "a@b")
        .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "c")
        .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", "canary-secret+of/client==")
        .env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", "key")
        .file("key", TestKeys.pem("pkcs8.pem"));
    Modes.set(world.cwd().resolve("key"), "600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --trace-bodies"})
  void a_bulk_run_of_16_jobs_makes_one_whole_trace_with_the_auth_host_in_it(String bodies)
      throws IOException {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < CONTACTS; i++) {
      input.append("{\"contactId\":\"c").append(i).append("\",\"memo\":\"new words\"}\n");
    }
    world.file("in.ndjson", input.toString());
    try (FaultServer server = FaultServer.start(hosts())) {
      serviceAccount(server);
      String line = "apply in.ndjson --rate unlimited --jobs 16 --journal none --trace t.har";
      HttpTransport transport = new HttpTransport(System::nanoTime);
      int code = Program.run(Shell.words(line + bodies), world, transport);
      transport.close();

      assertEquals(0, code, world.takeErr());
      String trace = Files.readString(world.cwd().resolve("t.har"));
      List<JsonNode> entries = entries(trace);
      assertEquals(server.requests().size(), entries.size());
      assertEquals(2, count(entries, "POST", 200));
      assertEquals(CONTACTS, count(entries, "GET", 200));
      assertEquals(CONTACTS, count(entries, "PUT", 200));
      assertTrue(count(entries, "GET", 401) + count(entries, "PUT", 401) > 0);
      for (String secret : List.of("canary", "eyJ", "Y2FuYXJ5")) {
        assertFalse(trace.contains(secret), secret);
      }
      for (String data :
          List.of("홍길동", "words", "0312345678", "private number", "hong@example.com")) {
        assertEquals(!bodies.isEmpty(), trace.contains(data), data);
      }
    }
  }

  /** The entries of a trace, which the schema of HAR must accept. */
  private static List<JsonNode> entries(String text) throws IOException {
    JsonNode trace = JsonMapper.shared().readTree(text);
    assertEquals(List.of(), har.validate(trace), text);
    List<JsonNode> entries = new ArrayList<>();
    trace.path("log").path("entries").forEach(entries::add);
    return entries;
  }

  private static long count(List<JsonNode> entries, String method, int status) {
    return entries.stream()
        .filter(entry -> entry.at("/request/method").asString().equals(method))
        .filter(entry -> entry.at("/response/status").asInt() == status)
        .count();
  }
}
