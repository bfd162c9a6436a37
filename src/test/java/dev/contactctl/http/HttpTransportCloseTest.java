package dev.contactctl.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Closing a transport ends its own threads and no others. */
class HttpTransportCloseTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Such a thread delays the end of the process by 300 ms. */
  @Test
  void closing_ends_the_thread_that_waits_for_the_network() throws Exception {
    List<Thread> others = selectors();
    try (SandboxServer server = SandboxServer.start(SandboxOptions.defaults(), new FakeWorld())) {
      HttpTransport first = new HttpTransport();
      HttpTransport second = new HttpTransport();
      assertEquals(404, get(first, server));
      assertEquals(404, get(second, server));
      first.close();
      assertEquals(404, get(second, server), "the other transport still works");
      second.close();
    }
    List<Thread> ours = selectors();
    ours.removeAll(others);
    for (Thread thread : ours) {
      thread.join(LIMIT.toMillis());
      assertTrue(!thread.isAlive(), thread.getName() + " is still running");
    }
  }

  private static int get(HttpTransport transport, SandboxServer server) throws Exception {
    URI contact = URI.create(server.baseUrl() + "/contacts/nobody");
    Request request = new Request("GET", contact).with("Authorization", "Bearer " + server.token());
    return transport.send(request, LIMIT).status();
  }

  private static List<Thread> selectors() {
    List<Thread> found = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().endsWith("-SelectorManager")) {
        found.add(thread);
      }
    }
    return found;
  }
}
