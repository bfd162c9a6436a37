package dev.contactctl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.Program;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.TransportException;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.ScriptedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetCommandTest {
  private final FakeWorld world = new FakeWorld().env("CONTACTCTL_TOKEN", "canary-0123456789");

  /** A server that notes what had been printed when each request came. */
  private final class Watched implements OfflineTransport {
    private final ScriptedTransport server =
        new ScriptedTransport()
            .script(
                List.of(
                    "GET /v1.0/contacts/c1 200 {\"contactId\":\"c1\"}",
                    "GET /v1.0/contacts/c2 404 {\"code\":\"NOT_FOUND\",\"description\":\"x\"}",
                    "GET /v1.0/contacts/c3 200 {\"contactId\":\"c3\"}"));
    private final List<String> printed = new ArrayList<>();

    @Override
    public Response send(Request request, Duration limit) throws TransportException {
      printed.add(world.takeOut());
      return server.send(request, limit);
    }

    @Override
    public void close() {
      server.close();
    }
  }

  private List<String> printed(String... options) {
    Watched server = new Watched();
    List<String> argv = new ArrayList<>(List.of("get", "c1", "c2", "c3"));
    argv.addAll(List.of(options));
    assertEquals(9, Program.run(argv, world, server));
    server.printed.add(world.takeOut());
    return server.printed;
  }

  @Test
  void each_contact_is_printed_before_the_next_is_asked_for() {
    assertEquals(
        List.of("", "{\"contactId\":\"c1\"}\n", "", "{\"contactId\":\"c3\"}\n"),
        printed("-o", "ndjson"));
    assertEquals(
        List.of(
            "",
            "[\n  {\n    \"contactId\": \"c1\"\n  }",
            "",
            ",\n  {\n    \"contactId\": \"c3\"\n  }\n]\n"),
        printed());
    assertEquals(List.of("", "- contactId: c1\n", "", "- contactId: c3\n"), printed("-o", "yaml"));
    assertEquals(List.of("", "c1\n", "", "c3\n"), printed("--field", "contactId"));
  }
}
