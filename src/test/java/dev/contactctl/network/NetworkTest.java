package dev.contactctl.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.Program;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.BytesServer;
import dev.contactctl.kit.Certificates;
import dev.contactctl.kit.FakeClock;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.LocalProgram;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.Tunnel;
import dev.contactctl.kit.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole commands over TLS, with the certificates that a user adds and the proxies that variables
 * name. Java's own list of authorities has none of the tests but where one says so, so that
 * everything else that is trusted here comes from {@code --ca-file}.
 */
@Timeout(120)
class NetworkTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final String PASSWORD = "canary-p@ss:word";
  private static final String LOGIN = "me:canary-p%40ss%3Aword@";
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
  private static final String HERE = "ip:127.0.0.1,dns:localhost";
  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n"
          + "{\"contactId\":\"c1\"}";

  @TempDir private static Path folder;
  private static final ProxySelector JVM = ProxySelector.getDefault();
  private static Certificates certificates;
  private static SSLContext here;
  private static SSLContext example;

  private final FakeWorld world = new FakeWorld().folder(folder).env("CONTACTCTL_TOKEN", TOKEN);
  private int code;
  private String err = "";

  @BeforeAll
  static void make_certificates() throws IOException {
    ProxySelector.setDefault(ProxySelector.of(null)); // the build's one leads nowhere
    certificates = Certificates.in(folder);
    here = certificates.server(HERE);
    example = certificates.server("dns:contacts.example");
    Files.writeString(folder.resolve("ca.pem"), certificates.authority());
  }

  @AfterAll
  static void restore() {
    ProxySelector.setDefault(JVM);
  }

  @BeforeEach
  void set_the_clock() {
    world.clock().advance(Duration.between(FakeClock.START, Instant.now()).plusMinutes(1));
  }

  private static FaultServer server(SSLContext context) {
    return FaultServer.start(
        context.getServerSocketFactory(),
        "https",
        (out, patience) -> FaultServer.write(out, ANSWER));
  }

  private void run(String line) {
    HttpTransport transport = new HttpTransport(System::nanoTime);
    code = Program.run(Shell.words(line), world, transport);
    transport.close();
    err = world.takeErr();
    assertFalse((world.takeOut() + err).contains("canary"), err);
    String encoded =
        Base64.getEncoder().encodeToString(("me:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    assertFalse(err.contains(encoded), err);
  }

  private void get(FaultServer server, String more) {
    run("get c1 --base-url " + server.baseUrl() + " " + more);
  }

  private void refused(SSLContext context, String host, String more, String why) {
    try (FaultServer server = server(context)) {
      run("get c1 --base-url " + server.baseUrl(host) + " " + more);

      assertEquals(2, code, err);
      assertTrue(err.contains(": the server's certificate was rejected: " + why + "; "), err);
      assertEquals(List.of(), server.requests());
    }
  }

  // Certificates.

  /** It would not be sent, and the server would refuse the connection. */
  @Test
  void a_file_of_authorities_beside_a_client_certificate_of_java_is_refused() throws IOException {
    world.property("javax.net.ssl.keyStore", "key.p12");
    run("get c1 --ca-file ca.pem --base-url https://contacts.example/v1.0");
    assertEquals(2, code, err);
    assertEquals(
        "--ca-file: cannot be used with a client certificate of Java (javax.net.ssl.keyStore); add"
            + " the CA to a trust store, and name that with javax.net.ssl.trustStore\n",
        err);
    world.property("javax.net.ssl.keyStore", "NONE");
    try (FaultServer server = server(here)) {
      get(server, "--ca-file ca.pem");
      assertEquals(0, code, err);
    }
  }

  @Test
  void an_authority_of_the_user_is_trusted_by_flag_variable_and_config_file() throws IOException {
    try (FaultServer server = server(here)) {
      get(server, "--ca-file ca.pem");
      assertEquals(0, code, err);

      world.env("CONTACTCTL_CA_FILE", "ca.pem");
      get(server, "");
      assertEquals(0, code, err);
      world.unset("CONTACTCTL_CA_FILE");

      Path config = folder.resolve("etc/config.yaml");
      Files.createDirectories(config.getParent());
      Files.writeString(config, "profiles: {work: {caFile: ../ca.pem}}\n");
      world.env("CONTACTCTL_CONFIG", "etc/config.yaml");
      get(server, "--profile work");
      assertEquals(0, code, err);

      get(server, "");
      assertEquals(2, code, err);
    }
  }

  @Test
  void the_authorities_of_java_are_trusted_beside_that_of_the_user() throws IOException {
    Certificates java = Certificates.in(Files.createDirectory(folder.resolve("java")), "java");
    SSLContext known = java.server(HERE);
    System.setProperty(TRUST_STORE, java.truststore().toString());
    System.setProperty(TRUST_STORE_PASSWORD, "changeit");
    try (FaultServer ofJava = server(known);
        FaultServer ofTheUser = server(here)) {
      for (FaultServer server : List.of(ofJava, ofTheUser)) {
        get(server, "--ca-file ca.pem");
        assertEquals(0, code, err);
      }
    } finally {
      System.clearProperty(TRUST_STORE);
      System.clearProperty(TRUST_STORE_PASSWORD);
    }
  }

  @Test
  void an_unknown_authority_is_refused_and_the_remedy_is_named() {
    refused(here, "127.0.0.1", "", "its issuer is not trusted");
    assertTrue(err.endsWith("name its certificate with --ca-file\n"), err);

    world.env("SSL_CERT_FILE", "/etc/ssl/company.pem");
    refused(here, "127.0.0.1", "", "its issuer is not trusted; SSL_CERT_FILE is set, but not read");
  }

  @Test
  void a_self_signed_certificate_is_refused_unless_it_is_named_itself() throws IOException {
    SSLContext alone = certificates.selfSigned(HERE);

    refused(alone, "127.0.0.1", "--ca-file ca.pem", "its issuer is not trusted");
    String all = certificates.servers();
    Files.writeString(
        folder.resolve("alone.pem"), all.substring(all.lastIndexOf("-----BEGIN CERTIFICATE")));
    try (FaultServer server = server(alone)) {
      get(server, "--ca-file alone.pem");
      assertEquals(0, code, err);
    }
  }

  @Test
  void an_expired_certificate_one_of_tomorrow_and_one_for_another_host_are_refused() {
    SSLContext expired = certificates.server(HERE, "-startdate", "-10d", "-validity", "5");
    refused(expired, "127.0.0.1", "--ca-file ca.pem", "it has expired");
    assertTrue(err.contains("clock"), err);
    SSLContext early = certificates.server(HERE, "-startdate", "+1d");
    refused(early, "127.0.0.1", "--ca-file ca.pem", "it is not valid yet");
    refused(example, "localhost", "--ca-file ca.pem", "it is for another host");
    refused(example, "127.0.0.1", "--ca-file ca.pem", "it is for another host");
  }

  @Test
  void a_server_that_speaks_only_tls_1_1_is_refused() {
    try (BytesServer old = BytesServer.ofOldTls()) {
      run("get c1 --base-url " + old.origin() + "/v1.0");

      assertEquals(2, code, err);
      assertTrue(err.contains("no TLS connection can be made, with TLS 1.2 or 1.3; "), err);
    }
  }

  @Test
  void a_file_without_certificates_ends_the_command_before_any_request() throws IOException {
    Files.writeString(folder.resolve("none.pem"), "no certificate\n");
    try (FaultServer server = server(here)) {
      get(server, "--ca-file none.pem");

      assertEquals(2, code, err);
      assertTrue(err.contains("none.pem: has no certificate; "), err);
      assertEquals(List.of(), server.requests());
    }
  }

  // Proxies.

  @Test
  void a_request_goes_through_the_proxy_of_the_variable_with_its_login() throws IOException {
    try (FaultServer server = server(example);
        Tunnel proxy = new Tunnel(server.port())) {
      world.env("HTTPS_PROXY", "http://" + LOGIN + "127.0.0.1:" + proxy.port());

      run("get c1 -v --base-url https://contacts.example/v1.0 --ca-file ca.pem");

      assertEquals(0, code, err);
      assertTrue(err.startsWith("requests go through the proxy 127.0.0.1:"), err);
      assertTrue(proxy.asked().get(0).startsWith("CONNECT contacts.example:443 "));
      String login =
          Base64.getEncoder().encodeToString(("me:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
      assertTrue(proxy.asked().get(0).contains("\r\nProxy-Authorization: Basic " + login + "\r\n"));
      assertFalse(proxy.asked().get(0).contains(TOKEN));
      assertFalse(server.requests().get(0).contains("Proxy-Authorization"));
    }
  }

  @Test
  void this_machine_is_never_reached_through_a_proxy() throws IOException {
    try (FaultServer server = server(here);
        Tunnel proxy = new Tunnel(server.port())) {
      world.env("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());
      world.env("ALL_PROXY", "not a proxy").env("HTTP_PROXY", "not a proxy");

      get(server, "--ca-file ca.pem");

      assertEquals(0, code, err);
      assertEquals(List.of(), proxy.asked());
    }
  }

  @Test
  void a_proxy_that_is_not_there_and_one_that_wants_a_login_are_named() throws IOException {
    int free = freePort();
    world.env("HTTPS_PROXY", "http://" + LOGIN + "127.0.0.1:" + free);
    run("get c1 --base-url https://contacts.example/v1.0");
    assertEquals(5, code, err);
    assertTrue(
        err.endsWith(
            ": no connection to the proxy 127.0.0.1:"
                + free
                + " (HTTPS_PROXY): the connection was refused; check HTTPS_PROXY and the network\n"),
        err);

    try (FaultServer proxy = FaultServer.answering("HTTP/1.1 407 x\r\n\r\n")) {
      world.env("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());
      run("get c1 --base-url https://contacts.example/v1.0");
      assertEquals(9, code, err);
      assertTrue(
          err.contains("; it asks for a user and a password; set HTTPS_PROXY to http://"), err);

      world.env("HTTPS_PROXY", "http://" + LOGIN + "127.0.0.1:" + proxy.port());
      run("get c1 --base-url https://contacts.example/v1.0");
      assertTrue(err.contains("; it refuses the user and the password in HTTPS_PROXY"), err);
    }
  }

  /** Its own way on leads through our tunnel, so that it needs no name server. */
  private static Process tinyproxy(int port, int tunnel, String login) throws Exception {
    Path config = folder.resolve("tinyproxy.conf");
    Files.writeString(
        config,
        "Port "
            + port
            + "\nListen 127.0.0.1\nTimeout 60\nAllow 127.0.0.1\n"
            + login
            + "Upstream http 127.0.0.1:"
            + tunnel
            + " \"contacts.example\"\n",
        StandardCharsets.US_ASCII);
    Process process =
        new ProcessBuilder("tinyproxy", "-d", "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("tinyproxy.log").toFile())
            .start();
    Waiting.until(() -> listens(port) || !process.isAlive(), "tinyproxy does not listen");
    if (!process.isAlive()) {
      throw new AssertionError(Files.readString(folder.resolve("tinyproxy.log")));
    }
    return process;
  }

  private static boolean listens(int port) {
    try {
      new Socket(InetAddress.getByName("127.0.0.1"), port).close();
      return true;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Test
  void a_real_proxy_leads_to_the_server() throws Exception {
    assumeTrue(LocalProgram.isInstalled("tinyproxy"), "tinyproxy is not installed");
    int port = freePort();
    try (FaultServer server = server(example);
        Tunnel tunnel = new Tunnel(server.port())) {
      Process proxy = tinyproxy(port, tunnel.port(), "");
      try {
        world.env("https_proxy", "127.0.0.1:" + port);
        run("get c1 --base-url https://contacts.example/v1.0 --ca-file ca.pem");
        assertEquals(0, code, err);
        assertEquals(1, server.requests().size());
      } finally {
        proxy.destroy();
      }
    }
  }

  @Test
  void a_real_proxy_with_a_password_leads_to_the_server_for_the_right_one() throws Exception {
    assumeTrue(LocalProgram.isInstalled("tinyproxy"), "tinyproxy is not installed");
    int port = freePort();
    try (FaultServer server = server(example);
        Tunnel tunnel = new Tunnel(server.port())) {
      Process proxy = tinyproxy(port, tunnel.port(), "BasicAuth me canaryWord1\n");
      try {
        String line = "get c1 --base-url https://contacts.example/v1.0 --ca-file ca.pem";
        world.env("https_proxy", "http://me:canary%57ord1@127.0.0.1:" + port);
        run(line);
        assertEquals(0, code, err);

        world.env("https_proxy", "http://me:wrong@127.0.0.1:" + port);
        run(line);
        assertTrue(code != 0, err);

        world.env("https_proxy", "http://127.0.0.1:" + port);
        run(line);
        assertEquals(9, code, err);
        assertTrue(err.contains("asks for a user and a password"), err);
        assertEquals(1, server.requests().size());
      } finally {
        proxy.destroy();
      }
    }
  }
}
