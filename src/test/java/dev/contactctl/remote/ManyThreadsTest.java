package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.LazyTransport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One API and one transport serve several threads at a time, and mix nothing up. */
class ManyThreadsTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 10;

  private final AtomicInteger answered = new AtomicInteger();

  @Test
  void each_of_eight_threads_gets_the_answers_to_its_own_requests() throws Exception {
    SandboxOptions options = SandboxOptions.defaults().withRateLimit(0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (SandboxServer server = SandboxServer.start(options, new FakeWorld());
        LazyTransport transport = new LazyTransport(new FakeWorld())) {
      ContactsApi api =
          new ContactsApi(
              BaseUrl.of(server.baseUrl(), "test"),
              TokenSource.fixed(Token.of(server.token()).orElseThrow()),
              transport,
              Duration.ofSeconds(30),
              (method, url, status) -> answered.incrementAndGet());
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String id = "c" + i;
        server.add(contact().put("contactId", id).toString());
        work.add(() -> rounds(api, id));
      }
      for (Future<Integer> rounds : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
        assertEquals(ROUNDS, rounds.get());
      }
    } finally {
      threads.shutdownNow();
      assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
    }
    assertEquals(2 * ROUNDS * THREADS, answered.get());
  }

  private static int rounds(ContactsApi api, String id) {
    int done = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String memo = id + " " + i;
      ObjectNode saved = value(api.put(id, contact().put("memo", memo)));
      ObjectNode read = value(api.get(id));
      assertEquals(memo, saved.path("memo").asString());
      assertEquals(memo, read.path("memo").asString());
      assertEquals(id, read.path("contactId").asString());
      done++;
    }
    return done;
  }

  private static ObjectNode value(Reply<ObjectNode> reply) {
    Reply.Done<?> done = assertInstanceOf(Reply.Done.class, reply, reply.toString());
    return assertInstanceOf(ObjectNode.class, done.value());
  }

  private static ObjectNode contact() {
    ObjectNode contact = JsonNodeFactory.instance.objectNode();
    contact.putObject("permission").put("accessibleRange", "ALL");
    contact.putObject("contactName").put("lastName", "홍");
    contact.putArray("emails").addObject().put("email", "a@example.com").put("primary", true);
    return contact;
  }
}
