package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.authhost.App;
import dev.contactctl.authhost.AuthOptions;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The auth host of the sandbox, which refuses what the real one refuses. */
class SandboxAuthTest {
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";

  /** When the clock of the tests starts. */
  private static final long NOW = 1_795_305_600;

  private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

  private final FakeWorld world = new FakeWorld();
  private final Path keyFile = world.cwd().resolve("key");
  private final HttpTransport transport = new HttpTransport(System::nanoTime);
  private SandboxServer server = start(new AuthOptions(keyFile, Duration.ofMinutes(10), 0));

  private SandboxServer start(AuthOptions options) {
    world.file("key", TestKeys.pem("pkcs8.pem"));
    Modes.set(keyFile, "600");
    return SandboxServer.start(SandboxOptions.defaults().withAuth(options), world);
  }

  private void restart(AuthOptions options) {
    server.close();
    server = start(options);
  }

  @AfterEach
  void close() {
    server.close();
    transport.close();
  }

  private App app() {
    return server.app().orElseThrow();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String signed(String header, String claims) throws Exception {
    String base64 = TestKeys.pem("pkcs8.pem").replaceAll("-----.*-----|\\n", "");
    PrivateKey key =
        KeyFactory.getInstance("RSA")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    String text = encoded(header) + "." + encoded(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return text + "." + encoded(signature.sign());
  }

  private String claims(String iat, String exp, String more) {
    return "{\"iss\":\"%s\",\"sub\":\"%s\",\"iat\":%s,\"exp\":%s%s}"
        .formatted(app().clientId(), app().accountId(), iat, exp, more);
  }

  private String good() {
    return claims(String.valueOf(NOW), String.valueOf(NOW + 3600), "");
  }

  private Map<String, String> form(String assertion) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
    form.put("assertion", assertion);
    form.put("client_id", app().clientId());
    form.put("client_secret", app().clientSecret());
    form.put("scope", "contact");
    return form;
  }

  private static String body(Map<String, String> form) {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.length() == 0 ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return body.toString();
  }

  private String post(String type, String body) throws Exception {
    Request request =
        new Request(
            "POST", URI.create(server.authUrl() + "/token"), Map.of("Content-Type", type), body);
    Response response = transport.send(request, Duration.ofSeconds(10));
    return response.status() + " " + new String(response.body(), StandardCharsets.UTF_8);
  }

  private String post(Map<String, String> form) throws Exception {
    return post("application/x-www-form-urlencoded", body(form));
  }

  private static String field(String answer, String name) {
    return answer.replaceFirst(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void a_good_assertion_gets_a_token_whose_lifetime_is_a_text() throws Exception {
    String answer = post(form(signed(HEADER, good())));
    assertTrue(answer.startsWith("200 "), answer);
    assertEquals("600", field(answer, "expires_in"));
    assertEquals("Bearer", field(answer, "token_type"));
    assertTrue(post(form(signed("{\"alg\":\"RS256\"}", good()))).startsWith("200 "));
    String audience = ",\"aud\":\"" + server.authUrl() + "/token\"";
    assertTrue(
        post(form(signed(HEADER, claims("" + NOW, "" + (NOW + 60), audience)))).startsWith("200 "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text iat | \"1795305600\" | 1795309200 | '' | iat and exp must be numbers.",
        "text exp | 1795305600 | \"1795309200\" | '' | iat and exp must be numbers.",
        "fraction | 1795305600.5 | 1795309200 | '' | iat and exp must be numbers.",
        "no iat | null | 1795309200 | '' | iat and exp must be numbers.",
        "over 60 min | 1795305600 | 1795309201 | '' | exp is more than 60 minutes after iat.",
        "milliseconds | 1795305600000 | 1795305603600 | '' | The assertion has expired, or was"
            + " issued in the future.",
        "expired | 1795302000 | 1795305600 | '' | The assertion has expired, or was issued in the"
            + " future.",
        "future | 1795305661 | 1795305700 | '' | The assertion has expired, or was issued in the"
            + " future.",
        "audience | 1795305600 | 1795309200 | ,\"aud\":\"https://x/\" | aud is another server.",
        "twice | 1795305600 | 1795309200 | ,\"iss\":\"x\" | The header or the claims are not a JSON"
            + " object.",
      })
  void claims_that_are_wrong_are_refused(
      String what, String iat, String exp, String more, String why) throws Exception {
    String answer = post(form(signed(HEADER, claims(iat, exp, more))));
    assertEquals("400", answer.substring(0, 3), what);
    assertEquals("invalid_grant", field(answer, "error"), what);
    assertEquals(why, field(answer, "error_description"), what);
  }

  @Test
  void other_forms_of_a_signed_text_are_refused() throws Exception {
    String jwt = signed(HEADER, good());
    String[] parts = jwt.split("\\.");
    String signature = parts[2].charAt(0) == 'A' ? "B" : "A";
    for (String bad :
        List.of(
            "",
            "x.y.z",
            parts[0] + "." + parts[1],
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "=." + parts[2],
            jwt + "==",
            parts[0] + "." + parts[1] + "." + signature + parts[2].substring(1),
            parts[0] + "." + encoded(good().replace("9200", "9199")) + "." + parts[2],
            signed("{\"alg\":\"none\"}", good()),
            signed("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", good()),
            signed("{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", good()),
            signed("{}", good()),
            signed("[]", good()),
            signed(HEADER, good().replace(app().clientId(), "other")),
            signed(HEADER, good().replace(app().accountId(), "other")),
            signed(HEADER, "{}"))) {
      String answer = post(form(bad));
      assertEquals("400 invalid_grant", answer.substring(0, 4) + field(answer, "error"), bad);
    }
  }

  @Test
  void the_form_must_be_one_and_the_client_the_right_one() throws Exception {
    String jwt = signed(HEADER, good());
    String good = body(form(jwt));
    String unreadable = "400 {\"returnCode\":\"99\",\"returnMessage\":\"UnexpectedError\"}";
    assertEquals(unreadable, post("application/json", good));
    assertEquals(unreadable, post("application/x-www-form-urlencoded", good + "&scope=contact"));
    assertEquals(unreadable, post("application/x-www-form-urlencoded", good + "&x=a/b="));
    assertEquals(unreadable, post("application/x-www-form-urlencoded", good + "&x=%zz"));
    assertEquals(unreadable, post("application/x-www-form-urlencoded", ""));
    Map<String, String> form = form(jwt);
    form.put("client_secret", "wrong");
    assertTrue(post(form).startsWith("401 {\"error\":\"invalid_client\""));
    form = form(jwt);
    form.put("scope", "contact mail");
    assertEquals("invalid_scope", field(post(form), "error"));
    form = form(jwt);
    form.put("grant_type", "password");
    assertEquals("unsupported_grant_type", field(post(form), "error"));
  }

  @Test
  void a_refresh_token_is_good_for_one_token() throws Exception {
    String first = field(post(form(signed(HEADER, good()))), "refresh_token");
    Map<String, String> form = form("");
    form.remove("assertion");
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", first);
    String answer = post(form);
    assertTrue(answer.startsWith("200 "), answer);
    assertFalse(field(answer, "refresh_token").equals(first));
    assertEquals("invalid_grant", field(post(form), "error"));
    form.put("refresh_token", field(answer, "refresh_token"));
    assertTrue(post(form).startsWith("200 "));
  }

  private int run(String line) {
    world
        .env("CONTACTCTL_BASE_URL", server.baseUrl())
        .env("CONTACTCTL_AUTH_URL", server.authUrl())
        .env("CONTACTCTL_SERVICE_ACCOUNT_ID", app().accountId())
        .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", app().clientId())
        .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", app().clientSecret())
        .env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", app().keyFile().toString());
    return Program.run(Shell.words(line), world, transport);
  }

  private long calls(String method) {
    return server.requests().stream().filter(one -> one.method().equals(method)).count();
  }

  @Test
  void the_program_gets_its_token_there_and_uses_it_until_shortly_before_its_end() {
    assertEquals(0, run("get " + ID + " -o id"), world.takeErr());
    assertEquals(0, run("update " + ID + " --memo x"), world.takeErr());
    assertEquals(1, calls("POST"));
    world.clock().advance(Duration.ofSeconds(539));
    assertEquals(0, run("get " + ID + " -o id"));
    assertEquals(1, calls("POST"));
    world.clock().advance(Duration.ofSeconds(1));
    assertEquals(0, run("get " + ID + " -o id"));
    assertEquals(2, calls("POST"));
  }

  private Response consent(String query) throws Exception {
    URI page = URI.create(server.authUrl() + "/authorize?" + query);
    return transport.send(new Request("GET", page, Map.of(), ""), Duration.ofSeconds(10));
  }

  @Test
  void the_page_of_consent_sends_a_browser_only_where_the_app_is() throws Exception {
    String there = "redirect_uri=http%3A%2F%2Flocalhost%3A9876%2Fcallback";
    String good = "client_id=sandbox-client&" + there + "&scope=contact&response_type=code&state=s";
    for (String bad :
        List.of(
            good.replace("sandbox-client", "other"),
            good.replace("localhost", "evil.example"),
            good.replace("%2Fcallback", "%2Fother"),
            good.replace("http%3A", "https%3A"),
            good + "&scope=contact",
            "x")) {
      Response answer = consent(bad);
      assertEquals(400, answer.status(), bad);
      assertEquals("", answer.header("location"), bad);
    }
    String back = "http://localhost:9876/callback?";
    for (String[] bad :
        new String[][] {
          {good.replace("=code", "=token"), "unsupported_response_type"},
          {good.replace("&state=s", ""), "invalid_request"},
          {good.replace("=contact&", "=mail&"), "invalid_scope"}
        }) {
      String location = consent(bad[0]).header("location");
      assertTrue(location.startsWith(back + "error=" + bad[1]), location);
    }
    assertTrue(consent(good).header("location").startsWith(back + "code="));
  }

  @Test
  void a_code_is_good_once_for_ten_minutes_and_for_its_own_redirect_uri() throws Exception {
    String there = "http://localhost:9876/callback";
    Map<String, String> form = form("");
    form.remove("assertion");
    form.put("grant_type", "authorization_code");
    for (String[] one :
        new String[][] {
          {there, "0", "200"},
          {there, "599", "200"},
          {there, "600", "400"},
          {"http://x", "0", "400"}
        }) {
      String query =
          "client_id=sandbox-client&redirect_uri=http%3A%2F%2Flocalhost%3A9876%2Fcallback"
              + "&scope=contact&response_type=code&state=s";
      String code = consent(query).header("location").replaceFirst(".*code=([^&]*).*", "$1");
      world.clock().advance(Duration.ofSeconds(Long.parseLong(one[1])));
      form.put("code", code);
      form.put("redirect_uri", one[0]);
      assertEquals(one[2], post(form).substring(0, 3), one[1]);
      assertEquals("invalid_grant", field(post(form), "error"), "a second time");
    }
  }

  @Test
  void a_token_that_was_revoked_is_worthless_to_whoever_has_a_copy() {
    assertEquals(0, run("auth token"), world.takeErr());
    world.file("copy", world.takeOut());
    Modes.set(world.cwd().resolve("copy"), "600");
    assertEquals(0, run("auth status --check --token-file copy"));
    assertEquals(0, run("auth logout"), world.takeErr());
    assertEquals(4, run("auth status --check --token-file copy"));
    assertEquals(0, run("auth logout"), "nothing is kept now");
    assertEquals(2, calls("POST"));
    server.failNext(FaultKind.REDIRECT);
    assertEquals(9, run("auth status --check"));
    assertEquals(List.of(), server.redirectedRequests());
  }

  @Test
  void a_token_that_is_used_up_is_replaced_within_a_run() {
    restart(new AuthOptions(keyFile, Duration.ofMinutes(10), 3));
    world.file("ids", (ID + "\n"));
    String many = ("get " + (ID + " ").repeat(10)).strip();
    assertEquals(0, run(many), world.takeErr());
    assertEquals(4, calls("POST"), "a token for 3 requests each");
    assertEquals(13, calls("GET"), "each refused request is sent twice");
  }

  @Test
  void a_token_to_read_does_not_write() {
    world.env("CONTACTCTL_SERVICE_ACCOUNT_SCOPE", "contact.read");
    assertEquals(0, run("get " + ID));
    assertEquals(4, run("update " + ID + " --memo x"));
    String err = world.takeErr();
    assertTrue(err.contains("has not permission api scope; the token lacks the scope"), err);
  }

  @Test
  void faults_strike_requests_for_tokens() {
    for (FaultKind kind : List.of(FaultKind.UNAVAILABLE, FaultKind.RESET, FaultKind.TRUNCATE)) {
      server.failNext(kind);
      assertEquals(5, run("get " + ID), kind + world.takeErr());
    }
    server.failNext(FaultKind.REDIRECT);
    assertEquals(9, run("get " + ID));
    assertEquals(List.of(), server.redirectedRequests());
    assertEquals(0, run("get " + ID));
  }

  @Test
  void a_missing_key_is_made_for_its_owner_only() throws Exception {
    server.close();
    Path made = world.cwd().resolve("made");
    server =
        SandboxServer.start(
            SandboxOptions.defaults().withAuth(new AuthOptions(made, AuthOptions.DEFAULT_LIFE, 0)),
            world);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    assertEquals(0, run("get " + ID + " -o id"), world.takeErr());
  }
}
