package dev.contactctl.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.BytesServer;
import dev.contactctl.kit.Certificates;
import dev.contactctl.kit.FakeClock;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Faults;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.kit.UserLogin;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a server can fail to show who it is, for the API and for the auth host: no
 * request is sent, so neither a token nor a client secret nor a contact leaves this machine.
 */
@Timeout(300)
class TlsMatrixTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final String SECRET = "canary-secret-of-the-client";
  private static final String HERE = "ip:127.0.0.1,dns:localhost";
  private static final String REJECTED = "the server's certificate was rejected: ";

  /** What a server shows, and what is said of it. */
  enum Shown {
    EXPIRED(REJECTED + "it has expired"),
    OF_TOMORROW(REJECTED + "it is not valid yet"),
    OF_ANOTHER_HOST(REJECTED + "it is for another host"),
    SELF_SIGNED(REJECTED + "its issuer is not trusted"),
    OF_AN_UNKNOWN_ROOT(REJECTED + "its issuer is not trusted"),
    OF_A_NAMESAKE("the server's certificate was rejected"),
    OLD_PROTOCOL("no TLS connection can be made, with TLS 1.2 or 1.3"),
    NO_TLS("does not speak TLS"),
    GOOD("");

    private final String said;

    Shown(String said) {
      this.said = said;
    }
  }

  /** What is asked for over the connection. */
  enum Call {
    GET("get c1"),
    PUT("update c1 --replace --last-name x --accessible-range ALL --email a@example.com"),
    APPLY("apply in.csv --journal none"),
    TOKEN("get c1"),
    LOGIN(
        "auth login --profile new --service-account a@b --client-id c --client-secret-file secret"
            + " --private-key-file key"),
    REFRESH("get c1"),
    REFRESH_OF_APPLY("apply in.csv --journal none"),
    CODE("auth login --web --client-id c --client-secret-file secret --profile new"),
    REVOKE("auth logout"),
    DOCTOR("doctor --contact c1");

    private final String line;

    Call(String line) {
      this.line = line;
    }

    private boolean isToAuthHost() {
      return isOfServiceAccount() || isOfUser() || this == CODE;
    }

    private boolean isOfServiceAccount() {
      return this == TOKEN || this == LOGIN;
    }

    private boolean isOfUser() {
      return this == REFRESH || this == REFRESH_OF_APPLY || this == REVOKE;
    }
  }

  private static final ProxySelector JVM = ProxySelector.getDefault();

  @TempDir private static Path folder;
  private static final Map<Shown, SSLContext> CONTEXTS = new EnumMap<>(Shown.class);
  private static String authority = "";

  private final FakeWorld world = new FakeWorld();
  private final HttpTransport transport = new HttpTransport(System::nanoTime);

  @BeforeAll
  static void make_certificates() throws IOException {
    ProxySelector.setDefault(ProxySelector.of(null)); // the build's one leads nowhere
    Certificates ours = Certificates.in(Files.createDirectory(folder.resolve("ours")));
    Certificates other = Certificates.in(Files.createDirectory(folder.resolve("other")), "other");
    Certificates namesake = Certificates.in(Files.createDirectory(folder.resolve("namesake")));
    authority = ours.authority();
    CONTEXTS.put(Shown.EXPIRED, ours.server(HERE, "-startdate", "-10d", "-validity", "5"));
    CONTEXTS.put(Shown.OF_TOMORROW, ours.server(HERE, "-startdate", "+1d"));
    CONTEXTS.put(Shown.OF_ANOTHER_HOST, ours.server("dns:contacts.example"));
    CONTEXTS.put(Shown.SELF_SIGNED, ours.selfSigned(HERE));
    CONTEXTS.put(Shown.OF_AN_UNKNOWN_ROOT, other.server(HERE));
    CONTEXTS.put(Shown.OF_A_NAMESAKE, namesake.server(HERE));
    CONTEXTS.put(Shown.GOOD, ours.server(HERE));
  }

  @AfterAll
  static void restore() {
    ProxySelector.setDefault(JVM);
  }

  @AfterEach
  void close() {
    transport.close();
  }

  static Stream<Arguments> cases() {
    return Stream.of(Shown.values())
        .flatMap(shown -> Stream.of(Call.values()).map(call -> Arguments.of(shown, call)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void only_a_server_that_shows_who_it_is_gets_a_request(Shown shown, Call call) {
    try (FaultServer good = server(CONTEXTS.get(Shown.GOOD));
        FaultServer tried = server(CONTEXTS.getOrDefault(shown, CONTEXTS.get(Shown.GOOD)));
        BytesServer old = BytesServer.ofOldTls();
        BytesServer plain = BytesServer.withoutTls()) {
      String origin =
          switch (shown) {
            case OLD_PROTOCOL -> old.origin();
            case NO_TLS -> plain.origin();
            default -> "https://127.0.0.1:" + tried.port();
          };
      prepare(call, origin, good);

      String line = call.line + (call == Call.CODE ? consented() : "") + " --ca-file ca.pem";
      int code = Program.run(Shell.words(line), world, transport);

      String printed = world.takeOut() + world.takeErr();
      assertFalse(printed.contains("canary"), printed);
      if (shown == Shown.GOOD) {
        assertEquals(0, code, printed);
        assertFalse(tried.requests().isEmpty());
      } else {
        refused(shown, code, printed);
        assertEquals(List.of(), tried.requests());
        assertEquals(List.of(), good.requests());
      }
    }
  }

  private static void refused(Shown shown, int code, String printed) {
    assertEquals(2, code, printed);
    assertTrue(printed.contains(shown.said), printed);
  }

  private void prepare(Call call, String origin, FaultServer good) {
    world.clock().advance(Duration.between(FakeClock.START, Instant.now()).plusMinutes(1));
    String other = "https://127.0.0.1:" + good.port();
    String base = (call.isToAuthHost() ? other : origin) + "/v1.0";
    String auth = (call.isToAuthHost() ? origin : other) + "/oauth2/v2.0";
    world
        .env("CONTACTCTL_BASE_URL", base)
        .env("CONTACTCTL_AUTH_URL", auth)
        .file("ca.pem", authority)
        .file("in.csv", "contactId,memo\nc1,x\n");
    secret("secret", SECRET);
    secret("key", TestKeys.pem("pkcs8.pem"));
    if (call.isOfUser()) {
      UserLogin.keep(world, auth, base, "secret");
      world.clock().advance(call == Call.REVOKE ? Duration.ZERO : Duration.ofHours(2));
    } else if (call.isOfServiceAccount()) {
      world
          .env("CONTACTCTL_SERVICE_ACCOUNT_ID", "a@b")
          .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "c")
          .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", SECRET)
          .env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", "key");
    } else if (call != Call.CODE) {
      world.env("CONTACTCTL_TOKEN", TOKEN);
    }
  }

  private String consented() {
    int port = UserLogin.freePort();
    world.browser(UserLogin.consenting(port, "canary-code-01234"));
    return " --port " + port;
  }

  private void secret(String name, String content) {
    world.file(name, content);
    Modes.set(world.cwd().resolve(name), "600");
  }

  private static FaultServer server(SSLContext context) {
    return FaultServer.start(context.getServerSocketFactory(), "https", TlsMatrixTest::answer);
  }

  private static void answer(String request, OutputStream out, FaultServer.Patience patience)
      throws IOException {
    FaultServer.write(out, Faults.lastJson(200, Faults.good(request)));
  }
}
