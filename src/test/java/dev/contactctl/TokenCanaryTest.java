package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.HttpTransport;
import dev.contactctl.http.Transport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.Shell;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tokens that are watched: whatever is run and whatever goes wrong, they are in no output, and
 * reach a server in one header only.
 */
class TokenCanaryTest {
  private static final String ENV = "canary+env/0123456789==";
  private static final String FILE = "canary+file/0123456789==";
  private static final String STDIN = "canary+stdin/0123456789==";
  private static final String CONFIG = "canary+config/0123456789==";
  private static final List<String> TOKENS = List.of(ENV, FILE, STDIN, CONFIG);
  private static final String CONTACT =
      " --replace --last-name 홍 --accessible-range ALL --email a@example.com";

  /** What the server answers, by contact ID; TOKEN is the token that it was asked with. */
  private static final Map<String, String> ANSWERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("good", json(200, "{\"contactId\":\"good\"}")),
              Map.entry("other", json(200, "{\"contactId\":\"TOKEN\"}")),
              Map.entry("cut", json(200, "{\"contactId\":\"TOKEN")),
              Map.entry("list", json(200, "[\"TOKEN\"]")),
              Map.entry("made", json(201, "{\"contactId\":\"TOKEN\"}")),
              Map.entry("html", "HTTP/1.1 200 OK\r\nContent-Type: text/TOKEN\r\n\r\n<p>TOKEN"),
              Map.entry("bad", json(400, error())),
              Map.entry("who", json(401, error())),
              Map.entry("forbidden", json(403, error())),
              Map.entry("none", json(404, error())),
              Map.entry("conflict", json(409, error())),
              Map.entry("teapot", json(418, error())),
              Map.entry("often", json(429, error())),
              Map.entry("broken", json(500, error())),
              Map.entry("away", json(503, error())),
              Map.entry(
                  "moved", "HTTP/1.1 302 TOKEN\r\nLocation: https://TOKEN@evil.example/TOKEN"),
              Map.entry("lost", "HTTP/1.1 301 x\r\nLocation: TOKEN\r\n\r\n"),
              Map.entry("garbage", "TOKEN\r\n\r\n"),
              Map.entry("header", "HTTP/1.1 200 OK\r\nX-Evil: TOKEN\u001b[31m\r\n\r\n"),
              Map.entry("length", "HTTP/1.1 200 OK\r\nContent-Length: TOKEN\r\n\r\nTOKEN"),
              Map.entry("reset", ""),
              Map.entry("stall", "HTTP/1.1 200 OK\r\nX: TOKEN")));

  private static final List<String> OFFLINE =
      List.of(
          "",
          "help",
          "help settings",
          "config path",
          "config view",
          "config view -v",
          "config view -o json",
          "config view --profile mine",
          "config view --profile nobody",
          "config view --token-file token",
          "config init",
          "validate contact.yaml",
          "validate contact.yaml -v -o json",
          "validate token",
          "validate - --input-format json",
          "template --full",
          "schema",
          "explain 4",
          "explain tokenFile",
          "get",
          "get --token-stdin",
          "get good --no-such-option",
          "get a/b",
          "get good --base-url http://contacts.example",
          "get good --timeout x",
          "get good --profile nobody",
          "get good --token-file none",
          "get good --token-file open",
          "get good --token-file two",
          "get good --token-stdin --token-file token",
          "get good --profile mine --base-url https://evil.example",
          "update good" + CONTACT + " --dry-run -v",
          "update good" + CONTACT + " --website ''",
          "update good --replace -f - --token-stdin",
          "update good --replace -f token",
          "sandbox --token " + FILE + " -- true",
          "sandbox --token " + FILE + " --port x");

  private final List<String> ran = new ArrayList<>();
  private final FaultServer server = FaultServer.start(TokenCanaryTest::answer);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void no_token_is_in_any_output() {
    for (String id : ANSWERS.keySet()) {
      for (String source :
          List.of("", " --token-file token", " --token-stdin", " --profile mine")) {
        run("get " + id + " -v --timeout 200ms" + source, source.contains("profile"));
      }
      run("update " + id + CONTACT + " -v --timeout 200ms", false);
      run("doctor --contact " + id + " -v --timeout 200ms", false);
      run("doctor -o json --token-stdin --timeout 200ms --contact " + id, false);
    }
    run("get " + String.join(" ", ANSWERS.keySet()) + " -v --timeout 200ms", false);
    for (String line : OFFLINE) {
      run(line, false);
      run(line, true);
    }
    assertTrue(ran.size() >= 100, ran.size() + " command lines");
    check(server.requests());
  }

  /** The contact itself has to come through unchanged; whatever tells of it has not. */
  @Test
  void a_token_in_the_values_of_a_contact_is_in_no_message() {
    HttpTransport transport = new HttpTransport(System::nanoTime);
    FakeWorld world = world(false).file("c.csv", "contactId,memo\necho,x\n");
    for (String line :
        List.of(
            "diff echo --memo x",
            "diff echo --memo x -o json",
            "diff echo --memo x -o markdown",
            "update echo --memo x --diff -v -q --field contactId",
            "update echo --memo x --diff -v --field contactId",
            "update echo --remove-email none@example.com --strict -o id",
            "update echo --set nickname=x --dry-run -v -o id",
            "update echo --add-email b@example.com,primary --forbid-removals --strict -o id",
            "edit echo --no-input",
            "get echo --field telephones[7]",
            "get echo --field nobody",
            "apply c.csv --dry-run",
            "apply c.csv --dry-run -o markdown",
            "apply c.csv --dry-run -o ndjson",
            "apply c.csv --journal none -v --summary sum.md",
            "apply c.csv --journal none --strict -o text")) {
      Program.run(Shell.words(line), world, transport);
      clean(line, world.takeOut() + world.takeErr());
    }
    Program.run(List.of("get", "echo", "--field", "memo", "-v"), world, transport);
    assertEquals("Bearer " + ENV + "\n", world.takeOut());
    transport.close();
  }

  /** A server may encode what it repeats, in an error and in the values of a contact. */
  @Test
  void a_token_that_a_server_repeats_in_another_form_is_in_no_message() throws IOException {
    HttpTransport transport = new HttpTransport(System::nanoTime);
    FakeWorld world = world(false);
    int shown = 0;
    for (int i = 0; i < repeated(ENV).size(); i++) {
      world.file("c.csv", "contactId,memo\nform" + i + ",x\nerror" + i + ",x\n");
      for (String line :
          List.of(
              "get error" + i,
              "get html" + i + " -v",
              "update error" + i + CONTACT + " -v",
              "doctor -v --contact error" + i,
              "auth status --check -v --profile p",
              "get form" + i + " --field nobody",
              "diff form" + i + " --memo x",
              "diff form" + i + " --memo x -o json",
              "diff form" + i + " --memo x -o markdown",
              "update form" + i + " --memo x --diff -v --field contactId",
              "apply c.csv --journal none --jobs 1 --summary sum.md -o ndjson",
              "apply c.csv --dry-run -o markdown")) {
        Program.run(Shell.words(line), world, transport);
        String said = world.takeOut() + world.takeErr();
        clean(line, said);
        shown += said.contains("********") ? 1 : 0;
      }
      clean("the summary", Files.readString(world.cwd().resolve("sum.md")));
    }
    transport.close();
    assertTrue(shown > 50, shown + " masks");
  }

  private static List<String> repeated(String token) {
    List<String> forms = new ArrayList<>(forms(token));
    forms.add(
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("Bearer " + token).getBytes(StandardCharsets.UTF_8)));
    forms.add(
        Base64.getMimeEncoder(20, new byte[] {' '})
            .encodeToString(token.getBytes(StandardCharsets.UTF_8)));
    return forms;
  }

  @Test
  void an_internal_error_whose_message_has_the_token_is_reported_without_it() {
    FakeWorld world = world(false);
    Transport buggy =
        new OfflineTransport() {
          @Override
          public dev.contactctl.http.Response send(
              dev.contactctl.http.Request request, java.time.Duration limit) {
            throw new IllegalArgumentException("invalid header value: \"Bearer " + ENV + "\"");
          }

          @Override
          public void close() {}
        };

    assertEquals(1, Program.run(List.of("get", "c1"), world, buggy));
    String err = world.takeErr();
    assertTrue(err.startsWith("contactctl: internal error: IllegalArgumentException"), err);
    assertFalse(err.contains("header value"), err); // what else a message says may be a secret, too
    clean("get c1", err);
  }

  private void run(String line, boolean fromConfig) {
    FakeWorld world = world(fromConfig);
    HttpTransport transport = new HttpTransport(System::nanoTime);
    Program.run(Shell.words(line), world, transport);
    transport.close();
    ran.add(line);
    clean(line, world.takeOut() + world.takeErr());
  }

  private FakeWorld world(boolean fromConfig) {
    FakeWorld world = new FakeWorld().env("CONTACTCTL_BASE_URL", server.baseUrl()).stdin(STDIN);
    world.file("token", FILE + "\n").file("open", FILE).file("two", FILE + " " + FILE);
    world.file("contact.yaml", "memo: x\n");
    world.file(
        ".config/contactctl/config.yaml",
        "profiles:\n  mine:\n    baseUrl: " + server.baseUrl() + "\n    token: " + CONFIG + "\n");
    for (String name : List.of("token", "two", ".config/contactctl/config.yaml")) {
      Modes.set(world.cwd().resolve(name), "600");
    }
    return fromConfig ? world : world.env("CONTACTCTL_TOKEN", ENV);
  }

  private static void clean(String line, String output) {
    for (String token : TOKENS) {
      for (String form : forms(token)) {
        assertFalse(output.contains(form), line + " printed " + form + " in:\n" + output);
      }
    }
  }

  private static List<String> forms(String token) {
    byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
    String percent = URLEncoder.encode(token, StandardCharsets.UTF_8);
    String escaped = token.replace("+", "\\u002b").replace("=", "\\u003d");
    return List.of(
        token,
        percent,
        percent.replace("%2F", "/"),
        percent.replace("%2B", "%2b").replace("%2F", "%2f").replace("%3D", "%3d"),
        URLEncoder.encode(percent, StandardCharsets.UTF_8),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        token.replace("/", "\\/"),
        escaped,
        escaped.replace("/", "\\u002f"),
        escaped.replace("\\", "\\\\"),
        token.replace("+", "&#43;").replace("=", "&#61;").replace("/", "&#47;"));
  }

  private static void check(List<String> requests) {
    assertTrue(requests.size() >= 100, requests.size() + " requests");
    List<String> carried = new ArrayList<>();
    for (String request : requests) {
      String token = token(request);
      String header = "\r\nAuthorization: Bearer " + token + "\r\n";
      assertTrue(request.contains(header), request);
      assertFalse(
          request.replaceFirst(java.util.regex.Pattern.quote(header), "").contains("canary"));
      carried.add(token);
    }
    assertTrue(carried.containsAll(TOKENS), "each source was used");
  }

  private static String token(String request) {
    int at = request.indexOf("Bearer ") + "Bearer ".length();
    return request.substring(at, request.indexOf("\r\n", at));
  }

  private static void answer(String request, OutputStream out, FaultServer.Patience patience)
      throws IOException {
    String path = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/"));
    String id = path.substring(path.lastIndexOf('/') + 1);
    FaultServer.write(out, answerOf(id, token(request)));
    if (id.equals("stall")) {
      patience.forEver();
    }
  }

  private static String answerOf(String id, String token) {
    String name = id.replaceFirst("[0-9]+$", "");
    if (!List.of("form", "error", "html").contains(name)) {
      String answer = id.equals("echo") ? json(200, echo()) : ANSWERS.getOrDefault(id, "");
      return answer.replace("TOKEN", token);
    }
    String form = repeated(token).get(Integer.parseInt(id.substring(name.length())));
    String answer =
        switch (name) {
          case "form" -> json(200, echo().replace("\"echo\"", "\"" + id + "\""));
          case "error" -> json(400, error());
          default -> ANSWERS.getOrDefault("html", "");
        };
    return answer.replace("TOKEN", form.replace("\\", "\\\\"));
  }

  private static String json(int status, String body) {
    return "HTTP/1.1 " + status + " x\r\nContent-Type: application/json\r\n\r\n" + body;
  }

  private static String echo() {
    return "{\"contactId\":\"echo\",\"memo\":\"Bearer TOKEN\",\"TOKEN\":1,"
        + "\"contactName\":{\"lastName\":\"TOKEN\"},\"permission\":{\"accessibleRange\":\"TOKEN\"},"
        + "\"emails\":[{\"email\":\"TOKEN\",\"primary\":true},{\"email\":\"TOKEN\",\"primary\":true}],"
        + "\"telephones\":[{\"telephone\":\"TOKEN\",\"type\":\"TOKEN\",\"primary\":true}],"
        + "\"customProperties\":{\"TOKEN\":{\"content\":\"TOKEN\"}}}";
  }

  private static String error() {
    return "{\"code\":\"TOKEN\",\"description\":\"Bearer TOKEN is TOKEN.\"}";
  }
}
