package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.HttpTransport;
import dev.contactctl.http.Request;
import dev.contactctl.kit.Certificates;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A token is sent only to a server with a valid certificate from a trusted authority. */
class TlsTest {
  private static final Duration SHORT = Duration.ofMillis(600);
  private static final String HERE = "ip:127.0.0.1,dns:localhost";
  private static final String CONTACT = "{\"contactId\":\"c1\"}";
  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n" + CONTACT;

  @TempDir private static Path folder;
  private static SSLContext machine;
  private static Certificates certificates;
  private static SSLContext trusted;
  private final HttpTransport transport = new HttpTransport(System::nanoTime);

  @BeforeAll
  static void trust_the_test_authority() throws Exception {
    machine = SSLContext.getDefault();
    certificates = Certificates.in(folder);
    trusted = certificates.server(HERE);
    SSLContext.setDefault(certificates.client());
  }

  @AfterAll
  static void restore_the_trust_of_the_machine() {
    SSLContext.setDefault(machine);
  }

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void a_certificate_for_this_host_from_a_trusted_authority_is_accepted() {
    try (FaultServer server = server(trusted)) {
      assertEquals(CONTACT, put(server.baseUrl()).toString());
      assertEquals(CONTACT, put(server.baseUrl("localhost")).toString());
    }
  }

  @Test
  void a_sandbox_speaks_tls_with_the_key_of_its_keystore() throws Exception {
    SandboxOptions options = SandboxOptions.defaults().withKeystore(certificates.keystore(HERE));
    try (SandboxServer sandbox = SandboxServer.start(options, new FakeWorld())) {
      assertTrue(sandbox.baseUrl().startsWith("https://127.0.0.1:"), sandbox.baseUrl());
      BaseUrl base = BaseUrl.of(sandbox.baseUrl(), "test");
      Token token = Token.of(sandbox.token()).orElseThrow();
      Request request =
          new Request("GET", base.contact("nobody")).with("Authorization", token.authorization());

      assertEquals(404, transport.send(request, Duration.ofSeconds(10)).status());
    }
  }

  @Test
  void a_sandbox_with_an_unusable_keystore_does_not_start() throws IOException {
    Path none = Files.writeString(folder.resolve("none.p12"), "none");
    for (Path file : List.of(none, folder.resolve("missing.p12"))) {
      SandboxOptions options = SandboxOptions.defaults().withKeystore(file);

      Failure failure =
          assertThrows(Failure.class, () -> SandboxServer.start(options, new FakeWorld()));

      assertEquals(Exit.USAGE, failure.exit());
      assertTrue(failure.getMessage().startsWith("--tls-keystore " + file), failure.getMessage());
    }
  }

  @Test
  void a_self_signed_certificate_is_rejected() {
    rejected(certificates.selfSigned(HERE), "127.0.0.1");
  }

  @Test
  void an_expired_certificate_is_rejected() {
    rejected(certificates.server(HERE, "-startdate", "-10d", "-validity", "5"), "127.0.0.1");
  }

  @Test
  void a_certificate_for_another_host_is_rejected() {
    rejected(certificates.server("dns:contacts.example"), "localhost");
  }

  @Test
  void a_server_without_tls_is_not_reported_as_a_bad_certificate() {
    List<String> received = new ArrayList<>();
    try (FaultServer plain = FaultServer.answering(ANSWER)) {
      String url = plain.baseUrl().replace("http:", "https:");

      Failure failure = stalled(url);

      assertEquals(Exit.TEMPORARY, failure.exit(), failure.getMessage());
      assertTrue(failure.getMessage().contains("does not speak TLS"), failure.getMessage());
      assertTrue(failure.getMessage().contains("write http://"), failure.getMessage());
      received.addAll(plain.requests());
    }
    assertTrue(received.toString().indexOf("canary") < 0, received.toString());
  }

  @Test
  void a_server_that_talks_first_is_reported_as_one_without_tls() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Thread greeter = new Thread(() -> greet(server));
      greeter.setDaemon(true);
      greeter.start();

      Failure failure =
          assertThrows(
              Failure.class, () -> put("https://127.0.0.1:" + server.getLocalPort() + "/v1.0"));

      assertEquals(Exit.USAGE, failure.exit(), failure.getMessage());
      assertTrue(failure.getMessage().contains("does not speak TLS"), failure.getMessage());
      assertTrue(failure.getMessage().indexOf("applied") < 0, failure.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void a_server_that_asks_for_a_certificate_is_reported_as_one_that_refuses_tls(String version)
      throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Thread refuser = new Thread(() -> refuse(server, version));
      refuser.setDaemon(true);
      refuser.start();

      Failure failure =
          assertThrows(
              Failure.class, () -> put("https://127.0.0.1:" + server.getLocalPort() + "/v1.0"));

      assertEquals(Exit.USAGE, failure.exit(), failure.getMessage());
      assertTrue(failure.getMessage().contains("no TLS connection"), failure.getMessage());
      assertTrue(failure.getMessage().indexOf("applied") < 0, failure.getMessage());
    }
  }

  @Test
  void nothing_is_sent_when_the_handshake_stalls() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Failure failure = stalled("https://127.0.0.1:" + silent.getLocalPort() + "/v1.0");

      assertEquals(Exit.TEMPORARY, failure.exit(), failure.getMessage());
      assertTrue(failure.getMessage().contains("no TLS connection within"), failure.getMessage());
      assertTrue(failure.getMessage().indexOf("applied") < 0, failure.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_from_https_to_http_is_not_followed(int status) {
    try (FaultServer plain = FaultServer.answering(ANSWER);
        FaultServer server =
            FaultServer.start(
                trusted.getServerSocketFactory(),
                "https",
                (out, patience) ->
                    FaultServer.write(
                        out,
                        "HTTP/1.1 "
                            + status
                            + " x\r\nLocation: "
                            + plain.baseUrl()
                            + "\r\n\r\n"))) {
      Failure failure = assertThrows(Failure.class, () -> put(server.baseUrl()));

      assertEquals(Exit.REFUSED, failure.exit(), failure.getMessage());
      assertEquals(1, server.requests().size());
      assertEquals(List.of(), plain.requests());
    }
  }

  /** Demands a certificate, and goes on reading, so that its alert is not lost in a reset. */
  private static void refuse(ServerSocket server, String version) {
    try (Socket connection = server.accept()) {
      SSLSocket tls =
          (SSLSocket) trusted.getSocketFactory().createSocket(connection, "client", 1, false);
      tls.setUseClientMode(false);
      tls.setNeedClientAuth(true);
      tls.setEnabledProtocols(new String[] {version});
      assertThrows(SSLHandshakeException.class, tls::startHandshake);
      connection.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      return; // the client has closed the connection
    }
  }

  /** On a busy machine the time may be up before the handshake begins: it gets more then. */
  private Failure stalled(String url) {
    Duration limit = SHORT;
    while (true) {
      Duration time = limit;
      Failure failure = assertThrows(Failure.class, () -> put(url, time));
      if (!failure.getMessage().contains("no connection within") || time.toMinutes() > 0) {
        return failure;
      }
      limit = time.multipliedBy(4);
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

  private void rejected(SSLContext context, String host) {
    try (FaultServer server = server(context)) {
      Failure failure = assertThrows(Failure.class, () -> put(server.baseUrl(host)));

      assertEquals(Exit.USAGE, failure.exit(), failure.getMessage());
      assertTrue(
          failure.getMessage().contains("the server's certificate was rejected"),
          failure.getMessage());
      assertTrue(failure.getMessage().indexOf("applied") < 0, failure.getMessage());
      assertEquals(List.of(), server.requests());
    }
  }

  private static FaultServer server(SSLContext context) {
    return FaultServer.start(
        context.getServerSocketFactory(),
        "https",
        (out, patience) -> FaultServer.write(out, ANSWER));
  }

  private ObjectNode put(String baseUrl) {
    return put(baseUrl, Duration.ofSeconds(10));
  }

  private ObjectNode put(String baseUrl, Duration limit) {
    ContactsApi api =
        new ContactsApi(
            BaseUrl.of(baseUrl, "test"),
            TokenSource.fixed(Token.of("canary-token-0123456789").orElseThrow()),
            transport,
            limit,
            (method, url, status) -> {});
    return ReplyFailure.valueOrFail(
        api.put("c1", JsonNodeFactory.instance.objectNode().put("memo", "x")));
  }
}
