package dev.contactctl.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.Certificates;
import dev.contactctl.kit.FakeClock;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.Tunnel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code doctor} over real connections: what it finds, and that nothing is sent to a bad server.
 */
@Timeout(120)
class DoctorNetworkTest {
  private static final String NAMES = "ip:127.0.0.1,dns:localhost,dns:contacts.example";
  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n"
          + "{\"contactId\":\"c1\"}";

  @TempDir private static Path folder;
  private static final ProxySelector JVM = ProxySelector.getDefault();
  private static Certificates certificates;
  private static SSLContext here;

  private final FakeWorld world = new FakeWorld();

  @BeforeAll
  static void make_certificates() {
    ProxySelector.setDefault(ProxySelector.of(null));
    certificates = Certificates.in(folder);
    here = certificates.server(NAMES);
  }

  @BeforeEach
  void set_the_clock() {
    world.clock().advance(Duration.between(FakeClock.START, Instant.now()).plusMinutes(1));
  }

  @AfterAll
  static void restore() {
    ProxySelector.setDefault(JVM);
  }

  private static FaultServer server(SSLContext context) {
    return FaultServer.start(
        context.getServerSocketFactory(),
        "https",
        (out, patience) -> FaultServer.write(out, ANSWER));
  }

  /** What is printed, after the exit code; no line has the token. */
  private String doctor(int code, String line) {
    world.env("CONTACTCTL_TOKEN", "canary-token-0123456789");
    world.file("ca.pem", certificates.authority());
    HttpTransport transport = new HttpTransport(System::nanoTime);
    int ended = Program.run(Shell.words("doctor --contact c1 " + line), world, transport);
    transport.close();
    String out = world.takeOut() + world.takeErr();
    assertEquals(code, ended, out);
    assertFalse(out.contains("canary-"), out);
    return out;
  }

  private static void has(String out, String verdict, String check, String found) {
    for (String line : out.lines().toList()) {
      if (line.startsWith(verdict + " ") && line.contains(" " + check + " ")) {
        assertTrue(line.contains(found), line);
        return;
      }
    }
    throw new AssertionError("no " + verdict + " about " + check + " in:\n" + out);
  }

  @Test
  void a_good_server_is_told_with_its_certificate_and_gets_one_get() {
    try (FaultServer server = server(here)) {
      String out = doctor(0, "--ca-file ca.pem --base-url " + server.baseUrl("localhost"));

      has(out, "ok", "dns", "127.0.0.1");
      has(out, "ok", "tls", "TLSv1.3");
      has(out, "ok", "tls", "issued by CN=authority");
      has(out, "ok", "request", "c1 was read");
      assertEquals(1, server.requests().size(), server.requests().toString());
      assertTrue(server.requests().get(0).startsWith("GET /v1.0/contacts/c1 "));
    }
  }

  @Test
  void a_rejected_certificate_is_shown_and_nothing_is_sent() {
    rejected(
        certificates.server(NAMES, "-startdate", "-10d", "-validity", "5"),
        "--ca-file ca.pem",
        "it has expired (certificate of CN=server, issued by CN=authority");
    rejected(certificates.selfSigned(NAMES), "--ca-file ca.pem", "issued by CN=server");
    rejected(here, "", "its issuer is not trusted (certificate of CN=server");
    rejected(
        certificates.server("dns:other.example"), "--ca-file ca.pem", "it is for another host (");
  }

  private void rejected(SSLContext context, String options, String found) {
    try (FaultServer server = server(context)) {
      String out = doctor(2, options + " --base-url " + server.baseUrl());

      has(out, "error", "tls", found);
      has(out, "skipped", "request", "tls");
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void a_certificate_that_ends_soon_is_a_warning() {
    try (FaultServer server = server(certificates.server(NAMES, "-validity", "10"))) {
      String out = doctor(0, "--ca-file ca.pem --base-url " + server.baseUrl());

      has(out, "warning", "tls", "expires in 9 days");
    }
  }

  @Test
  void the_way_through_a_proxy_is_told_and_its_password_is_not() throws IOException {
    try (FaultServer server = server(here);
        Tunnel proxy = new Tunnel(server.port())) {
      world.env("https_proxy", "http://me:canary-password@127.0.0.1:" + proxy.port());
      String out = doctor(0, "--ca-file ca.pem --base-url https://contacts.example/v1.0");

      has(out, "ok", "proxy", "127.0.0.1:" + proxy.port() + " (https_proxy)");
      has(out, "ok", "connection", "through it");
      has(out, "ok", "tls", "CN=server");
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void a_proxy_that_refuses_is_the_end_of_the_way() {
    try (FaultServer proxy =
        FaultServer.answering(
            "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")) {
      world.env("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());
      String out = doctor(9, "--base-url https://contacts.example/v1.0");

      has(out, "error", "connection", "407");
      has(out, "skipped", "tls", "connection");
      assertEquals(1, proxy.requests().size());
      assertTrue(proxy.requests().get(0).startsWith("CONNECT contacts.example:443 "));
    }
  }

  @Test
  void a_refused_connection_and_an_unknown_host_are_temporary() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String refused = doctor(5, "--base-url http://127.0.0.1:" + free + "/v1.0");
    has(refused, "error", "connection", "was refused");

    String unknown = doctor(5, "--base-url https://nowhere.invalid/v1.0");
    has(unknown, "error", "dns", "nowhere.invalid: ");
    has(unknown, "skipped", "connection", "dns");
  }

  @Test
  void a_server_without_tls_is_found_to_be_one() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Thread greeter = new Thread(() -> greet(server));
      greeter.setDaemon(true);
      greeter.start();
      String out = doctor(2, "--base-url https://127.0.0.1:" + server.getLocalPort() + "/v1.0");

      has(out, "error", "tls", "does not speak TLS");
    }
  }

  private static void greet(ServerSocket server) {
    try (Socket connection = server.accept()) {
      FaultServer.write(connection.getOutputStream(), "220 mail.example ESMTP ready\r\n");
      connection.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      return; // the client has closed the connection
    }
  }
}
