package dev.contactctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.world.Exit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A secret of the config file goes to the server that stands beside it and to no other: every
 * source of a token, in a profile and at the top level, under everything that can choose another
 * server, in a run and in a login. A secret that a variable holds, or that an option names, goes to
 * the server that was chosen.
 */
class TokenOriginTest {
  private static final String HOME = "https://home.example/v1.0";
  private static final String AUTH = "https://auth.home.example/oauth2/v2.0";
  private static final String OTHER = "https://other.example/v1.0";
  private static final String KEPT = "canary-kept-0123456789";

  /** The sources, each as it stands in the config file. */
  private static final Map<String, String> SOURCES = new LinkedHashMap<>();

  static {
    SOURCES.put("token", "token: canary-token-0123456789");
    SOURCES.put("tokenFile", "tokenFile: token");
    SOURCES.put("tokenCommand", "tokenCommand: [helper, \"out=canary-printed-0123456789\"]");
    SOURCES.put(
        "serviceAccount",
        "serviceAccount: {id: a@b, clientId: c, clientSecret: canary-secret-0123456789,"
            + " privateKeyFile: key.pem}");
    SOURCES.put(
        "serviceAccount of files",
        "serviceAccount: {id: a@b, clientId: c, clientSecretFile: secret, privateKeyFile: key.pem}");
  }

  private static final String OTHER_AUTH = "https://auth.other.example/oauth2/v2.0";

  /** What the auth host is asked with, which others than a run send as well. */
  private static final Map<String, String> ACCOUNTS = new LinkedHashMap<>();

  static {
    for (String name : List.of("serviceAccount", "serviceAccount of files")) {
      ACCOUNTS.put(name, SOURCES.getOrDefault(name, ""));
    }
    ACCOUNTS.put(
        "userAccount", "userAccount: {clientId: c, clientSecret: canary-secret-0123456789}");
    ACCOUNTS.put("userAccount of files", "userAccount: {clientId: c, clientSecretFile: secret}");
  }

  /** The same as variables. */
  private static final Map<String, Map<String, String>> VARIABLES =
      Map.of(
          "token",
          Map.of("CONTACTCTL_TOKEN", "canary-token-0123456789"),
          "tokenFile",
          Map.of("CONTACTCTL_TOKEN_FILE", ".config/contactctl/token"),
          "tokenCommand",
          Map.of("CONTACTCTL_TOKEN_COMMAND", "[\"helper\",\"out=canary-printed-0123456789\"]"),
          "serviceAccount",
          Map.of(
              "CONTACTCTL_SERVICE_ACCOUNT_ID", "a@b",
              "CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "c",
              "CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", "canary-secret-0123456789",
              "CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", ".config/contactctl/key.pem"));

  /** Remembers where secrets went, and grants every token. */
  private static final class Recording implements OfflineTransport {
    private final List<String> hosts = new ArrayList<>();

    @Override
    public Response send(Request request, Duration limit) {
      String all = request.headers() + request.body();
      assertTrue(all.contains("canary-") || all.contains("assertion="), "no secret was sent");
      hosts.add(request.uri().getHost());
      if (request.uri().getPath().endsWith("contactctl-auth-check")) {
        byte[] missing = "{\"code\":\"NOT_FOUND\"}".getBytes(StandardCharsets.UTF_8);
        return new Response(404, Map.of("content-type", "application/json"), missing);
      }
      String body =
          request.method().equals("POST")
              ? "{\"access_token\":\"" + KEPT + "\",\"expires_in\":3600}"
              : "{\"contactId\":\"c1\"}";
      return new Response(
          200, Map.of("content-type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }

  private final FakeWorld world = new FakeWorld();
  private final Recording transport = new Recording();

  private int get(String config, Map<String, String> variables, String... more) {
    List<String> words = new ArrayList<>(List.of("get", "c1"));
    words.addAll(List.of(more));
    return run(config, variables, words);
  }

  private int run(String config, Map<String, String> variables, List<String> words) {
    world.file(".config/contactctl/key.pem", TestKeys.pem("pkcs8.pem"));
    world.file(".config/contactctl/token", "canary-token-0123456789\n");
    world.file(".config/contactctl/secret", "canary-secret-0123456789\n");
    world.file(".config/contactctl/config.yaml", config);
    for (String name : List.of("key.pem", "token", "secret", "config.yaml")) {
      Modes.set(world.cwd().resolve(".config/contactctl").resolve(name), "600");
    }
    variables.forEach(world::env);
    int code = Program.run(words, world, transport);
    variables.keySet().forEach(world::unset);
    assertFalse((world.takeOut() + world.takeErr()).contains("canary-"));
    return code;
  }

  /** A profile with the source and its servers, another one with a server alone, and no more. */
  private static String inProfile(String source) {
    return "profiles:\n  own:\n    baseUrl: %s\n    authUrl: %s\n    %s\n  other: {baseUrl: '%s'}\n"
        .formatted(HOME, AUTH, source, OTHER);
  }

  private static String atTop(String source) {
    return "baseUrl: %s\nauthUrl: %s\n%s\nprofiles:\n  other: {baseUrl: '%s'}\n"
        .formatted(HOME, AUTH, source, OTHER);
  }

  private void refused(String source, int code) {
    assertEquals(Exit.NOT_ALLOWED.code(), code, source);
    assertEquals(List.of(), transport.hosts, source);
  }

  @Test
  void at_home_every_source_is_used() {
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      for (String path : List.of("/v1.0", "/v2.0")) { // the origin counts, not the path
        String url = "https://HOME.example:443" + path;
        assertEquals(0, get(inProfile(source.getValue()), Map.of(), "--profile", "own"));
        assertEquals(0, get(atTop(source.getValue()), Map.of(), "--base-url", url));
      }
      transport.hosts.removeIf(host -> host.equalsIgnoreCase("home.example"));
      transport.hosts.removeIf(host -> host.equals("auth.home.example"));
      assertEquals(List.of(), transport.hosts, source.getKey());
    }
  }

  @Test
  void no_flag_variable_or_profile_takes_it_to_another_server() {
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      String own = inProfile(source.getValue());
      String top = atTop(source.getValue());
      List<String> elsewhere =
          List.of(
              OTHER,
              "https://home.example:8443/v1.0",
              "https://home.example.other.example/v1.0",
              "http://127.0.0.1:80/v1.0");
      for (String url : elsewhere) {
        Map<String, String> variable = Map.of("CONTACTCTL_BASE_URL", url);
        refused(source + " " + url, get(own, Map.of(), "--profile", "own", "--base-url", url));
        refused(source + " " + url, get(own, variable, "--profile", "own"));
        refused(source + " " + url, get(top, Map.of(), "--base-url", url));
        refused(source + " " + url, get(top, variable));
      }
      refused("of the top level " + source, get(top, Map.of(), "--profile", "other"));
      Map<String, String> profile = Map.of("CONTACTCTL_PROFILE", "other");
      refused("of the top level " + source, get(top, profile));
      refused("of another profile " + source, get(own, profile));
      refused("without a profile " + source, get(own, Map.of()));
    }
  }

  @Test
  void an_account_of_the_config_file_asks_no_other_auth_host() {
    for (Map.Entry<String, String> source : ACCOUNTS.entrySet()) {
      String config = inProfile(source.getValue());
      Map<String, String> variable = Map.of("CONTACTCTL_AUTH_URL", OTHER_AUTH);
      refused(source.getKey(), get(config, variable, "--profile", "own"));
      Map<String, String> both = new LinkedHashMap<>(variable);
      both.put("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "d");
      both.put("CONTACTCTL_USER_ACCOUNT_CLIENT_ID", "d");
      boolean user = source.getKey().startsWith("user");
      both.remove("CONTACTCTL_" + (user ? "SERVICE" : "USER") + "_ACCOUNT_CLIENT_ID");
      refused(source + " with a part of a variable", get(config, both, "--profile", "own"));
    }
  }

  /** What options leave out is taken from the profile. */
  @Test
  void a_login_takes_it_to_no_other_server_but_that_of_an_option() {
    for (Map.Entry<String, String> source : ACCOUNTS.entrySet()) {
      String own = inProfile(source.getValue());
      for (List<String> line : logins(source.getKey(), "own")) {
        refused(source + ": " + line, run(own, Map.of("CONTACTCTL_BASE_URL", OTHER), line));
        refused(source + ": " + line, run(own, Map.of("CONTACTCTL_AUTH_URL", OTHER_AUTH), line));
      }
      for (List<String> line : logins(source.getKey(), "other")) {
        refused("of the top level " + line, run(atTop(source.getValue()), Map.of(), line));
      }
    }
    Map<String, String> variables = Map.of("CONTACTCTL_AUTH_URL", "https://third.example/v2.0");
    List<String> line = new ArrayList<>(logins("serviceAccount", "own").get(0));
    line.addAll(List.of("--base-url", OTHER, "--auth-url", OTHER_AUTH));
    assertEquals(0, run(inProfile(ACCOUNTS.getOrDefault("serviceAccount", "")), variables, line));
    assertEquals(List.of("auth.other.example", "other.example"), transport.hosts);
  }

  private static List<List<String>> logins(String source, String profile) {
    List<String> login = List.of("auth", "login", "--profile", profile, "--scope", "contact");
    List<String> other = List.of("auth", "login", "--profile", profile);
    return source.startsWith("user")
        ? List.of(login, plus(other, "--web", "--no-browser", "--wait", "1ms"))
        : List.of(login, plus(other, "--client-secret-file", ".config/contactctl/secret"));
  }

  private static List<String> plus(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void what_looks_at_tokens_or_revokes_them_takes_nothing_to_another_server() {
    for (Map.Entry<String, String> source : ACCOUNTS.entrySet()) {
      String own = inProfile(source.getValue());
      for (String command : List.of("auth logout", "auth status --check", "auth token --show")) {
        List<String> line = plus(List.of(command.split(" ")), "--profile", "own");
        refused(source + ": " + line, run(own, Map.of("CONTACTCTL_BASE_URL", OTHER), line));
        refused(source + ": " + line, run(own, Map.of("CONTACTCTL_AUTH_URL", OTHER_AUTH), line));
      }
    }
  }

  @Test
  void a_token_that_is_kept_for_one_server_is_not_sent_to_another() {
    Map<String, String> account = VARIABLES.getOrDefault("serviceAccount", Map.of());
    String config = "authUrl: " + AUTH + "\n";
    assertEquals(0, get(config, account, "--base-url", HOME));
    assertEquals(0, get(config, account, "--base-url", HOME));
    assertEquals(0, get(config, account, "--base-url", OTHER));
    assertEquals(
        List.of(
            "auth.home.example",
            "home.example",
            "home.example", // it is kept
            "auth.home.example",
            "other.example"),
        transport.hosts);
  }

  @Test
  void a_source_in_variables_is_used_for_the_server_that_was_chosen() {
    for (Map.Entry<String, Map<String, String>> source : VARIABLES.entrySet()) {
      String config = inProfile("timeout: 5s");
      assertEquals(0, get(config, source.getValue(), "--profile", "own"), source.getKey());
      assertEquals(0, get(config, source.getValue(), "--profile", "other"), source.getKey());
      assertEquals(0, get(config, source.getValue(), "--base-url", OTHER), source.getKey());
      transport.hosts.removeIf(host -> host.contains("auth."));
      assertEquals(List.of("home.example", "other.example", "other.example"), transport.hosts);
      transport.hosts.clear();
    }
  }
}
