package dev.contactctl.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.Certificates;
import dev.contactctl.kit.FakeClock;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.kit.Tunnel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.nio.file.Files;
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
 * A token is asked for over the same network as contacts: proxy, certificates and trace. What a
 * proxy refuses is reported with the place where it was set.
 */
@Timeout(120)
class AuthNetworkTest {
  private static final String SECRET = "canary-secret-of-the-client";
  private static final String GRANTED = "canary-access-token-0123456789";

  /** An answer of both hosts at once. */
  private static final String BODY =
      "{\"contactId\":\"c1\",\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":\"3600\"}"
          .formatted(GRANTED);

  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %s\r\n\r\n%s"
          .formatted(BODY.length(), BODY);

  private static final ProxySelector JVM = ProxySelector.getDefault();

  @TempDir private static Path folder;
  private static SSLContext both;

  private final FakeWorld world = new FakeWorld().folder(folder).unset("CONTACTCTL_TOKEN");
  private int code;
  private String err = "";

  @BeforeAll
  static void make_certificates() throws IOException {
    ProxySelector.setDefault(ProxySelector.of(null)); // the build's one leads nowhere
    Certificates certificates = Certificates.in(folder);
    both = certificates.server("dns:contacts.example,dns:auth.example");
    Files.writeString(folder.resolve("ca.pem"), certificates.authority());
    Files.writeString(folder.resolve("key.pem"), TestKeys.pem("pkcs8.pem"));
    Modes.set(folder.resolve("key.pem"), "600");
  }

  @AfterAll
  static void restore() {
    ProxySelector.setDefault(JVM);
  }

  @BeforeEach
  void set_up() {
    world.clock().advance(Duration.between(FakeClock.START, Instant.now()).plusMinutes(1));
    world
        .env("HOME", folder.toString()) // the folder is a real one, and so is what is kept below it
        .env("CONTACTCTL_SERVICE_ACCOUNT_ID", "abc.serviceaccount@example")
        .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "client-1")
        .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", SECRET)
        .env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", "key.pem")
        .env("CONTACTCTL_AUTH_URL", "https://auth.example/oauth2/v2.0")
        .env("CONTACTCTL_BASE_URL", "https://contacts.example/v1.0");
  }

  private void get(String more) {
    HttpTransport transport = new HttpTransport(System::nanoTime);
    code = Program.run(Shell.words("get c1 " + more), world, transport);
    transport.close();
    err = world.takeErr();
    assertFalse((world.takeOut().replace(GRANTED, "") + err).contains("canary"), err);
  }

  private static FaultServer hosts() {
    return FaultServer.start(
        both.getServerSocketFactory(), "https", (out, patience) -> FaultServer.write(out, ANSWER));
  }

  @Test
  void a_token_is_asked_for_through_the_proxy_with_the_authority_and_traced() throws IOException {
    try (FaultServer hosts = hosts();
        Tunnel proxy = new Tunnel(hosts.port())) {
      world.env("HTTPS_PROXY", "http://me:canary-password@127.0.0.1:" + proxy.port());

      get("--ca-file ca.pem --trace t.har --trace-bodies");

      assertEquals(0, code, err);
      assertTrue(proxy.asked().get(0).startsWith("CONNECT auth.example:443 "), err);
      assertTrue(proxy.asked().get(0).contains("\r\nProxy-Authorization: Basic "));
      assertTrue(proxy.asked().get(1).startsWith("CONNECT contacts.example:443 "), err);
      assertTrue(hosts.requests().get(0).startsWith("POST /oauth2/v2.0/token "));
      assertFalse(hosts.requests().get(0).contains("Proxy-Authorization"));
      String trace = Files.readString(folder.resolve("t.har"));
      assertTrue(trace.contains("https://auth.example/oauth2/v2.0/token"), trace);
      assertTrue(trace.contains("https://contacts.example/v1.0/contacts/c1"), trace);
      assertTrue(trace.contains("client_secret=********"), trace);
      for (String secret : List.of("canary", SECRET, "eyJ")) {
        assertFalse(trace.contains(secret), trace);
      }
    }
  }

  @Test
  void an_auth_host_of_another_authority_is_refused_with_the_option_that_helps()
      throws IOException {
    try (FaultServer hosts = hosts();
        Tunnel proxy = new Tunnel(hosts.port())) {
      world.env("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());
      world.env(
          "CONTACTCTL_AUTH_URL", "https://auth.example/other/v2.0"); // no token is kept for it

      get("");

      assertEquals(2, code, err);
      assertTrue(err.contains("its issuer is not trusted; check authUrl; to trust the CA"), err);
      assertTrue(err.contains("--ca-file"), err);
      assertEquals(List.of(), hosts.requests());
    }
  }

  @Test
  void a_proxy_that_refuses_the_auth_host_is_named_once() {
    try (FaultServer proxy = FaultServer.answering("HTTP/1.1 407 x\r\n\r\n")) {
      world.env("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());
      world.env("CONTACTCTL_AUTH_URL", "https://auth.example/third/v2.0");

      get("");

      assertEquals(9, code, err);
      String name = "127.0.0.1:" + proxy.port();
      assertEquals(
          "POST https://auth.example/third/v2.0/token: the proxy "
              + name
              + " refused to connect to the server, with status 407; it asks for a user and a"
              + " password; set HTTPS_PROXY to http://USER:PASSWORD@"
              + name
              + ", with characters such as @ and / percent-encoded\n",
          err);
    }
  }

  private void getThroughJavaProxy(int port) {
    ProxySelector.setDefault(
        ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", port)));
    try {
      get("-v");
    } finally {
      ProxySelector.setDefault(ProxySelector.of(null));
    }
  }

  @Test
  void a_proxy_of_java_that_is_not_there_is_named() throws IOException {
    world.env("CONTACTCTL_TOKEN", "canary-token-0123456789");
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    getThroughJavaProxy(free);
    assertEquals(5, code, err);
    assertTrue(
        err.endsWith(
            ": no connection to the proxy 127.0.0.1:"
                + free
                + " (https.proxyHost): the connection was refused; check https.proxyHost and"
                + " https.proxyPort in CONTACTCTL_JAVA_OPTS, and the network\n"),
        err);
  }

  @Test
  void the_proxy_of_java_comes_first_and_has_advice_of_its_own() {
    world.env("CONTACTCTL_TOKEN", "canary-token-0123456789");
    world.env("HTTPS_PROXY", "http://other.example:3128");
    try (FaultServer proxy = FaultServer.answering("HTTP/1.1 407 x\r\n\r\n")) {
      getThroughJavaProxy(proxy.port());
      assertEquals(9, code, err);
      assertTrue(err.contains(": the proxy 127.0.0.1:" + proxy.port() + " refused to "), err);
      assertTrue(err.contains("unset https.proxyHost in CONTACTCTL_JAVA_OPTS, and set "), err);
      assertFalse(err.contains("other.example"), err);
    }
    try (FaultServer proxy = FaultServer.answering("HTTP/1.1 403 x\r\n\r\n")) {
      getThroughJavaProxy(proxy.port());
      assertTrue(err.contains("or set another proxy with https.proxyHost and "), err);
      world.unset("HTTPS_PROXY").env("https_proxy", "127.0.0.1:" + proxy.port());
      get("");
      assertTrue(err.contains("or set another proxy in https_proxy\n"), err);
    }
  }
}
