package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Faults;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.PrintedText;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The texts of {@link HostileTextTest} where an account, and this machine, have texts: answers of
 * the auth host, what a program for tokens says, variables, names of profiles, and the text in an
 * editor.
 */
@Timeout(600)
class HostileAccountTest {
  private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 429, 500, 200);

  /** Bodies of the auth host; TEXT stands for the text, as a string of JSON without its quotes. */
  private static final List<String> BODIES =
      List.of(
          "{\"error\":\"TEXT\",\"error_description\":\"TEXT\"}",
          "{\"code\":\"TEXT\",\"description\":\"api scope TEXT\"}",
          "{\"returnCode\":\"99\",\"returnMessage\":\"TEXT\"}",
          "{\"access_token\":\"TEXT\",\"expires_in\":\"3600\"}",
          "{\"access_token\":\"a-token\",\"token_type\":\"TEXT\",\"expires_in\":\"TEXT\"}",
          "TEXT");

  private static final List<String> VARIABLES =
      List.of(
          "CONTACTCTL_PROFILE",
          "CONTACTCTL_TIMEOUT",
          "CONTACTCTL_BASE_URL",
          "CONTACTCTL_AUTH_URL",
          "CONTACTCTL_CA_FILE",
          "CONTACTCTL_TOKEN",
          "CONTACTCTL_TOKEN_FILE",
          "CONTACTCTL_TOKEN_COMMAND",
          "CONTACTCTL_CONFIG",
          "HTTPS_PROXY",
          "NO_PROXY",
          "XDG_STATE_HOME",
          "XDG_CACHE_HOME",
          "JAVA_TOOL_OPTIONS",
          "SSH_CONNECTION",
          "EDITOR");

  private int runs;

  /** Answers by the method of the request. */
  private record Server(Map<String, Response> answers) implements OfflineTransport {
    @Override
    public Response send(Request request, Duration limit) {
      return answers.get(request.method());
    }

    @Override
    public void close() {}
  }

  private static Response response(int status, String header, String body) {
    Map<String, String> headers =
        Map.of(
            "content-type", "application/json",
            "location", header,
            "date", header,
            "server", header,
            "retry-after", header,
            "ratelimit-limit", header,
            "ratelimit-reset", header);
    return new Response(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A string of JSON, which is one of YAML, too. */
  private static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }

  private FakeWorld world() {
    FakeWorld world = new FakeWorld();
    if (runs % 2 == 0) {
      world.terminal(World.Stream.OUT).terminal(World.Stream.ERR);
    }
    return world
        .env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0")
        .env("CONTACTCTL_TOKEN", "a-token");
  }

  private static void secret(FakeWorld world, String name, String content) {
    world.file(name, content);
    Modes.set(world.cwd().resolve(name), "600");
  }

  private FakeWorld account() {
    FakeWorld world =
        world()
            .unset("CONTACTCTL_TOKEN")
            .env("CONTACTCTL_AUTH_URL", "http://127.0.0.1:1/oauth2/v2.0")
            .env("CONTACTCTL_SERVICE_ACCOUNT_ID", "a@b")
            .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "c")
            .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", "a-secret")
            .env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", "key");
    secret(world, "key", TestKeys.pem("pkcs8.pem"));
    return world;
  }

  private void run(String text, FakeWorld world, Transport server, List<String> words) {
    String line = String.join(" ", words);
    int code = Program.run(words, world, server);
    boolean terminal = world.isTerminal(World.Stream.OUT);
    String err = world.takeErr();
    assertTrue(code != 1 && !err.contains("internal error"), line + ": " + err);
    PrintedText.harmless(line, text, world.takeOut(), terminal);
    PrintedText.harmless(line, text, err, terminal);
    PrintedText.harmless(line, text, world.takeTerminal(), true);
    runs++;
  }

  private void run(String text, FakeWorld world, Transport server, String line) {
    run(text, world, server, Shell.words(line));
  }

  @Test
  void no_text_of_an_account_or_of_this_machine_drives_a_terminal_or_a_ci_runner() {
    int number = 0;
    for (String text : HostileTextTest.texts()) {
      runs += number % 2; // so that each command meets half of the texts on a terminal
      authHost(text, number);
      revoke(text, number);
      tokenProgram(text);
      names(text);
      edit(text);
      if (text.indexOf('\0') < 0) { // which no variable can hold
        variables(text, number);
      }
      number++;
    }
    assertTrue(runs >= 20 * 500, runs + " runs");
  }

  private static Server servers(int status, String header, String body) {
    return new Server(
        Map.of(
            "POST", response(status, header, body), "GET", response(200, header, Faults.CONTACT)));
  }

  private void authHost(String text, int number) {
    String inside = quoted(text).substring(1, quoted(text).length() - 1);
    String body = BODIES.get(number % BODIES.size()).replace("TEXT", inside);
    Server server = servers(STATUSES.get(number % STATUSES.size()), text, body);
    List<String> lines =
        List.of("get c1 -v", "auth status --check", "doctor --contact c1 -v", "auth token --show");
    run(text, account(), server, lines.get(number % lines.size()));
    run(text, account(), server, lines.get((number + 1) % lines.size()));
  }

  private void revoke(String text, int number) {
    String inside = quoted(text).substring(1, quoted(text).length() - 1);
    FakeWorld world = account();
    run(text, world, servers(200, "", Faults.GRANT), "auth status --check");
    String body = BODIES.get(number % BODIES.size()).replace("TEXT", inside);
    Server server = servers(STATUSES.get(number % STATUSES.size()), text, body);
    run(text, world, server, "auth logout -v");
  }

  /** What it says on standard error, and a name that nobody would give to one. */
  private void tokenProgram(String text) {
    String config =
        "profiles:\n  p: {tokenCommand: [helper, \"out=x\", %s, exit=3]}\n"
                .formatted(quoted("err=" + text))
            + "  q: {tokenCommand: [helper, %s]}\n".formatted(quoted("out=" + text))
            + "  r: {tokenCommand: [%s]}\n".formatted(quoted(text));
    for (String profile : List.of("p", "q", "r")) {
      FakeWorld world = world().unset("CONTACTCTL_TOKEN").unset("CONTACTCTL_BASE_URL");
      secret(world, ".config/contactctl/config.yaml", config);
      Server server = servers(200, "", "{}");
      run(text, world, server, "get c1 -v --profile " + profile);
      run(text, world, server, "auth status --profile " + profile);
      run(text, world, server, "doctor --offline --profile " + profile);
    }
  }

  private void names(String text) {
    Server server = servers(200, text, Faults.GRANT);
    FakeWorld world = world();
    secret(world, "secret", "a-secret");
    secret(world, "key", TestKeys.pem("pkcs8.pem"));
    run(text, world, server, List.of("auth", "login", "--profile", text, "--token-file", "secret"));
    run(
        text,
        world,
        server,
        List.of(
            ("auth login --profile p --client-secret-file secret --private-key-file key"
                    + " --service-account X --client-id X --scope X")
                .replace("X", text.replace(" ", "_"))
                .split(" ")));
    run(text, world, server, List.of("auth", text));
    run(text, world, server, List.of("config", "use", text));
    run(text, world, server, List.of("config", "unset", text));
    run(text, world, server, List.of("config", "view", "--profile", text));
    run(text, world, server, List.of("completion", text));
    run(text, world, server, List.of("help", text));
    run(text, world, server, List.of("schema", text));
    run(text, world, server, List.of("template", "--" + text));
    run(text, world, server, List.of("undo", "none" + text.replace('/', '_').replace('\0', '_')));
    run(text, world, server, List.of("apply", "--map", text + "=memo", "none.csv"));
    run(text, world, server, List.of("apply", "--rate", text, "--jobs", text, "none.csv"));
  }

  /** What an editor shows is a file of YAML, which must not drive a terminal either. */
  private void edit(String text) {
    Response contact =
        response(200, text, HostileTextTest.contact(text).put("contactId", "c1").toString());
    Server server = new Server(Map.of("GET", contact, "PUT", contact));
    run(text, world().env("EDITOR", "show"), server, "edit c1");
    run(text, world(), server, "edit c1 --no-input");
  }

  private void variables(String text, int number) {
    Server server = servers(200, text, Faults.GRANT);
    for (int i = 0; i < 4; i++) {
      String variable = VARIABLES.get((number + i * 4) % VARIABLES.size());
      String start =
          Map.of("JAVA_TOOL_OPTIONS", "-javaagent:", "CONTACTCTL_BASE_URL", "https://")
              .getOrDefault(variable, "");
      run(text, world().env(variable, start + text), server, "get c1 -v");
      run(text, world().env(variable, text), server, "config view");
      run(text, world().env(variable, start + text), server, "doctor --offline");
    }
    run(text, world().env("CONTACTCTL_" + text, "x"), server, "doctor --offline");
    run(text, world().env("CONTACTCTL_" + text, "x"), server, "get c1");
  }
}
