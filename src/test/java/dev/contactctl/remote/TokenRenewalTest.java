package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A token that the server refuses is renewed once, whoever meets the refusal. */
class TokenRenewalTest {
  private static final int THREADS = 8;
  private static final Token FIRST = Token.of("canary-first-0123456789").orElseThrow();
  private static final Token SECOND = Token.of("canary-second-0123456789").orElseThrow();

  /** Has one token, and what it may be renewed to; keeps the tokens that it was asked to renew. */
  private static final class FakeSource implements TokenSource {
    private final Optional<Token> next;
    private final List<Token> refused = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile Token current = FIRST;

    FakeSource(Optional<Token> next) {
      this.next = next;
    }

    @Override
    public Token current() {
      return current;
    }

    @Override
    public Optional<Token> renew(Token old) {
      refused.add(old);
      awaitTheOtherThreads();
      current = next.orElse(current);
      return next;
    }

    /** Returns when every other thread waits for this renewal, or one has begun its own. */
    private void awaitTheOtherThreads() {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      long waiting = 0;
      while (waiting < threads.size() - 1 && refused.size() == 1) {
        waiting = threads.stream().filter(t -> t.getState() == Thread.State.BLOCKED).count();
        assertTrue(System.nanoTime() < deadline, waiting + " threads wait for the renewal");
        Thread.onSpinWait();
      }
    }
  }

  /** A server that accepts the second token only, and repeats the token that it refuses. */
  private static Response answer(Request request) {
    String token = request.headers().getOrDefault("Authorization", "");
    return token.equals(SECOND.authorization())
        ? TestTransport.json(200, "{\"contactId\":\"c1\"}")
        : TestTransport.json(401, "{\"description\":\"" + token + "\"}");
  }

  private final List<String> repeated = new CopyOnWriteArrayList<>();

  private ContactsApi api(TokenSource source, Transport transport) {
    return new ContactsApi(
        BaseUrl.of("https://contacts.example/v1.0", "test"),
        source,
        transport,
        Duration.ofSeconds(10),
        new ContactsApi.Watcher() {
          @Override
          public void answered(String method, String url, int status) {}

          @Override
          public void sentWithNewToken(String method) {
            repeated.add(method);
          }
        });
  }

  @Test
  void a_refused_token_is_renewed_and_the_same_request_sent_again() {
    FakeSource source = new FakeSource(Optional.of(SECOND));
    List<String> bodies = new ArrayList<>();
    TestTransport transport =
        new TestTransport(
            request -> {
              bodies.add(request.method() + request.body());
              return answer(request);
            });
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("memo", "x");

    Reply<ObjectNode> reply = api(source, transport).put("c1", body);

    assertInstanceOf(Reply.Done.class, reply);
    assertEquals(List.of("PUT" + body, "PUT" + body), bodies);
    assertEquals(List.of(FIRST), source.refused);
    assertEquals(List.of("PUT"), repeated);
  }

  @Test
  void a_token_that_cannot_be_renewed_is_sent_once() {
    TestTransport transport = new TestTransport(TokenRenewalTest::answer);

    Reply<ObjectNode> reply = api(TokenSource.fixed(FIRST), transport).get("c1");

    assertEquals(401, assertInstanceOf(Reply.Refused.class, reply).status());
    assertEquals(List.of("canary-first-0123456789"), transport.tokens());
  }

  @Test
  void a_renewed_token_that_is_refused_is_not_renewed_again() {
    FakeSource source = new FakeSource(Optional.of(SECOND));
    TestTransport transport =
        new TestTransport(
            request ->
                TestTransport.json(
                    401, "{\"code\":\"canary-first-0123456789 canary-second-0123456789\"}"));

    Reply<ObjectNode> reply = api(source, transport).get("c1");

    assertEquals("******** ********", assertInstanceOf(Reply.Refused.class, reply).code());
    assertEquals(
        List.of("canary-first-0123456789", "canary-second-0123456789"), transport.tokens());
    assertEquals(1, source.refused.size());
  }

  @Test
  void after_a_renewed_token_was_refused_none_is_asked_for_any_more() {
    List<Token> issued = new ArrayList<>();
    TokenSource endless =
        new TokenSource() {
          @Override
          public Token current() {
            return issued.isEmpty() ? FIRST : issued.get(issued.size() - 1);
          }

          @Override
          public Optional<Token> renew(Token refused) {
            issued.add(Token.of("canary-token-" + issued.size()).orElseThrow());
            return Optional.of(current());
          }

          @Override
          public Optional<Message> adviceOn(Token refused) {
            return Optional.of(Message.literal("advice on token " + issued.indexOf(refused)));
          }
        };
    TestTransport transport = new TestTransport(request -> TestTransport.json(401, "{}"));
    ContactsApi api = api(endless, transport);

    for (int i = 0; i < 5; i++) {
      Reply.Problem<?> problem = assertInstanceOf(Reply.Refused.class, api.get("c1"));
      String message = ReplyFailure.of(problem).message().toString();
      assertTrue(message.endsWith("401; advice on token 0"), message);
    }

    assertEquals(1, issued.size());
    assertEquals(6, transport.tokens().size());
  }

  @Test
  void other_refusals_renew_nothing() {
    FakeSource source = new FakeSource(Optional.of(SECOND));
    for (int status : List.of(400, 403, 404, 407, 429, 500)) {
      api(source, new TestTransport(request -> TestTransport.json(status, "{}"))).get("c1");
    }

    assertEquals(List.of(), source.refused);
  }

  @Test
  void threads_that_meet_the_same_refused_token_share_one_renewal() throws Exception {
    FakeSource source = new FakeSource(Optional.of(SECOND));

    List<Reply<ObjectNode>> replies = inThreads(source);

    for (Reply<ObjectNode> reply : replies) {
      assertInstanceOf(Reply.Done.class, reply);
    }
    assertEquals(List.of(FIRST), source.refused);
  }

  @Test
  void threads_that_meet_a_token_that_cannot_be_renewed_ask_for_it_once() throws Exception {
    FakeSource source = new FakeSource(Optional.empty());

    List<Reply<ObjectNode>> replies = inThreads(source);

    for (Reply<ObjectNode> reply : replies) {
      assertEquals(401, assertInstanceOf(Reply.Refused.class, reply).status());
      assertFalse(reply.toString().contains("canary"), reply.toString());
    }
    assertEquals(List.of(FIRST), source.refused);
  }

  /** The replies of threads that all have sent the first token before any is refused. */
  private List<Reply<ObjectNode>> inThreads(FakeSource source) throws Exception {
    CyclicBarrier allSent = new CyclicBarrier(THREADS);
    ContactsApi api =
        api(
            source,
            new TestTransport(
                request -> {
                  if (FIRST.authorization().equals(request.headers().get("Authorization"))) {
                    await(allSent);
                  }
                  return answer(request);
                }));
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work);
              source.threads.add(thread);
              return thread;
            });
    try {
      List<Callable<Reply<ObjectNode>>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        calls.add(() -> api.get("c1"));
      }
      List<Reply<ObjectNode>> replies = new ArrayList<>();
      for (Future<Reply<ObjectNode>> future : threads.invokeAll(calls, 30, TimeUnit.SECONDS)) {
        replies.add(future.get());
      }
      return replies;
    } finally {
      threads.shutdownNow();
      assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
