package dev.contactctl.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ServerSetup;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenException;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tokens of a user, whose refresh token is good for one renewal, so that none may get lost. */
class UserTokensTest {
  private static final BaseUrl SERVER = BaseUrl.of("https://contacts.example/v1.0", "test");

  private final FakeWorld world = new FakeWorld();
  private final List<String> remarks = new ArrayList<>();
  private int posts;

  private final TokenNotices noted =
      new TokenNotices() {
        @Override
        public void warn(String place, Message message) {
          remarks.add(message.toString());
        }

        @Override
        public void detail(Message message) {}
      };

  /** What happens at the auth host. */
  private interface Answer {
    String to(Request request) throws TransportException;
  }

  private AccountTokens tokens(Answer answer) {
    Transport host =
        new OfflineTransport() {
          @Override
          public Response send(Request request, Duration limit) throws TransportException {
            posts++;
            byte[] body = answer.to(request).getBytes(StandardCharsets.UTF_8);
            return new Response(200, Map.of("content-type", "application/json"), body);
          }

          @Override
          public void close() {}
        };
    ServerSetup setup = new ServerSetup(SERVER, Optional.empty(), Optional.empty());
    RequestSetup requests =
        new RequestSetup(host, Duration.ofSeconds(5), (method, url, status) -> {}, setup);
    UserAccount account =
        new UserAccount(
            BaseUrl.of(ServiceAccount.DEFAULT_URL, "test"),
            "app",
            new SecretText("canary-secret"),
            "contact",
            "seoul");
    return AccessTokens.of(account, SERVER, requests, world, noted);
  }

  private static String granted(int number) {
    return "{\"access_token\":\"t%d\",\"refresh_token\":\"r%d\",\"expires_in\":9}"
        .formatted(number, number);
  }

  private AccountTokens signedIn(Answer later) throws TokenException {
    tokens(request -> granted(1)).redeem("code", "http://localhost:9876/callback").keep();
    world.clock().advance(Duration.ofMinutes(1));
    posts = 0;
    return tokens(later);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(world.cwd().resolve(".local/state/contactctl/tokens"))) {
      return files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }

  @Test
  void a_signal_during_a_renewal_waits_until_the_new_refresh_token_is_kept() throws Exception {
    List<String> keptThen = new ArrayList<>();
    world.onSignal(
        signal -> {
          try {
            keptThen.add(Files.readString(file()));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    AccountTokens tokens =
        signedIn(
            request -> {
              world.signal(StopSignal.TERMINATE);
              return granted(2);
            });
    assertEquals(Token.of("t2").orElseThrow(), tokens.current());
    assertEquals(1, keptThen.size());
    assertTrue(keptThen.get(0).contains("\"refresh_token\":\"r2\""), keptThen.toString());
    world.signal(StopSignal.TERMINATE);
    assertEquals(2, keptThen.size());
  }

  @Test
  void an_answer_that_is_lost_or_cut_says_that_the_sign_in_may_be_over() throws Exception {
    for (Answer answer :
        List.<Answer>of(
            request -> {
              throw new TransportException(Reason.CUT_OFF, true);
            },
            request -> "{\"access_token\":")) {
      AccountTokens tokens = signedIn(answer);
      Failure failure = assertThrows(TokenException.class, tokens::current).failure();
      String said = failure.message().toString();
      assertTrue(said.contains("may have replaced the refresh token"), said);
      assertTrue(said.endsWith("contactctl auth login --web --profile seoul"), said);
      assertEquals(Exit.TEMPORARY, failure.exit());
    }
    AccountTokens tokens =
        signedIn(
            request -> {
              throw new TransportException(Reason.REFUSED, false);
            });
    Failure failure = assertThrows(TokenException.class, tokens::current).failure();
    assertFalse(failure.message().toString().contains("refresh token"), failure.toString());
  }

  @Test
  void a_token_is_not_renewed_where_the_new_refresh_token_could_not_be_kept() throws Exception {
    AccountTokens tokens = signedIn(request -> granted(2));
    Files.delete(file().resolveSibling(file().toString().replace(".json", ".lock")));
    Files.createDirectory(file().resolveSibling(file().toString().replace(".json", ".lock")));
    Failure failure = assertThrows(TokenException.class, tokens::current).failure();
    assertEquals(Exit.LOCAL_FILES, failure.exit());
    assertTrue(failure.message().toString().contains("no token is kept; remove it"));
    assertEquals(0, posts);
  }

  @Test
  void a_refresh_token_that_cannot_be_written_is_said_to_be_lost() throws Exception {
    AccountTokens tokens =
        signedIn(
            request -> {
              for (int i = 0; i < 1000; i++) { // no temporary name is left for the file
                world.file(".local/state/contactctl/tokens/." + name() + ".tmp" + i, "");
              }
              return granted(2);
            });
    tokens.current();
    assertTrue(remarks.get(0).contains("the sign-in of the user is lost"), remarks.toString());
  }

  private String name() {
    try {
      return file().getFileName().toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void what_is_ignored_asks_for_another_login_and_not_for_a_token() throws Exception {
    AccountTokens tokens = signedIn(request -> granted(2));
    Modes.set(file(), "644");
    assertThrows(TokenException.class, tokens::current);
    assertEquals(List.of("others may use it, so it is ignored; sign in again"), remarks);
  }

  @Test
  void advice_about_a_token_that_is_refused_names_the_account_of_the_user() throws Exception {
    AccountTokens tokens = signedIn(request -> granted(2));
    Token fresh = tokens.current();
    String advice = tokens.adviceOn(fresh).orElseThrow().toString();
    assertTrue(advice.contains("userAccount.scope"), advice);
    assertFalse(advice.contains("serviceAccount"), advice);
  }

  @Test
  void what_the_auth_host_says_of_a_token_is_read() {
    String idToken = "e30.eyJzdWIiOiJ1c2VyMS1hYmMifQ.x"; // {"sub":"user1-abc"}
    Grantee about = Grantee.of(idToken, "contact.read, user.read");
    assertEquals(Optional.of("user1-abc"), about.user());
    assertEquals(Optional.of("contact.read user.read"), about.scope());
    assertEquals("contact", about.missing("contact,user.read"));
    assertEquals("", Grantee.of("", "contact").missing("contact.read"));
    assertEquals("", Grantee.UNKNOWN.missing("contact"));
    for (String bad :
        List.of("", "a.b", "e30.!.x", "e30.W10.x", "e30.eyJzdWIiOjF9.x", "e30.e30.")) {
      Optional<String> user = Grantee.of(bad, "").user();
      assertTrue(user.isEmpty() || user.get().equals("1"), bad);
    }
  }
}
