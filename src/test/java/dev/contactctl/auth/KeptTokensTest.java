package dev.contactctl.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ForwardingWorld;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ServerSetup;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenException;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.world.LockFile;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One request for a token, however many threads and runs need a new one. */
@Timeout(120)
class KeptTokensTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 1_000;
  private static final int RENEWALS = 10_000;
  private static final Duration LIFE = Duration.ofSeconds(100);
  private static final BaseUrl SERVER = BaseUrl.of("https://contacts.example/v1.0", "test");

  private final FakeWorld world = new FakeWorld();
  private final List<String> remarks = new CopyOnWriteArrayList<>();
  private final List<String> kept = new CopyOnWriteArrayList<>();

  private final TokenNotices noted =
      new TokenNotices() {
        @Override
        public void warn(String place, Message message) {
          remarks.add(place.substring(place.lastIndexOf('/') + 1) + ": " + message);
        }

        @Override
        public void detail(Message message) {
          (message.sentence() == AuthSentences.KEPT ? kept : remarks).add(message.toString());
        }
      };

  /** An auth host and an API that accepts the last token only. */
  private static final class Servers implements OfflineTransport {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Response send(Request request, Duration limit) {
      if (request.method().equals("POST")) {
        return json(
            200, "{\"access_token\":\"t" + asked.incrementAndGet() + "\",\"expires_in\":9}");
      }
      String given = request.headers().getOrDefault("Authorization", "");
      return given.equals("Bearer t" + asked.get())
          ? json(200, "{\"contactId\":\"c1\"}")
          : json(401, "{}");
    }

    /** Makes the last token one that is refused. */
    void expire() {
      asked.addAndGet(1_000_000);
    }

    private static Response json(int status, String body) {
      return new Response(
          status,
          Map.of("content-type", "application/json"),
          body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }

  private static ServiceAccount account() {
    return new ServiceAccount(
        BaseUrl.of(ServiceAccount.DEFAULT_URL, "test"),
        "a@b",
        "c",
        new SecretText("canary-secret"),
        new SecretText(TestKeys.pem("pkcs8.pem")),
        "k",
        "contact");
  }

  private TokenSource tokens(Transport servers) {
    return tokens(servers, world);
  }

  private TokenSource tokens(Transport servers, World ours) {
    RequestSetup requests =
        new RequestSetup(
            servers,
            Duration.ofSeconds(5),
            (method, url, status) -> {},
            new ServerSetup(
                BaseUrl.of(BaseUrl.DEFAULT, "test"), Optional.empty(), Optional.empty()));
    return AccessTokens.of(account(), SERVER, requests, ours, noted);
  }

  @Test
  void eight_workers_meet_an_expired_token_1000_times_and_the_auth_host_sees_one_call_each()
      throws Exception {
    Servers servers = new Servers();
    ContactsApi api =
        new ContactsApi(
            SERVER, tokens(servers), servers, Duration.ofSeconds(5), (method, url, status) -> {});
    CyclicBarrier start = new CyclicBarrier(THREADS, servers::expire);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        workers.add(
            () -> {
              for (int round = 0; round < ROUNDS; round++) {
                start.await(60, TimeUnit.SECONDS);
                assertInstanceOf(Reply.Done.class, api.get("c1"));
              }
              return 0;
            });
      }
      for (Future<Integer> worker : threads.invokeAll(workers)) {
        worker.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(ROUNDS, servers.asked.get() % 1_000_000);
  }

  /** Issues tokens that say when they end, and counts how many it issues at a time. */
  private static final class Counting implements Issuer {
    private final AtomicLong clock;
    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private volatile int most;

    private Counting(AtomicLong clock) {
      this.clock = clock;
    }

    @Override
    public StoredToken issue(Optional<SecretText> refresh) {
      most = Math.max(most, atOnce.incrementAndGet());
      Instant now = Instant.ofEpochSecond(clock.get());
      Token token =
          Token.of(now.plus(LIFE).getEpochSecond() + "." + issued.incrementAndGet()).orElseThrow();
      StoredToken stored =
          StoredToken.of(
              new Grant(token, Optional.of(LIFE), Optional.empty(), Grantee.UNKNOWN), now, refresh);
      atOnce.decrementAndGet();
      return stored;
    }
  }

  @Test
  void two_runs_share_a_file_under_10000_renewals_and_no_token_is_used_after_its_end()
      throws Exception {
    AtomicLong clock = new AtomicLong(1_800_000_000);
    World ours = ForwardingWorld.of(world, () -> Instant.ofEpochSecond(clock.get()));
    Counting issuer = new Counting(clock);
    List<Callable<Integer>> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      TokenStore store = TokenStore.of(ours, noted, TokenStore.Kind.CACHE, List.of("shared"));
      KeptTokens tokens = new KeptTokens(ours, store, issuer, Duration.ofDays(10_000));
      runs.add(
          () -> {
            while (issuer.issued.get() < RENEWALS) {
              long before = clock.addAndGet(60);
              String text = tokens.current().secret().revealed();
              long end = Long.parseLong(text.substring(0, text.indexOf('.')));
              assertTrue(end > before, "used " + (before - end) + " s after its end");
            }
            return 0;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(runs.size());
    try {
      for (Future<Integer> run : threads.invokeAll(runs)) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, issuer.most);
    assertEquals(List.of(), remarks);
  }

  private Path cache() throws IOException {
    try (Stream<Path> files = Files.list(world.cwd().resolve(".cache/contactctl/tokens"))) {
      return files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }

  private Token fresh() throws TokenException {
    return tokens(new Servers()).current();
  }

  @Test
  void the_file_is_private_and_its_name_tells_nothing() throws Exception {
    Token token = fresh();
    Path file = cache();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    assertTrue(file.getFileName().toString().matches("[0-9a-f]{32}\\.json"), file.toString());
    assertEquals(token, tokens(new Servers()).current());
    assertFalse(Files.readString(file).contains("refresh"), "a service account needs none");
  }

  @Test
  void a_file_that_is_torn_or_foreign_or_open_is_ignored_and_replaced() throws Exception {
    fresh();
    Path file = cache();
    String good = Files.readString(file);
    List<String> bad =
        List.of(
            "",
            good.substring(0, good.length() / 2),
            "{}",
            good.replaceFirst("\"key\":\"..", "\"key\":\"zz"),
            good.replaceFirst("use_until\":\"....", "use_until\":\"soon"),
            good.replaceFirst("t1", "t 1"),
            good + good,
            "\u0000".repeat(100_000));
    for (String content : bad) {
      Files.writeString(file, content);
      remarks.clear();
      fresh();
      assertEquals(1, remarks.size(), content);
      assertTrue(remarks.get(0).contains("is damaged or not from this program"), remarks.get(0));
      assertEquals(good, Files.readString(file));
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    remarks.clear();
    fresh();
    assertTrue(remarks.get(0).contains("others may use it"), remarks.toString());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    Path elsewhere = Files.writeString(world.cwd().resolve("elsewhere"), "mine");
    Files.delete(file);
    Files.createSymbolicLink(file, elsewhere);
    fresh();
    assertEquals("mine", Files.readString(elsewhere), "a link is replaced, not followed");
    assertEquals(good, Files.readString(file));
  }

  @Test
  void without_a_place_for_the_file_each_run_gets_its_own_token() throws Exception {
    world.unset("HOME");
    fresh();
    assertEquals(List.of(AuthSentences.NO_CACHE.english()), remarks);
    remarks.clear();
    world.env("HOME", "/home/me").file(".cache", "a file where a folder belongs");
    fresh();
    assertEquals(1, remarks.size());
    assertTrue(remarks.get(0).contains("cannot be written"), remarks.get(0));
  }

  @Test
  void a_token_that_another_run_gets_while_the_lock_is_waited_for_is_used() throws Exception {
    fresh();
    Path file = cache();
    String theirs = Files.readString(file).replace("\"t1\"", "\"theirs\"");
    Files.delete(file);
    LockFile held = LockFile.take(lock(file));
    Servers servers = new Servers();
    World ours = ForwardingWorld.whileAsleep(world, () -> keep(file, theirs, held));

    assertEquals("theirs", tokens(servers, ours).current().secret().revealed());
    assertEquals(0, servers.asked.get());
  }

  private static void keep(Path file, String text, LockFile held) {
    try {
      PrivateFile.replace(file, text);
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path lock(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".json", ".lock"));
  }

  @Test
  void another_run_that_keeps_the_lock_is_waited_for_and_then_passed_over() throws Exception {
    fresh();
    Path file = cache();
    Files.delete(file);
    LockFile held = LockFile.take(lock(file));
    long before = world.nanos();
    fresh();
    held.close();
    assertTrue(world.nanos() - before >= 5_000_000_000L, "it waits as long as one request may");
    assertTrue(remarks.get(0).contains("is locked by another run"), remarks.toString());
  }

  /** Plays an auth host that rotates refresh tokens. */
  private static final class Rotating implements OfflineTransport {
    private final List<String> forms = new ArrayList<>();
    private final List<Response> answers = new ArrayList<>();

    @Override
    public Response send(Request request, Duration limit) {
      forms.add(request.body().replaceFirst("&client.*", "").replaceFirst("eyJ.*", "JWT"));
      return answers.remove(0);
    }

    @Override
    public void close() {}
  }

  @Test
  void a_refresh_token_that_is_kept_is_used_and_replaced_and_an_assertion_helps_when_it_died()
      throws Exception {
    Rotating host = new Rotating();
    fresh();
    Path file = cache();
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("use_until\":\"2026", "use_until\":\"2025")
            .replace("}", ",\"refresh_token\":\"canary refresh+1\"}"));
    host.answers.add(
        Servers.json(
            200, "{\"access_token\":\"a\",\"expires_in\":9,\"refresh_token\":\"canary-2\"}"));
    host.answers.add(Servers.json(200, "{\"access_token\":\"b\",\"expires_in\":9}"));
    host.answers.add(Servers.json(400, "{\"error\":\"invalid_grant\"}"));
    host.answers.add(Servers.json(200, "{\"access_token\":\"c\",\"expires_in\":9}"));
    TokenSource tokens = tokens(host);
    assertEquals("a", tokens.current().secret().revealed());
    assertTrue(Files.readString(file).contains("\"refresh_token\":\"canary-2\""));
    assertEquals("b", tokens.renew(tokens.current()).orElseThrow().secret().revealed());
    assertTrue(Files.readString(file).contains("\"refresh_token\":\"canary-2\""), "still valid");
    assertEquals("c", tokens.renew(tokens.current()).orElseThrow().secret().revealed());
    assertFalse(Files.readString(file).contains("refresh"), "dead");
    assertEquals(
        List.of(
            "grant_type=refresh_token&refresh_token=canary%20refresh%2B1",
            "grant_type=refresh_token&refresh_token=canary-2",
            "grant_type=refresh_token&refresh_token=canary-2",
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=JWT"),
        host.forms);
  }

  @Test
  void a_failed_renewal_is_tried_again_with_the_next_request() throws Exception {
    Rotating host = new Rotating();
    host.answers.add(Servers.json(200, "{\"access_token\":\"a\",\"expires_in\":9}"));
    host.answers.add(Servers.json(503, "{}"));
    host.answers.add(Servers.json(200, "{\"access_token\":\"b\",\"expires_in\":9}"));
    TokenSource tokens = tokens(host);
    Token old = tokens.current();
    TokenException away = assertThrows(TokenException.class, () -> tokens.renew(old));
    assertTrue(away.isTemporary());
    assertEquals("b", tokens.current().secret().revealed());
  }
}
