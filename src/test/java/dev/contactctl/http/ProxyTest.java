package dev.contactctl.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.kit.Certificates;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Tunnel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests go through the proxy that the JVM is set up with. */
class ProxyTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @TempDir private static Path folder;

  private final ProxySelector before = ProxySelector.getDefault();
  private final HttpTransport transport = new HttpTransport(System::nanoTime);

  @AfterEach
  void restore() {
    ProxySelector.setDefault(before);
    transport.close();
  }

  private static void proxy(int port) {
    ProxySelector.setDefault(
        ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", port)));
  }

  private Response put(String url) throws TransportException {
    Map<String, String> headers = Map.of("Authorization", "Bearer canary");
    return transport.send(new Request("PUT", URI.create(url), headers, "{}"), LIMIT);
  }

  @Test
  void a_plain_request_is_for_this_machine_and_goes_through_no_proxy() throws Exception {
    try (FaultServer proxy = FaultServer.answering(ANSWER);
        FaultServer server = FaultServer.answering(ANSWER)) {
      proxy(proxy.port());

      assertEquals(200, put(server.baseUrl() + "/a?b").status());
      assertEquals(List.of(), proxy.requests());
      String request = server.requests().get(0);
      assertTrue(request.startsWith("PUT /v1.0/a?b HTTP/1.1\r\n"), request);
    }
  }

  @Test
  void a_proxy_that_refuses_is_named_with_its_status() {
    for (int status : List.of(302, 400, 403, 404, 405, 407, 501, 502, 503, 504)) {
      TransportException e = lost("HTTP/1.1 " + status + " x\r\nRetry-After: 7\r\n\r\nno");
      TunnelRefusal refusal = e.refusedBy().orElseThrow();
      assertEquals(status, refusal.answer().status());
      assertEquals("7", refusal.answer().header("Retry-After"));
      assertTrue(refusal.proxy().startsWith("127.0.0.1:"), refusal.proxy());
    }
  }

  @Test
  void without_a_tunnel_nothing_is_sent() {
    for (String answer : List.of("", "HTTP/1.1 200 OK\r\nX", "HTTP/1.1 403 x\r\n")) {
      assertEquals(Reason.NO_ANSWER, lost(answer).reason(), answer);
    }
    assertEquals(Reason.GARBLED, lost("SSH-2.0-x\r\n").reason());
    assertEquals(Reason.GARBLED, lost("SSH-2.0-x").reason());
    assertEquals(Reason.GARBLED, lost("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n").reason());
  }

  @Test
  void a_proxy_that_cannot_be_one_is_reported_as_that() {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 99_999)));
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
    TransportException e =
        assertThrows(TransportException.class, () -> put("https://contacts.example/"));
    assertEquals(Reason.BAD_PROXY, e.reason());
    assertFalse(e.mayHaveActed());
  }

  private TransportException lost(String answer) {
    try (FaultServer proxy = FaultServer.answering(answer)) {
      proxy(proxy.port());
      TransportException e =
          assertThrows(TransportException.class, () -> put("https://contacts.example/"));
      assertFalse(e.mayHaveActed(), answer);
      String request = proxy.requests().get(0);
      assertTrue(request.startsWith("CONNECT contacts.example:443 HTTP/1.1\r\n"), request);
      assertFalse(request.contains("canary"));
      return e;
    }
  }

  @Test
  void a_tunnel_leads_to_the_server_and_hides_the_request() throws Exception {
    SSLContext machine = SSLContext.getDefault();
    Certificates certificates = Certificates.in(folder);
    FaultServer.Fault answer = (out, patience) -> FaultServer.write(out, ANSWER);
    SSLContext ours = certificates.server("dns:contacts.example");
    try (FaultServer server = FaultServer.start(ours.getServerSocketFactory(), "https", answer);
        Tunnel tunnel = new Tunnel(server.port())) {
      SSLContext.setDefault(certificates.client());
      proxy(tunnel.port());

      assertEquals(200, put("https://contacts.example/").status());
      assertEquals(
          "CONNECT contacts.example:443 HTTP/1.1",
          tunnel.asked().get(0).lines().findFirst().orElseThrow());
      assertTrue(server.requests().get(0).startsWith("PUT / HTTP/1.1\r\n"));
      assertTrue(server.requests().get(0).contains("\r\nHost: contacts.example\r\n"));
    } finally {
      SSLContext.setDefault(machine);
    }
  }
}
