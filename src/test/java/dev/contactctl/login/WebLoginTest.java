package dev.contactctl.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.authhost.AuthOptions;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.message.SecretForms;
import dev.contactctl.sandbox.FaultKind;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user signs in with a browser that the test plays, at the auth host of the sandbox. */
class WebLoginTest {
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";

  private final FakeWorld world = new FakeWorld();
  private final HttpTransport transport = new HttpTransport(System::nanoTime);
  private final BlockingQueue<String> pages = new LinkedBlockingQueue<>();
  private SandboxServer server = start(0);
  private int port;

  private SandboxServer start(int calls) {
    world.file("key", TestKeys.pem("pkcs8.pem"));
    Path key = world.cwd().resolve("key");
    Modes.set(key, "600");
    AuthOptions auth = new AuthOptions(key, Duration.ofMinutes(10), calls);
    return SandboxServer.start(SandboxOptions.defaults().withAuth(auth), world);
  }

  @BeforeEach
  void secret() throws IOException {
    port = freePort();
    world.file("secret", server.app().orElseThrow().clientSecret());
    Modes.set(world.cwd().resolve("secret"), "600");
    world.browser(this::visit);
  }

  @AfterEach
  void close() {
    server.close();
    transport.close();
  }

  /** A port that no system gives to those who ask for any: other tests run at the same time. */
  private static int freePort() {
    while (true) {
      int tried = 10_000 + ThreadLocalRandom.current().nextInt(20_000);
      try (ServerSocket free = new ServerSocket(tried)) {
        return free.getLocalPort();
      } catch (IOException e) {
        continue; // taken
      }
    }
  }

  private String login(String more) {
    return "auth login --web --client-id sandbox-client --client-secret-file secret --base-url "
        + server.baseUrl()
        + " --auth-url "
        + server.authUrl()
        + " --port "
        + port
        + " "
        + more;
  }

  private int run(String line) {
    return Program.run(Shell.words(line), world, transport);
  }

  /** What the browser shows next: it may still be on its way when the program has ended. */
  private String page() throws InterruptedException {
    return Optional.ofNullable(pages.poll(30, TimeUnit.SECONDS)).orElse("no page");
  }

  /** Follows redirects, and keeps what the browser shows. */
  private void visit(String address) {
    pages.add(get(address));
  }

  private static String get(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      int status = connection.getResponseCode();
      try (InputStream in =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return status + " " + body;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String callback() {
    return "http://localhost:" + port + "/callback";
  }

  private static String parameter(String address, String name) {
    return address.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1");
  }

  private String stored() throws IOException {
    try (Stream<Path> files = Files.walk(world.cwd().resolve(".local/state/contactctl"))) {
      Path file = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      return Files.readString(file);
    }
  }

  @Test
  void a_user_signs_in_and_the_token_is_renewed_with_a_refresh_token_that_rotates()
      throws Exception {
    assertEquals(0, run(login("")), world.takeErr());
    assertEquals("200", page().substring(0, 3));
    assertTrue(pages.isEmpty());
    String first = stored();
    world.takeErr();
    assertEquals(0, run("get " + ID + " -o id"), world.takeErr());
    world.clock().advance(Duration.ofMinutes(11));
    assertEquals(0, run("auth status"), world.takeErr());
    assertEquals(0, run("get " + ID + " -o id"), world.takeErr());
    assertNotEquals(first, stored());
    world.clock().advance(Duration.ofMinutes(11));
    assertEquals(0, run("get " + ID + " -o id"), world.takeErr());
    assertEquals(0, run("auth logout"), world.takeErr());
    assertEquals(4, run("auth status"));
    assertTrue(world.takeErr().contains("run: contactctl auth login --web --profile default"));
    assertEquals(4, run("get " + ID));
  }

  @Test
  void no_secret_of_a_login_is_in_its_output_or_in_its_trace() throws Exception {
    List<String> secrets = new ArrayList<>(List.of(server.app().orElseThrow().clientSecret()));
    world.browser(
        address -> {
          String code = codeFor(address);
          secrets.add(code);
          get(callback() + "?code=" + code + "&state=" + parameter(address, "state"));
        });
    assertEquals(0, run(login("-v --trace login.har")));
    String stored = stored();
    secrets.add(stored.replaceFirst("(?s).*access_token\":\"([^\"]*).*", "$1"));
    secrets.add(stored.replaceFirst("(?s).*refresh_token\":\"([^\"]*).*", "$1"));
    assertEquals(0, run("auth logout -v --trace logout.har"));
    String all = world.takeOut() + world.takeErr();
    all += Files.readString(world.cwd().resolve("login.har"));
    all += Files.readString(world.cwd().resolve("logout.har"));
    all += Files.readString(world.cwd().resolve(".config/contactctl/config.yaml"));
    for (String secret : secrets) {
      assertTrue(secret.length() > 20);
      assertFalse(all.contains(secret), all);
    }
  }

  @Test
  void a_refresh_token_that_is_dead_asks_for_another_login() throws Exception {
    assertEquals(0, run(login("")), world.takeErr());
    Path file;
    try (Stream<Path> files = Files.walk(world.cwd().resolve(".local/state/contactctl"))) {
      file = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    String dead = Files.readString(file).replaceFirst("(refresh_token\":\")[^\"]*", "$1dead");
    Files.writeString(file, dead);
    world.clock().advance(Duration.ofMinutes(11));
    assertEquals(4, run("get " + ID));
    String err = world.takeErr();
    assertTrue(err.contains("the sign-in has ended, or was replaced by another one"), err);
  }

  @Test
  void what_belongs_to_another_login_is_not_used() throws Exception {
    world.browser(
        address -> {
          pages.add(get(callback() + "?code=canary-code&state=other"));
          pages.add(get(callback() + "?code=canary-code"));
          visit(address);
        });
    assertEquals(0, run(login("")));
    String err = world.takeErr();
    assertEquals(2, err.split("does not belong to this login \\(state\\)", -1).length, err);
    assertFalse(err.contains("canary-code"), err);
    for (int i = 0; i < 2; i++) {
      assertTrue(page().startsWith("400 <!DOCTYPE html>"));
    }
    assertTrue(page().contains("You are signed in"));
    assertEquals(1, posts());
  }

  /** A transport in which something happens before a request is sent. */
  private int runWith(Happening happening, String line) {
    Transport watched =
        new OfflineTransport() {
          @Override
          public Response send(Request request, Duration limit) throws TransportException {
            happening.before(request);
            return transport.send(request, limit);
          }

          @Override
          public void close() {}
        };
    return Program.run(Shell.words(line), world, watched);
  }

  private interface Happening {
    void before(Request request) throws TransportException;
  }

  private static void failGets(Request request) throws TransportException {
    if (request.method().equals("GET")) {
      throw new TransportException(TransportException.Reason.REFUSED);
    }
  }

  private long revocations() {
    return server.requests().stream().filter(one -> one.path().endsWith("/revoke")).count();
  }

  private static String refresh(String stored) {
    return stored.replaceFirst("(?s).*refresh_token\":\"([^\"]*).*", "$1");
  }

  /** The status that the auth host answers a refresh token with. */
  private int statusOf(String refresh) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(server.authUrl() + "/token").toURL().openConnection();
    connection.setDoOutput(true);
    String form =
        "grant_type=refresh_token&refresh_token="
            + refresh
            + "&client_id=sandbox-client&client_secret="
            + server.app().orElseThrow().clientSecret();
    connection.getOutputStream().write(form.getBytes(StandardCharsets.US_ASCII));
    return connection.getResponseCode();
  }

  @Test
  void a_login_that_fails_after_the_code_was_redeemed_leaves_no_token_alive() throws Exception {
    assertEquals(5, runWith(WebLoginTest::failGets, login("")));
    String err = world.takeErr();
    assertTrue(err.contains("nothing was written\n"), err);
    assertTrue(err.contains("sandbox-client: the tokens of this login are revoked"), err);
    assertEquals(2, revocations());
    assertFalse(Files.exists(world.cwd().resolve(".config/contactctl/config.yaml")));
    try (Stream<Path> files = Files.walk(world.cwd().resolve(".local/state/contactctl"))) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".json")));
    }
  }

  @Test
  void tokens_that_cannot_be_revoked_after_a_failure_are_said_to_be_alive() {
    int code =
        runWith(
            request -> {
              failGets(request);
              if (request.uri().getPath().endsWith("/revoke")) {
                throw new TransportException(TransportException.Reason.REFUSED);
              }
            },
            login(""));
    assertEquals(5, code);
    String err = world.takeErr();
    assertTrue(err.contains("could not be revoked, and stay valid until they expire"), err);
  }

  @Test
  void a_login_that_fails_leaves_the_tokens_of_the_earlier_one() throws Exception {
    assertEquals(0, run(login("")), world.takeErr());
    String before = stored();
    assertEquals(5, runWith(WebLoginTest::failGets, login("--profile default")));
    assertEquals(before, stored());
    world.clock().advance(Duration.ofMinutes(11));
    assertEquals(0, run("get " + ID + " -o id"), world.takeErr());
  }

  @Test
  void the_tokens_of_the_earlier_login_are_revoked_once_the_new_one_has_succeeded()
      throws Exception {
    assertEquals(0, run(login("")), world.takeErr());
    String first = refresh(stored());
    world.takeErr();
    assertEquals(0, run(login("--profile default")));
    String err = world.takeErr();
    assertTrue(err.contains("profile default: is as it was in "), err);
    assertTrue(err.contains("sandbox-client: the tokens of the earlier login are revoked"), err);
    assertEquals(400, statusOf(first));
    String second = refresh(stored());
    assertEquals(0, run(login("--profile default --scope contact.read")));
    err = world.takeErr();
    assertTrue(err.contains("sandbox-client: the tokens of the earlier login are revoked"), err);
    assertEquals(400, statusOf(second)); // whose file has another name
    try (Stream<Path> files = Files.walk(world.cwd().resolve(".local/state/contactctl"))) {
      assertEquals(1, files.filter(file -> file.toString().endsWith(".json")).count());
    }
    assertEquals(200, statusOf(refresh(stored())));
  }

  @Test
  void a_change_of_a_setting_says_that_kept_tokens_are_found_no_more() throws Exception {
    assertEquals(0, run(login("")), world.takeErr());
    world.takeErr();
    assertEquals(0, run("config set --profile default timeout 20s"));
    assertEquals("", world.takeErr());
    assertEquals(0, run("config set --profile default userAccount.scope contact.read"));
    String err = world.takeErr();
    assertTrue(
        err.startsWith("sandbox-client: tokens that were got with the settings before"), err);
    assertEquals(0, run("config unset --profile default userAccount.scope"));
    assertEquals("", world.takeErr());
    assertEquals(0, run("auth logout"));
    assertEquals(2, revocations());
  }

  @Test
  void a_signal_while_tokens_are_issued_has_them_revoked() throws Exception {
    int code =
        runWith(
            request -> {
              if (request.uri().getPath().endsWith("/token")) {
                world.signal(StopSignal.TERMINATE);
              }
            },
            login(""));
    assertEquals(143, code);
    String err = world.takeErr();
    assertTrue(err.contains("the login is being stopped"), err);
    assertTrue(err.contains("the tokens of this login are revoked"), err);
    assertEquals(2, revocations());
    assertFalse(Files.exists(world.cwd().resolve(".config/contactctl/config.yaml")));
  }

  @Test
  void a_folder_that_cannot_keep_the_tokens_is_noticed_before_anybody_signs_in() {
    world.file(".local/state/contactctl", "no folder");
    assertEquals(10, run(login("")));
    String err = world.takeErr();
    assertTrue(err.contains("cannot be written, and the tokens of a user have to be kept"), err);
    assertTrue(err.contains("XDG_STATE_HOME"), err);
    assertTrue(pages.isEmpty());
    world.unset("HOME").env("CONTACTCTL_CONFIG", "/home/me/c.yaml");
    assertEquals(10, run(login("")));
    assertTrue(world.takeErr().contains("neither XDG_STATE_HOME nor HOME is set"));
    assertEquals(0, posts());
  }

  @Test
  void the_profile_of_a_user_knows_how_to_sign_in_again() throws Exception {
    assertEquals(0, run(login("")), world.takeErr());
    String config = Files.readString(world.cwd().resolve(".config/contactctl/config.yaml"));
    assertTrue(config.contains("port: " + port), config);
    assertEquals(0, run("auth login --web --profile default"), world.takeErr());
    assertEquals(0, run("auth login --profile default --scope contact.read"), world.takeErr());
    assertEquals(0, run("auth status"));
    assertTrue(world.takeOut().contains("scope      contact.read\n"));
  }

  @Test
  void the_status_says_who_has_signed_in() {
    assertEquals(0, run(login("")), world.takeErr());
    assertEquals(0, run("auth status"));
    String out = world.takeOut();
    assertTrue(out.contains("account    sandbox-client\n"), out);
    assertTrue(out.contains("user       sandbox-user\n"), out);
    world.clock().advance(Duration.ofMinutes(11));
    assertEquals(0, run("get " + ID + " -o id"), world.takeErr()); // the answer does not say it
    world.takeOut();
    assertEquals(0, run("auth status -o json"));
    out = world.takeOut();
    assertTrue(out.contains("\"user\": \"sandbox-user\""), out);
    assertTrue(out.contains("\"grantedScope\": \"contact\""), out);
  }

  private long posts() {
    return server.requests().stream().filter(one -> one.method().equals("POST")).count();
  }

  @Test
  void a_user_who_does_not_consent_is_told_what_the_auth_host_says() {
    world.browser(
        address ->
            get(
                callback()
                    + "?error=access_denied&error_description=No%0A%1b[31mway&state="
                    + parameter(address, "state")));
    assertEquals(4, run(login("")));
    String err = world.takeErr();
    assertTrue(err.contains("\"access_denied\""), err);
    assertFalse(err.contains("\u001b"), err);
    assertEquals(0, posts());
  }

  @Test
  void what_the_browser_brings_of_the_client_secret_is_masked() throws IOException {
    String secret = "canary-s3cret+of/the/client==";
    world.file("secret", secret);
    Modes.set(world.cwd().resolve("secret"), "600");
    String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    byte[] basic = ("sandbox-client:" + secret).getBytes(StandardCharsets.UTF_8);
    List<String> forms =
        List.of(
            secret,
            percent,
            Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
            Base64.getEncoder().encodeToString(basic));
    for (String form : forms) {
      String sent = URLEncoder.encode(form, StandardCharsets.UTF_8);
      world.browser(
          address ->
              get(
                  callback()
                      + ("?error=" + sent + "&error_description=of+" + sent + "+!&state=")
                      + parameter(address, "state")));
      assertEquals(4, run(login("")));
      String err = world.takeErr();
      assertTrue(err.replaceAll("[*]+", "*").contains("refused the app: \"*\": of * !; "), err);
      assertFalse(err.contains(form), err);
    }
  }

  @Test
  void a_code_that_the_auth_host_repeats_is_in_no_output_and_no_trace() throws IOException {
    String code = "canary+code/0123456789==";
    String sent = URLEncoder.encode(code, StandardCharsets.UTF_8);
    Path trace = world.cwd().resolve("t.har");
    world.browser(
        address -> get(callback() + "?code=" + sent + "&state=" + parameter(address, "state")));
    for (String more : List.of("", " --trace-bodies")) {
      for (String form : SecretForms.of(code)) {
        String json = form.replace("\\", "\\\\").replace("\"", "\\\"");
        String error = "{\"error\":\"" + json + "\",\"error_description\":\"of " + json + "\"}";
        String line = login("-v --trace t.har" + more);
        assertEquals(4, Program.run(Shell.words(line), world, answering(400, error)));
        String all = world.takeOut() + world.takeErr() + Files.readString(trace);
        assertTrue(all.contains("********"), all);
        assertFalse(all.contains(form), form + " is in " + all);
        Files.delete(trace);
      }
    }
  }

  private static Transport answering(int status, String body) {
    return new OfflineTransport() {
      @Override
      public Response send(Request request, Duration limit) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Response(status, Map.of("content-type", "application/json"), bytes);
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void a_scope_that_the_app_does_not_have_is_an_error() {
    assertEquals(4, run(login("--scope mail")));
    String err = world.takeErr();
    assertTrue(err.contains("invalid_scope"), err);
    assertTrue(err.contains("; check --scope, and add each scope to the app"), err);
  }

  @Test
  void a_code_is_good_for_one_login() {
    List<String> codes = new ArrayList<>();
    world.browser(
        address -> {
          String state = parameter(address, "state");
          if (codes.isEmpty()) {
            codes.add(codeFor(address));
          }
          get(callback() + "?code=" + codes.get(0) + "&state=" + state);
        });
    assertEquals(0, run(login("")), world.takeErr());
    assertEquals(4, run(login("--profile default")));
    String err = world.takeErr();
    assertTrue(err.contains("invalid_grant"), err);
    assertFalse(err.contains(codes.get(0)), err);
  }

  /** The code that the auth host would send the browser back with. */
  private static String codeFor(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      return parameter(connection.getHeaderField("Location"), "code");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void only_one_request_to_the_right_path_and_host_is_taken() throws Exception {
    world.browser(
        address -> {
          pages.add(get("http://localhost:" + port + "/favicon.ico"));
          pages.add(get(callback()));
          pages.add(raw("GET /callback?code=x HTTP/1.1\r\nHost: evil.example\r\n\r\n"));
          pages.add(raw("POST /callback?code=x HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n"));
          visit(address);
        });
    assertEquals(0, run(login("")), world.takeErr());
    for (int i = 0; i < 4; i++) {
      String page = page();
      assertTrue(page.contains("404"), page);
    }
    assertTrue(page().contains("You are signed in"));
    try {
      get(callback() + "?code=x&state=y");
      throw new AssertionError("somebody still listens");
    } catch (UncheckedIOException gone) {
      assertTrue(gone.getCause() instanceof java.net.ConnectException, gone.toString());
    }
  }

  private String raw(String request) {
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_redirect_of_the_auth_host_is_not_followed_with_secrets() {
    world.browser(
        address -> {
          String code = codeFor(address);
          server.failNext(FaultKind.REDIRECT);
          get(callback() + "?code=" + code + "&state=" + parameter(address, "state"));
        });
    assertEquals(9, run(login("")));
    assertEquals(List.of(), server.redirectedRequests());
  }

  @Test
  void a_port_that_is_taken_is_said() throws IOException {
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      assertTrue(taken.isBound());
      assertEquals(2, run(login("")));
    }
    assertTrue(world.takeErr().contains("--port: " + port + " cannot be listened on"));
  }

  @Test
  void nobody_is_waited_for_for_ever() {
    world.browser(address -> {});
    assertEquals(4, run(login("--wait 1ms")));
    assertTrue(world.takeErr().contains("nobody has signed in within 1ms;"));
  }

  @Test
  void the_address_can_be_pasted_where_the_browser_is_on_another_machine() throws IOException {
    PipedOutputStream keys = new PipedOutputStream();
    world.stdin(new PipedInputStream(keys, 1 << 16));
    world.terminal(World.Stream.IN).terminal(World.Stream.ERR);
    world.browser(
        address -> {
          String pasted =
              callback() + "?code=" + codeFor(address) + "&state=" + parameter(address, "state");
          try {
            String other = callback() + "?code=x&state=y";
            String lines = "what?\n" + other + "\n'" + pasted + "#end'\n";
            keys.write(lines.getBytes(StandardCharsets.UTF_8));
            keys.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertEquals(0, run(login("")));
    String err = world.takeErr();
    assertTrue(err.contains("paste the whole address"), err);
    assertTrue(err.contains("does not belong to this login (state)"), err);
  }

  @Test
  void the_address_is_printed_and_no_browser_opened_when_that_is_asked_for() {
    assertEquals(4, run(login("--no-browser --wait 1ms")));
    String err = world.takeErr();
    assertTrue(err.contains("/oauth2/v2.0/authorize?client_id=sandbox-client&redirect_uri="), err);
    world.env("SSH_CONNECTION", "1");
    assertEquals(4, run(login("--wait 1ms")));
    assertTrue(pages.isEmpty());
  }

  @Test
  void a_signal_ends_the_waiting() throws Exception {
    world.browser(
        address -> {
          try {
            world.signal(StopSignal.INTERRUPT);
          } catch (FakeWorld.Ended end) {
            pages.add(String.valueOf(end.exit().code()));
          }
        });
    run(login("--wait 500ms"));
    assertEquals("130", page());
    assertTrue(world.takeErr().contains("the login was stopped"));
    assertFalse(Files.exists(world.cwd().resolve(".config/contactctl/config.yaml")));
  }
}
