package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.PrintedText;
import dev.contactctl.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hostile texts in everything that can come from a server, a file, an argument or a variable,
 * through every command: what is printed can neither drive a terminal nor be taken for a command by
 * the runner of a CI job, and JSON gives the same text back.
 */
@Timeout(600)
class HostileTextTest {
  private static final int TEXTS = 500;

  private static final List<String> PARTS =
      List.of(
          "\u001b[35mx\u001b[0m",
          "\u001b]0;title\u0007",
          "\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007",
          "\u001b]52;c;ZXZpbA==\u0007",
          "\u001bP1$r0m\u001b\\",
          "\u001bc",
          "\u009b35m",
          "\u009d0;x\u009c",
          "\u0085",
          "\u007f\u007f",
          "\b\b\b",
          "\r",
          "\r\n",
          "\n",
          "\u000b\f",
          "\0",
          "\u2028\u2029",
          "\u202egpj\u202c",
          "\u2066x\u2069",
          "\u200e\u200f\u061c",
          "\u200b\ufeff\u00ad",
          "\udb40\udc41",
          "\ufff9\ufffa\ufffb",
          "\ufffe\uffff",
          "\ud83d",
          "\ude00\ud83d",
          "::error::x",
          "\n::set-output name=x::y",
          " ::add-mask::x",
          "\u3000::stop-commands::x",
          "\u00a0::add-mask::x",
          "x\n\u2007::add-mask::x",
          "\u202f \t::add-mask::x",
          "\u1680\u205f::add-mask::x",
          "\u0085\u2028\u2029::add-mask::x",
          "##[error]x",
          "##vso[task.setvariable variable=x]y",
          "##teamcity[buildStatus status='FAILURE']",
          "\n##[group]x",
          "section_start:1:x\r\u001b[0K",
          "%0A::error::x",
          "`x` | <b> @all [x](javascript:x)",
          "\\u001b",
          "\"'{}[],:#&*!|>%@`",
          "홍길동",
          "# #",
          ":",
          "x");

  private final FakeWorld plain = new FakeWorld();
  private final FakeWorld screen =
      new FakeWorld().terminal(World.Stream.OUT).terminal(World.Stream.ERR);
  private final Server server = new Server();
  private int runs;

  /** Answers everything in the way that a test sets. */
  private static final class Server implements OfflineTransport {
    private final Map<String, Response> answers = new LinkedHashMap<>();

    @Override
    public Response send(Request request, Duration limit) {
      return answers.get(request.method());
    }

    void answers(String method, int status, String type, String location, String body) {
      Map<String, String> headers =
          Map.of("content-type", type, "location", location, "retry-after", location);
      answers.put(method, new Response(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    void json(String method, int status, JsonNode body) {
      answers(method, status, "application/json", "", jsonText(body));
    }

    @Override
    public void close() {}
  }

  static List<String> texts() {
    List<String> texts = new ArrayList<>(PARTS);
    SplittableRandom random = new SplittableRandom(20_260_101L);
    while (texts.size() < TEXTS) {
      StringBuilder text = new StringBuilder();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** JSON as bytes can hold it: half of a pair of surrogates is none of UTF-8. */
  private static String jsonText(JsonNode node) {
    StringBuilder json = new StringBuilder();
    node.toString()
        .codePoints()
        .forEach(
            c -> {
              if (Character.getType(c) == Character.SURROGATE) {
                json.append(String.format("\\u%04x", c));
              } else {
                json.appendCodePoint(c);
              }
            });
    return json.toString();
  }

  private String run(String text, String... words) {
    return run(text, runs % 2 == 0 ? screen : plain, words);
  }

  private String run(String text, FakeWorld world, String... words) {
    String line = String.join(" ", words);
    int code = Program.run(List.of(words), world, server);
    String result = world.takeOut();
    String err = world.takeErr();
    assertTrue(code != 1 && !err.contains("internal error"), line + ": " + err);
    PrintedText.harmless(line, text, result, world == screen);
    PrintedText.harmless(line, text, err, world == screen);
    runs++;
    return result;
  }

  static ObjectNode contact(String text) {
    ObjectNode contact = JsonNodeFactory.instance.objectNode().put("contactId", "c1");
    contact.putObject("permission").put("accessibleRange", "ALL");
    contact.putObject("contactName").put("lastName", text).put("firstName", text);
    contact.put("memo", text);
    contact.putArray("emails").addObject().put("email", text).put("primary", true);
    ObjectNode telephone = contact.putArray("telephones").addObject();
    telephone.put("telephone", text).put("type", text).put("customType", text);
    telephone.put("primary", true);
    contact.putArray("contactTagIds").add(text);
    contact.putObject("customProperties").putObject(text).put("content", text);
    contact.putObject("x" + text).putArray(text).add(text);
    contact.put(text, text);
    return contact;
  }

  private void set(String name, String value) {
    plain.env(name, value);
    screen.env(name, value);
  }

  private void write(String name, String content) {
    plain.file(name, content);
    screen.file(name, content);
  }

  @Test
  void no_text_drives_a_terminal_or_a_ci_runner_and_json_returns_it() {
    set("CONTACTCTL_TOKEN", "token");
    set("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    int run = 0;
    for (String text : texts()) {
      runs += run % 2; // so that each command meets half of the texts on a terminal
      read(text);
      change(text);
      refuse(text);
      name(text);
      files(text, run++);
    }
    assertTrue(runs >= 50 * TEXTS, runs + " runs");
  }

  private void read(String text) {
    ObjectNode contact = contact(text);
    server.json("GET", 200, contact);
    run(text, "get", "c1", "-o", "text");
    run(text, "get", "c1", "-o", "yaml");
    run(text, "get", "c1", "-v");
    if (jsonText(contact).contains("\\ud83d") || jsonText(contact).contains("\\ude00")) {
      assertEquals("", run(text, plain, "get", "c1"), "no UTF-8 has half of a character");
      return;
    }
    for (String format : List.of("json", "ndjson")) {
      assertEquals(
          contact, JsonMapper.shared().readTree(run(text, plain, "get", "c1", "-o", format)), text);
    }
    JsonNode two = JsonMapper.shared().readTree(run(text, plain, "get", "c1", "c1", "-o", "json"));
    assertEquals(contact, two.get(1), text);
  }

  private void change(String text) {
    ObjectNode after = contact(text + "x");
    write("c.json", jsonText(after));
    server.json("GET", 200, contact(text));
    server.json("PUT", 200, contact("y" + text));
    for (String format : List.of("text", "json", "markdown")) {
      run(text, "diff", "c1", "-f", "c.json", "-o", format, "--allow", "unknown-property");
    }
    run(text, "update", "c1", "--memo", "x", "-v", "--diff");
    run(text, "update", "c1", "--memo", "x", "--dry-run", "--diff", "-q");
    run(text, "update", "c1", "-f", "c.json", "--dry-run");
    run(text, "update", "c1", "--remove-email", "none");
  }

  private void refuse(String text) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("code", text).put("description", text);
    for (int status : new int[] {400, 404, 429, 503}) {
      server.json("GET", status, error);
      run(text, "get", "c1");
    }
    server.answers("GET", 302, text, text, text);
    run(text, "get", "c1");
    server.answers("GET", 302, text, "http://" + text + "/x", text);
    run(text, "get", "c1");
    server.answers("GET", 200, text, text, text);
    run(text, "get", "c1");
    server.answers("GET", 200, "application/json; charset=" + text, text, "{}");
    run(text, "get", "c1");
    server.json("GET", 200, JsonNodeFactory.instance.objectNode().put("contactId", text));
    run(text, "get", "c1");
  }

  /** Names of whatever the user can name. */
  private void name(String text) {
    run(text, text);
    run(text, "get", text);
    run(text, "get", "c1", "--" + text);
    run(text, "get", "c1", "--field", text);
    run(text, "get", "c1", "-o", text);
    run(text, "get", "c1", "--base-url", text);
    run(text, "get", "c1", "--base-url", "http://" + text);
    run(text, "get", "c1", "--profile", text);
    run(text, "update", "c1", "--memo", text, "--replace", "--dry-run");
    run(text, "update", "c1", "--set", text + "=x");
    run(text, "update", "c1", "--custom-property", text + "=" + text, "--dry-run");
    run(text, "update", "c1", "--if-unmodified-since", text, "--memo", "x");
    run(text, "explain", text);
    run(text, "config", "set", text, text);
    run(text, "config", "view", "--base-url", "https://contacts.example/" + text);
    run(text, "sandbox", "--port", text);
    if (text.indexOf('\0') < 0) {
      run(text, "validate", "none " + text.replace('/', '_'));
      run(text, "validate", text.replace('/', '_'));
      run(text, "get", "c1", "--ca-file", "none" + text.replace('/', '_'));
      run(text, "get", "c1", "--token-file", "none" + text.replace('/', '_'));
    }
  }

  /** As many annotations, and as many lines, as there are findings. */
  private void findings(String text) {
    String[] validate = {"validate", "one.json", "bad.yaml", "-v", "-o", "json"};
    int count = JsonMapper.shared().readTree(run(text, plain, validate)).size();
    assertTrue(count > 0, text);
    for (String format : List.of("text", "github")) {
      validate[validate.length - 1] = format;
      assertEquals(count, run(text, plain, validate).lines().count(), format + ": " + text);
      run(text, screen, validate);
    }
  }

  /** What is printed of one contact. */
  private static void oneLine(String text, String result) {
    assertTrue(result.lines().count() <= 1, () -> text + ":\n" + result);
  }

  /** A file that a run writes, and that somebody prints. */
  private static void written(String text, FakeWorld world, String name) {
    Path file = world.cwd().resolve(name);
    try {
      if (Files.exists(file)) {
        PrintedText.harmless(name, text, Files.readString(file), false);
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void files(String text, int number) {
    String json = jsonText(contact(text));
    write("one.json", json);
    write("bad.yaml", "memo: [" + text + "\n" + text + ": x\n");
    write("in.ndjson", json + "\n" + json.replace("\"c1\"", "\"c2\"") + "\n");
    findings(text);
    server.json("GET", 200, contact("x"));
    server.json("PUT", 400, JsonNodeFactory.instance.objectNode().put("code", text));
    String row = "contactId,memo\nc1,\"" + text.replace("\"", "\"\"") + "\"\n";
    write("in.csv", row);
    write("head.csv", "contactId,\"" + text.replace("\"", "\"\"") + "\"\nc1,x\n");
    run(text, "apply", "in.csv", "--dry-run");
    run(text, "apply", "head.csv", "--dry-run");
    run(text, "apply", "in.ndjson", "--dry-run", "--allow", "unknown-property");
    String journal = "j" + number;
    FakeWorld world = number % 2 == 0 ? screen : plain;
    String[] apply = {"apply", "in.csv", "--rate", "unlimited", "--summary", "s.md", "--journal"};
    String[] words = java.util.Arrays.copyOf(apply, apply.length + 1);
    words[apply.length] = journal;
    oneLine(text, run(text, world, words));
    written(text, world, "s.md");
    run(text, world, "undo", journal, "--dry-run");
    write("plain.csv", "contactId,memo\nc1,x\n");
    for (String format : List.of("ndjson", "text")) {
      String[] failing = {"apply", "plain.csv", "--journal", "none", "--failed-to", "f", "-o"};
      words = java.util.Arrays.copyOf(failing, failing.length + 1);
      words[failing.length] = format;
      oneLine(text, run(text, world, words));
      written(text, world, "f");
    }
    set("CONTACTCTL_CONFIG", "config.yaml");
    for (String config : List.of("'" + text + "': x\n", "baseUrl: \"" + text + "\"\n", text)) {
      write("config.yaml", config);
      run(text, "config", "view");
    }
    write("config.yaml", "");
  }
}
