package dev.contactctl.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.contactctl.Program;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TalkServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trace of whole commands: HAR that its schema accepts, with everything but secrets. */
class TraceTest {
  private static final String TOKEN = "canary+token/0123456789==";
  private static final String CONTACT =
      "{\"contactId\":\"c1\",\"contactName\":{\"lastName\":\"홍길동\"},\"memo\":\"private words\","
          + "\"permission\":{\"accessibleRange\":\"ALL\"},"
          + "\"emails\":[{\"email\":\"hong@example.com\",\"primary\":true}]}";

  private static Schema har;

  private final FakeWorld world = new FakeWorld().env("CONTACTCTL_TOKEN", TOKEN);
  private int code;
  private String err = "";

  @BeforeAll
  static void read_the_schema() throws IOException {
    har =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
            .getSchema(Files.readString(Path.of("src/test/resources/har-schema.json")));
  }

  private void run(String line, Transport transport) {
    code = Program.run(Shell.words(line), world, transport);
    transport.close();
    world.takeOut();
    err = world.takeErr();
  }

  private void run(String line) {
    run(line, new HttpTransport(System::nanoTime));
  }

  private String text(String file) {
    try {
      return Files.readString(world.cwd().resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The entries of a trace, which the schema of HAR must accept. */
  private List<JsonNode> entries(String file) {
    JsonNode trace = JsonMapper.shared().readTree(text(file));
    assertEquals(List.of(), har.validate(trace), text(file));
    List<JsonNode> entries = new ArrayList<>();
    trace.path("log").path("entries").forEach(entries::add);
    return entries;
  }

  private static String json(String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String bytes = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nrateLimit-remaining: 9\r\n"
        + "Set-Cookie: canary-cookie\r\nConnection: close\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + bytes;
  }

  /** The same from a server that keeps the connection. */
  private static String kept(String body) {
    return json(body).replace("Connection: close\r\n", "");
  }

  @Test
  void every_request_is_in_the_trace_with_its_answer_and_its_times() throws Exception {
    try (FaultServer server = FaultServer.answering(json(CONTACT))) {
      run("update c1 --memo new --trace t.har --base-url " + server.baseUrl());

      assertEquals(0, code, err);
      List<JsonNode> entries = entries("t.har");
      assertEquals(2, entries.size());
      JsonNode put = entries.get(1);
      assertEquals("PUT", put.at("/request/method").asString());
      assertEquals(server.baseUrl() + "/contacts/c1", put.at("/request/url").asString());
      assertEquals(200, put.at("/response/status").asInt());
      assertEquals("127.0.0.1", put.path("serverIPAddress").asString());
      assertTrue(put.at("/timings/connect").asDouble() >= 0);
      assertEquals(-1, put.at("/timings/ssl").asDouble());
      String headers = put.toString();
      assertTrue(headers.contains("{\"name\":\"ratelimit-remaining\",\"value\":\"9\"}"), headers);
      assertTrue(headers.contains("{\"name\":\"set-cookie\",\"value\":\"********\"}"), headers);
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(world.cwd().resolve("t.har"))));
    }
  }

  /** HAR leaves some of them out, but the importers of Firefox and Chromium do not. */
  @Test
  void every_member_that_the_tools_of_browsers_read_is_there() {
    try (FaultServer server = FaultServer.answering(json(CONTACT))) {
      run("update c1 --memo new --trace t.har --base-url " + server.baseUrl());
    }
    world.env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    run(
        "get c1 --trace lost.har",
        new ScriptedTransport().script(List.of("GET /v1.0/contacts/c1 fail REFUSED")));
    for (String file : List.of("t.har", "lost.har")) {
      assertTrue(JsonMapper.shared().readTree(text(file)).at("/log/pages").isArray());
      for (JsonNode entry : entries(file)) {
        for (String member :
            List.of(
                "/startedDateTime",
                "/time",
                "/cache",
                "/request/method",
                "/request/url",
                "/request/httpVersion",
                "/request/headersSize",
                "/request/bodySize",
                "/response/status",
                "/response/statusText",
                "/response/httpVersion",
                "/response/headersSize",
                "/response/bodySize",
                "/response/redirectURL",
                "/response/content/size",
                "/response/content/mimeType",
                "/timings/send",
                "/timings/wait",
                "/timings/receive")) {
          assertFalse(entry.at(member).isMissingNode(), file + member);
        }
        for (String list : List.of("/request/headers", "/request/cookies", "/response/headers")) {
          assertTrue(entry.at(list).isArray(), file + list);
        }
      }
    }
  }

  @Test
  void personal_data_is_in_the_trace_only_when_asked_for() {
    try (FaultServer server = FaultServer.answering(json(CONTACT))) {
      String line = "update c1 --memo 'new words' --base-url " + server.baseUrl();
      run(line + " --trace masked.har");
      run(line + " --trace whole.har --trace-bodies");

      for (String data : List.of("홍길동", "private words", "new words", "hong@example.com")) {
        assertFalse(text("masked.har").contains(data), data);
        assertTrue(text("whole.har").contains(data), data);
      }
      JsonNode put = entries("masked.har").get(1);
      assertEquals(
          "{\"contactName\":{\"lastName\":\"********\"},\"memo\":\"********\","
              + "\"permission\":{\"accessibleRange\":\"********\"},"
              + "\"emails\":[{\"email\":\"********\",\"primary\":true}]}",
          put.at("/request/postData/text").asString());
      assertEquals(CONTACT, entries("whole.har").get(1).at("/response/content/text").asString());
    }
  }

  /** What a server may do with the token that it got. */
  private static void repeat(String request, OutputStream out, FaultServer.Patience patience)
      throws IOException {
    byte[] bytes = TOKEN.getBytes(StandardCharsets.UTF_8);
    String path = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/"));
    String form =
        switch (path.substring(path.length() - 1)) {
          case "1" -> TOKEN;
          case "2" -> URLEncoder.encode(TOKEN, StandardCharsets.UTF_8);
          case "3" -> Base64.getEncoder().encodeToString(bytes);
          case "4" -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
          case "5" -> TOKEN.replace("/", "\\/");
          case "6" -> TOKEN.replace("+", "\\u002b").replace("=", "\\u003D").replace("/", "\\u002F");
          case "7" ->
              Base64.getEncoder()
                  .encodeToString(("Bearer " + TOKEN).getBytes(StandardCharsets.UTF_8));
          default -> TOKEN.substring(0, 18);
        };
    String type = path.contains("html") ? "text/html; x=" + form : "application/json";
    String body =
        path.contains("html")
            ? "<p>" + form
            : "{\"code\":\""
                + form
                + "\",\""
                + form
                + "\":[\""
                + form
                + "\"],\"access_token\":\"canary-new\"}";
    FaultServer.write(
        out,
        "HTTP/1.1 "
            + (path.contains("redirect") ? 302 : 400)
            + " "
            + form.replace("\\", "")
            + "\r\nContent-Type: "
            + type.replace("\\", "")
            + "\r\nLocation: https://x/?token="
            + form.replace("\\", "")
            + "\r\nServer: "
            + form.replace("\\", "")
            + "\r\n\r\n"
            + body);
  }

  @Test
  void no_token_is_in_a_trace_whatever_a_server_does_with_it() {
    int traces = 0;
    try (FaultServer server = FaultServer.start(TraceTest::repeat)) {
      for (String kind : List.of("json", "html", "redirect", "json-html")) {
        for (int form = 1; form <= 8; form++) {
          String file = kind + form + ".har";
          run(
              "get "
                  + kind
                  + form
                  + " --trace-bodies --trace "
                  + file
                  + " --base-url "
                  + server.baseUrl());
          assertFalse(entries(file).isEmpty());
          clean(file);
          traces++;
        }
      }
    }
    run("get " + TOKEN.replaceAll("[^a-z0-9]", "") + " --trace id.har", answering("401 {}"));
    clean("id.har");
    assertEquals(32, traces);
  }

  private static ScriptedTransport answering(String... answers) {
    List<String> script = new ArrayList<>();
    for (String answer : answers) {
      script.add("GET /v1.0/contacts/canarytoken0123456789 " + answer);
    }
    return new ScriptedTransport().script(script);
  }

  private void clean(String file) {
    String text = text(file);
    byte[] bytes = TOKEN.getBytes(StandardCharsets.UTF_8);
    for (String form :
        List.of(
            "canary+token",
            "canary-new",
            "canary-cookie",
            "canary%2Btoken",
            Base64.getEncoder().withoutPadding().encodeToString(bytes).substring(0, 20),
            "canary\\u002btoken",
            Base64.getEncoder()
                .encodeToString(("Bearer " + TOKEN).getBytes(StandardCharsets.UTF_8)))) {
      assertFalse(text.contains(form), file + " has " + form + ":\n" + text);
    }
  }

  @Test
  void failed_exchanges_are_in_the_trace_with_the_reason() {
    String contact = "GET /v1.0/contacts/c1 ";
    for (TransportException.Reason reason : TransportException.Reason.values()) {
      String file = reason + ".har";
      world.env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
      run(
          "get c1 --trace " + file,
          new ScriptedTransport().script(List.of(contact + "fail " + reason)));

      JsonNode response = entries(file).get(0).path("response");
      assertEquals(0, response.path("status").asInt());
      assertEquals(
          reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          response.path("_error").asString());
    }
  }

  @Test
  void a_get_that_the_client_sent_again_is_in_the_trace_twice_and_told_by_v() throws Exception {
    try (TalkServer server =
        TalkServer.start(
            List.of(
                List.of(kept("{\"contactId\":\"c1\"}"), TalkServer.NO_ANSWER),
                List.of(kept("{\"contactId\":\"c2\"}"))))) {
      run("get c1 c2 -v --trace t.har --base-url " + server.url() + "v1.0");

      assertEquals(0, code, err);
      List<JsonNode> entries = entries("t.har");
      assertEquals(3, entries.size());
      assertEquals(server.requests().size(), entries.size());
      JsonNode first = entries.get(1);
      assertEquals(0, first.at("/response/status").asInt());
      assertTrue(first.at("/response/_error").asString().endsWith("-sent-again"));
      assertTrue(first.path("_keptConnection").asBoolean());
      assertFalse(entries.get(2).path("_keptConnection").asBoolean());
      String url = server.url() + "v1.0/contacts/c2: ";
      assertTrue(err.contains("GET " + url + "sent again, because the server had closed"), err);
    }
  }

  @Test
  void a_request_on_its_way_is_in_the_file_and_the_file_is_whole() {
    world.env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    List<JsonNode> seen = new ArrayList<>();
    Transport looking =
        new OfflineTransport() {
          @Override
          public dev.contactctl.http.Response send(
              dev.contactctl.http.Request request, java.time.Duration limit)
              throws TransportException {
            seen.addAll(entries("t.har"));
            throw new TransportException(TransportException.Reason.NO_ANSWER);
          }

          @Override
          public void close() {}
        };

    run("get c1 c2 --trace t.har", looking);

    assertEquals(3, seen.size());
    assertEquals("no-answer-before-the-end", seen.get(0).at("/response/_error").asString());
    assertEquals("no-answer", seen.get(1).at("/response/_error").asString());
    assertEquals("no-answer-before-the-end", seen.get(2).at("/response/_error").asString());
    assertEquals(2, entries("t.har").size());
  }

  @Test
  void a_file_that_exists_or_cannot_be_made_ends_the_command_before_any_request() {
    world.file("there.har", "mine\n").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    world.link("link.har", "/home/me/elsewhere");

    run("get c1 --trace there.har", new ScriptedTransport());
    assertEquals(2, code);
    assertEquals(
        "--trace /home/me/there.har: already exists; remove it, or name another file\n", err);
    assertEquals("mine\n", text("there.har"));
    run("get c1 --trace link.har", new ScriptedTransport());
    assertEquals(2, code);
    run("get c1 --trace none/t.har", new ScriptedTransport());
    assertEquals(10, code);
    run("get c1 --trace-bodies", new ScriptedTransport());
    assertEquals("--trace-bodies: needs --trace FILE\n", err);
    Modes.set(world.cwd(), "755");
  }
}
