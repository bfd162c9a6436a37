package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.ChildJvm;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host with several addresses, as a file of hosts names them to a JVM of its own. */
class AddressesTest {
  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"contactId\":\"c1\"}";

  @TempDir private Path folder;

  private Outcome get(FaultServer server, String hosts) throws IOException {
    Path file = Files.writeString(folder.resolve("hosts"), hosts);
    List<String> command =
        ChildJvm.command(
            List.of("-Djdk.net.hosts.file=" + file),
            List.of("get", "c1", "-o", "id", "--base-url", server.baseUrl("localhost")));
    ProcessBuilder builder = ChildJvm.builder(folder, command);
    builder.environment().put("CONTACTCTL_TOKEN", "t");
    return Installation.outcome(builder.start());
  }

  @Test
  void the_next_address_is_tried_when_the_first_one_refuses() throws Exception {
    try (FaultServer server = FaultServer.answering(ANSWER)) {
      assertEquals(
          new Outcome(0, "c1\n", ""),
          get(server, "127.0.0.2 localhost\n127.0.0.3 localhost\n127.0.0.1 localhost\n"));
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void when_all_refuse_the_last_refusal_is_reported() throws Exception {
    try (FaultServer server = FaultServer.answering(ANSWER)) {
      Outcome outcome = get(server, "127.0.0.2 localhost\n127.0.0.3 localhost\n");
      assertEquals(5, outcome.code());
      assertTrue(outcome.err().contains("the connection was refused"), outcome.err());
    }
  }
}
