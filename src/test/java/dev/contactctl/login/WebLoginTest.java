package dev.contactctl.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.authhost.AuthOptions;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
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
    world.browser(address -> pages.add(get(callback() + "?code=canary-code&state=other")));
    assertEquals(4, run(login("")));
    String err = world.takeErr();
    assertTrue(err.contains("does not belong to this login (state)"), err);
    assertTrue(err.contains("nothing was written"), err);
    assertFalse(err.contains("canary-code"), err);
    assertTrue(page().contains("You are not signed in"));
    assertFalse(Files.exists(world.cwd().resolve(".config/contactctl/config.yaml")));
    assertEquals(0, posts());
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
      assertTrue(err.replaceAll("[*]+", "*").contains("let the app in: \"*\": of * !;"), err);
      assertFalse(err.contains(form), err);
    }
  }

  @Test
  void a_scope_that_the_app_does_not_have_is_an_error() {
    assertEquals(4, run(login("--scope mail")));
    assertTrue(world.takeErr().contains("invalid_scope"));
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
    assertTrue(world.takeErr().contains("nobody has signed in within"));
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
            keys.write(("what?\n" + pasted + "\n").getBytes(StandardCharsets.UTF_8));
            keys.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertEquals(0, run(login("")));
    assertTrue(world.takeErr().contains("paste the whole address"));
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
