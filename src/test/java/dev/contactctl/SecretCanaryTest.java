package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.cli.Commands;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.kit.UserLogin;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Secrets of a service account, of a user who has signed in, and of a program that prints tokens:
 * whatever the servers repeat, in whatever form, they are in no output and in no file but those
 * that are made for them.
 */
class SecretCanaryTest {
  /** A JWT; its beginning alone may be in the random state of a login. */
  private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.");

  private static final String CLIENT_SECRET = "canary+client/secret==";
  private static final String ACCESS = "canary+access/0123456789==";
  private static final String REFRESH = "canary+refresh/0123456789==";
  private static final String PRINTED = "canary+printed/0123456789==";
  private static final String CODE = "canary+code/0123456789==";
  private static final String KEY = TestKeys.pem("pkcs8.pem");

  /** What may not even be in the files that keep tokens. */
  private static final List<String> NEVER_KEPT =
      List.of(CLIENT_SECRET, CODE, PRINTED, KEY.lines().skip(5).findFirst().orElse("?"));

  private static final List<String> KEPT = List.of(ACCESS, REFRESH);

  /** What the auth host answers; SECRETS is everything it has seen, in all forms. */
  private static final List<String> GRANTS =
      List.of(
          "200 {\"access_token\":\""
              + ACCESS
              + "\",\"refresh_token\":\""
              + REFRESH
              + "\",\"expires_in\":3600}",
          "200 {\"access_token\":\"SECRETS\",\"expires_in\":9}",
          "200 {\"access_token\":\"" + ACCESS,
          "200 {\"token_type\":\"SECRETS\"}",
          "200 SECRETS",
          "201 {}",
          "302 SECRETS",
          "400 {\"error\":\"SECRETS\",\"error_description\":\"SECRETS\"}",
          "401 {\"error\":\"invalid_client\",\"error_description\":\"SECRETS\"}",
          "403 {\"code\":\"SECRETS\",\"description\":\"api scope SECRETS\"}",
          "400 {\"returnCode\":\"99\",\"returnMessage\":\"SECRETS\"}",
          "404 SECRETS",
          "429 {\"code\":\"SECRETS\"}",
          "500 {\"error\":\"SECRETS\"}",
          "fail NO_ANSWER",
          "fail CERTIFICATE");

  private static final List<String> CALLS = List.of("200", "401", "403", "404", "500");

  private static final List<String> LINES =
      List.of(
          "get c1 -v",
          "update c1 --memo x --dry-run -v",
          "update c1 --memo x -v",
          "apply ids.csv -v --journal j",
          "doctor --contact c1 -v",
          "doctor -o json",
          "config view",
          "config view -o json",
          "config set serviceAccount.clientSecret '" + CLIENT_SECRET + "'",
          "config set serviceAccount.clientSecretFile '" + ACCESS + "'",
          "get c1 -v --trace t.har --trace-bodies",
          "update c1 --memo x -v --trace t.har --trace-bodies",
          "diff c1 --memo x -v --trace t.har --trace-bodies",
          "edit c1 -v --trace t.har --trace-bodies",
          "apply ids.csv -v --journal j --trace t.har && undo j -v --trace u.har --trace-bodies",
          "apply ids.csv -v --dry-run --plan p && apply --plan p -v --journal none",
          "auth status --check -v -o json && auth logout -v --trace t.har",
          "auth status -v && auth token -v --trace t.har >token",
          "auth login --web --profile new --client-id c --client-secret-file s --wait 1ms -v",
          "validate .config/contactctl/config.yaml .config/contactctl/private.key s t -v",
          "get c1 --token-file .config/contactctl/private.key -v",
          "template --full && schema && explain serviceAccount && help settings",
          "completion bash && sandbox --token '" + ACCESS + "' --port x",
          "config init && config path && config use account && config unset timeout",
          "config unset serviceAccount.clientSecret && config view",
          "auth login --profile new --service-account a@b --client-id c --client-secret-file s"
              + " --private-key-file .config/contactctl/private.key -v",
          "auth login --profile new --token-file t -v");

  private int runs;

  @Test
  void no_secret_is_in_any_output_or_in_any_other_file() throws IOException {
    for (String grant : GRANTS) {
      for (String call : CALLS) {
        run("account", grant, call, LINES.get(runs % 3));
        run("account", grant, call, LINES.get(3));
        run("account", grant, call, LINES.get(4));
      }
    }
    for (String profile : List.of("account", "prints", "fails", "other")) {
      for (String line : LINES) {
        for (String call : CALLS) {
          run(profile, GRANTS.get(0), call, line);
        }
      }
    }
    for (String line : LINES) {
      for (String call : CALLS) {
        run("user", GRANTS.get(0), call, line);
      }
    }
    assertTrue(runs >= 300, runs + " runs");
  }

  /** The kept tokens of the user are of use until they are refused, and are renewed then. */
  private static void signIn(FakeWorld world, Transport transport) {
    int port = UserLogin.freePort();
    world.browser(UserLogin.consenting(port, CODE));
    String line =
        "auth login --web --profile user --client-id c --client-secret-file s --port " + port;
    assertEquals(0, Program.run(Shell.words(line), world, transport), world::takeErr);
    clean(line, world.takeOut() + world.takeErr());
    world.browser(address -> {});
  }

  @Test
  void every_command_is_run() {
    for (String name : Commands.NAMES) {
      String all = " && " + String.join(" && ", LINES) + " ";
      assertTrue(all.contains(" && " + name + " "), name);
    }
  }

  private void run(String profile, String grant, String call, String line) throws IOException {
    runs++;
    FakeWorld world = new FakeWorld().env("CONTACTCTL_PROFILE", profile).env("EDITOR", "show");
    world.file("ids.csv", "contactId,memo\nc1,x\n");
    world.file("s", CLIENT_SECRET).file("t", ACCESS);
    world.file(".config/contactctl/private.key", KEY);
    world.file(
        ".config/contactctl/config.yaml",
        """
        timeout: 500ms
        profiles:
          account:
            serviceAccount:
              {id: a@b, clientId: c, clientSecret: "%1$s", privateKeyFile: private.key}
          prints: {tokenCommand: [helper, "out=%2$s"]}
          fails: {tokenCommand: [helper, "out=%2$s", "err=%2$s %2$s", exit=1]}
          other: {tokenCommand: [helper, "out=%2$s %2$s"]}
        """
            .formatted(CLIENT_SECRET, PRINTED));
    for (String name :
        List.of(".config/contactctl/private.key", ".config/contactctl/config.yaml", "s", "t")) {
      Modes.set(world.cwd().resolve(name), "600");
    }
    Echoing transport = new Echoing(grant, call);
    if (profile.equals("user")) {
      signIn(world, new Echoing(GRANTS.get(0), "404"));
    }
    String where = profile + ", " + grant + ", " + call + ", " + line;
    for (String one : line.split(" && ")) {
      Program.run(Shell.words(one.replace(" >token", "")), world, transport);
      String out = world.takeOut();
      clean(where, (one.contains(" >token") ? "" : out) + world.takeErr() + world.takeTerminal());
    }
    try (Stream<Path> files = Files.walk(world.cwd())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.toString();
        boolean made = List.of("s", "t").contains(file.getFileName().toString());
        if (!made && !name.contains(".config/contactctl")) {
          boolean kept = name.contains("/contactctl/tokens/");
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          clean(where + ", " + name, text, kept ? List.of() : KEPT);
        }
      }
    }
  }

  private static List<String> forms(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return List.of(
        secret,
        URLEncoder.encode(secret, StandardCharsets.UTF_8),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        secret.replace("/", "\\/"),
        secret.replace("+", "\\u002b").replace("=", "\\u003d"));
  }

  private static void clean(String where, String output) {
    clean(where, output, KEPT);
  }

  private static void clean(String where, String output, List<String> more) {
    List<String> secrets = new ArrayList<>(NEVER_KEPT);
    secrets.addAll(more);
    for (String secret : secrets) {
      for (String form : forms(secret)) {
        assertFalse(output.contains(form), where + " printed " + form + " in:\n" + output);
      }
    }
    assertFalse(JWT.matcher(output).find(), where + " printed an assertion in:\n" + output);
  }

  /** Repeats whatever secret it sees. */
  private static final class Echoing implements OfflineTransport {
    private final String grant;
    private final String call;
    private final Set<String> seen = new LinkedHashSet<>();

    private Echoing(String grant, String call) {
      this.grant = grant;
      this.call = call;
    }

    @Override
    public Response send(Request request, Duration limit) throws TransportException {
      if (!request.method().equals("POST")) {
        seen.clear(); // another server than the auth host
        seen.addAll(
            forms(request.headers().getOrDefault("Authorization", "").replace("Bearer ", "")));
        return response(
            call.equals("200")
                ? "200 {\"contactId\":\"c1\",\"contactName\":{\"lastName\":\"x\"},"
                    + "\"permission\":{\"accessibleRange\":\"ALL\"},"
                    + "\"emails\":[{\"primary\":true,\"email\":\"a@example.com\"}]}"
                : call + " {\"code\":\"SECRETS\",\"description\":\"SECRETS\"}");
      }
      if (request.uri().getPath().endsWith("/revoke")) {
        seen.clear(); // it repeats what this request holds
      }
      seen.add(request.body());
      seen.addAll(forms(CLIENT_SECRET));
      seen.addAll(List.of(request.body().split("[&=]")));
      if (request.uri().getPath().endsWith("/revoke")) {
        return response(call + " {\"error\":\"SECRETS\",\"error_description\":\"SECRETS\"}");
      }
      if (grant.startsWith("fail ")) {
        throw new TransportException(TransportException.Reason.valueOf(grant.substring(5)));
      }
      return response(grant);
    }

    private Response response(String answer) {
      List<String> quoted = new ArrayList<>(seen);
      quoted.replaceAll(text -> text.replace("\\", "\\\\"));
      String all = String.join(" ", quoted);
      String body = answer.substring(4).replace("SECRETS", all);
      Map<String, String> headers =
          Map.of("content-type", "application/json", "location", "https://x.example/" + all);
      return new Response(
          Integer.parseInt(answer.substring(0, 3)), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }
}
