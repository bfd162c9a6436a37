package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Faults;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.Shell;
import dev.contactctl.kit.TestKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole commands whose server, or whose auth host, sends them elsewhere, in every way that there
 * is: nothing is sent a second time, and the other server does not even see a connection.
 */
@Timeout(300)
class RedirectedCommandsTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final String SECRET = "canary-secret-of-the-client";

  /** What RFC 9110 lets a client follow. */
  private static final List<Integer> STATUSES = List.of(301, 302, 303, 307, 308);

  /** Header lines; HERE and THERE stand for the ports of the two servers. */
  private static final List<String> LOCATIONS =
      List.of(
          "Location: /v1.0/contacts/c2",
          "Location: c2",
          "Location: ?again=1",
          "Location: http://127.0.0.1:HERE/v1.0/contacts/c2",
          "Location: http://127.0.0.1:THERE/v1.0/contacts/c1",
          "Location: http://localhost:THERE/v1.0/contacts/c1",
          "Location: https://127.0.0.1:THERE/v1.0/contacts/c1",
          "Location: //127.0.0.1:THERE/v1.0/contacts/c1",
          "Location: http://me:" + TOKEN + "@127.0.0.1:THERE/",
          "Location: javascript:fetch('http://127.0.0.1:THERE/')",
          "Location: file:///etc/passwd",
          "Location:",
          "Refresh: 0; url=http://127.0.0.1:THERE/",
          "Location: http://127.0.0.1:HERE/\r\nLocation: http://127.0.0.1:THERE/");

  private static final int REDIRECTS = STATUSES.size() * LOCATIONS.size();

  /** Where a command gets its token from. */
  private enum Account {
    TOKEN,
    SERVICE,
    USER
  }

  /** What a user's login gets. */
  private static final String GRANT =
      "{\"access_token\":\""
          + TOKEN
          + "\",\"refresh_token\":\"canary-refresh-0123456789\","
          + "\"token_type\":\"Bearer\",\"expires_in\":\"86400\"}";

  private static final int PORT = freePort();

  private static final String WEB_LOGIN =
      "auth login --web --client-id c --client-secret-file secret --port " + PORT + " --profile ";

  /** A command, and the first request of it that is redirected. */
  enum Redirected {
    GET(Account.TOKEN, "get c1", "GET /v1.0/contacts/c1 ", 1),
    DIFF(Account.TOKEN, "diff c1 --memo x", "GET /v1.0/contacts/c1 ", 1),
    PUT(
        Account.TOKEN,
        "update c1 --replace --last-name x --accessible-range ALL --email a@example.com",
        "PUT /v1.0/contacts/c1 ",
        1),
    MERGED(Account.TOKEN, "update c1 --memo x", "PUT /v1.0/contacts/c1 ", 2),
    APPLIED(Account.TOKEN, "apply in.csv --journal none", "GET /v1.0/contacts/c1 ", 1),
    APPLIED_PUT(Account.TOKEN, "apply in.csv --journal none", "PUT /v1.0/contacts/c1 ", 2),
    DOCTOR(Account.TOKEN, "doctor --contact c1", "GET /v1.0/contacts/c1 ", 1),
    STATUS(Account.TOKEN, "auth status --check", "GET /v1.0/contacts/", 1),
    LOGIN_TRIAL(
        Account.TOKEN, "auth login --profile new --token-file token", "GET /v1.0/contacts/", 1),
    TOKEN_CALL(Account.SERVICE, "get c1", "POST /oauth2/v2.0/token ", 1),
    TOKEN_CALL_OF_APPLY(
        Account.SERVICE, "apply in.csv --journal none", "POST /oauth2/v2.0/token ", 1),
    TOKEN_CALL_OF_DOCTOR(Account.SERVICE, "doctor --contact c1", "POST /oauth2/v2.0/token ", 1),
    TOKEN_CALL_OF_LOGIN(
        Account.SERVICE,
        "auth login --profile new --service-account a@b --client-id c --client-secret-file secret"
            + " --private-key-file key",
        "POST /oauth2/v2.0/token ",
        1),
    REVOKED(Account.SERVICE, "auth logout", "POST /oauth2/v2.0/revoke ", 1),
    CODE_OF_LOGIN(Account.USER, WEB_LOGIN + "other", "POST /oauth2/v2.0/token ", 1),
    REFRESHED(Account.USER, "get c1", "POST /oauth2/v2.0/token ", 1),
    REFRESHED_FOR_APPLY(Account.USER, "apply in.csv --journal none", "POST /oauth2/v2.0/token ", 1),
    REFRESHED_FOR_STATUS(Account.USER, "auth status --check", "POST /oauth2/v2.0/token ", 1),
    REVOKED_OF_USER(Account.USER, "auth logout", "POST /oauth2/v2.0/revoke ", 1);

    private final Account account;
    private final String line;
    private final String request;
    private final int requests;

    Redirected(Account account, String line, String request, int requests) {
      this.account = account;
      this.line = line;
      this.request = request;
      this.requests = requests;
    }
  }

  private final FaultServer there = FaultServer.answering(Faults.lastJson(200, Faults.CONTACT));
  private final FaultServer here = FaultServer.start(this::answer);
  private final HttpTransport transport = new HttpTransport(System::nanoTime);
  private final FakeWorld world = new FakeWorld();

  /** What is redirected now, and how. */
  private volatile String redirected = "nothing";

  private volatile String redirect = "";

  @AfterEach
  void close() {
    transport.close();
    here.close();
    there.close();
  }

  private void answer(String request, OutputStream out, FaultServer.Patience patience)
      throws Exception {
    if (request.startsWith(redirected)) {
      FaultServer.write(out, redirect);
    } else {
      boolean grants = request.startsWith("POST /oauth2/v2.0/token ");
      FaultServer.write(out, Faults.lastJson(200, grants ? GRANT : Faults.good(request)));
    }
  }

  private String redirect(int status, String location) {
    String body = "<meta http-equiv=\"refresh\" content=\"0;url=http://127.0.0.1:THERE/\">";
    return ("HTTP/1.1 "
            + status
            + " Elsewhere\r\nContent-Type: text/html\r\nConnection: close\r\n"
            + location
            + "\r\n\r\n"
            + body)
        .replace("THERE", "" + there.port())
        .replace("HERE", "" + here.port());
  }

  private void prepare(Account account) {
    world
        .env("CONTACTCTL_BASE_URL", here.baseUrl())
        .env("CONTACTCTL_AUTH_URL", here.baseUrl().replace("/v1.0", "/oauth2/v2.0"))
        .file("in.csv", "contactId,memo\nc1,x\n");
    secret("token", "canary-another-token");
    secret("secret", SECRET);
    secret("key", TestKeys.pem("pkcs8.pem"));
    if (account == Account.TOKEN) {
      world.env("CONTACTCTL_TOKEN", TOKEN);
    } else if (account == Account.USER) {
      world.browser(RedirectedCommandsTest::consent);
    } else {
      world
          .env("CONTACTCTL_SERVICE_ACCOUNT_ID", "a@b")
          .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_ID", "c")
          .env("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", SECRET)
          .env("CONTACTCTL_SERVICE_ACCOUNT_PRIVATE_KEY_FILE", "key");
    }
  }

  private void secret(String name, String content) {
    world.file(name, content);
    Modes.set(world.cwd().resolve(name), "600");
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

  /** The user and the browser: they go back to the program with a code. */
  private static void consent(String address) {
    String state = address.replaceFirst(".*&state=([^&]*).*", "$1");
    String back = "http://localhost:" + PORT + "/callback?code=canary-code-01234&state=" + state;
    try (InputStream page = URI.create(back).toURL().openStream()) {
      page.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(String line) {
    return Program.run(Shell.words(line), world, transport);
  }

  @ParameterizedTest
  @EnumSource(Redirected.class)
  void no_redirect_is_followed(Redirected command) {
    prepare(command.account);
    int cases = 0;
    for (int status : STATUSES) {
      for (String location : LOCATIONS) {
        begin(command);
        redirected = command.request;
        redirect = redirect(status, location);
        check(command, status + " " + location);
        redirected = "nothing";
        cases++;
      }
    }
    assertEquals(REDIRECTS, cases);
    assertTrue(cases >= 35, cases + " cases");
  }

  /** Lets the tokens be there that the command sends elsewhere, or asks for anew. */
  private void begin(Redirected command) {
    if (command == Redirected.REVOKED) {
      assertEquals(0, run("auth status --check"), world.takeErr());
    } else if (command.account == Account.USER && command != Redirected.CODE_OF_LOGIN) {
      assertEquals(0, run(WEB_LOGIN + "user"), world.takeErr());
      if (command.request.contains("/token ")) {
        world.clock().advance(Duration.ofDays(2));
      }
    }
  }

  private void check(Redirected command, String where) {
    world.takeOut();
    world.takeErr();
    int before = here.requests().size();
    int code = run(command.line);
    String printed = world.takeOut() + world.takeErr();

    assertEquals(9, code, where + ": " + printed);
    assertTrue(printed.contains("redirect"), where + ": " + printed);
    assertFalse(printed.contains("canary"), where + ": " + printed);
    List<String> sent = new ArrayList<>(here.requests()).subList(before, here.requests().size());
    assertEquals(command.requests, sent.size(), where + ": " + sent);
    assertTrue(sent.get(sent.size() - 1).startsWith(command.request), where + ": " + sent);
    nothingElsewhere(where);
  }

  private void nothingElsewhere(String where) {
    assertEquals(List.of(), there.requests(), where);
    assertEquals(0, there.connections(), where);
    for (String request : here.requests()) {
      boolean toAuthHost = request.startsWith("POST ");
      assertEquals(!toAuthHost, request.contains("\r\nAuthorization: Bearer "), where);
    }
  }
}
