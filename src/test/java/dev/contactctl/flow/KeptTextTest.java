package dev.contactctl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.Program;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.ScriptedTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the text of an edit is, when something happens that no editor and no server does. */
class KeptTextTest {
  private static final String GET =
      "GET /v1.0/contacts/c1 200 {\"contactId\":\"c1\",\"permission\":{\"accessibleRange\":\"ALL\"},"
          + "\"contactName\":{\"lastName\":\"HONG\"},\"emails\":[{\"email\":\"a@example.com\","
          + "\"primary\":true}]}";
  private static final String FILE = "/home/me/.local/state/contactctl/edit-c1.yaml";

  private final FakeWorld world =
      new FakeWorld()
          .env("CONTACTCTL_TOKEN", "token")
          .env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");

  private int edit(Transport transport) {
    return Program.run(List.of("edit", "c1", "-q", "-o", "id"), world, transport);
  }

  @Test
  void the_path_of_the_text_is_printed_even_after_an_internal_error() {
    world.env("EDITOR", "replace HONG KIM and crash");
    assertEquals(1, edit(new ScriptedTransport().script(List.of(GET))));
    List<String> said = world.takeErr().lines().toList();
    assertEquals("edit: the text is kept in " + FILE, said.get(0));
    assertEquals(2, said.size());
  }

  @Test
  void a_file_that_cannot_be_deleted_does_not_undo_a_success() {
    world.env("EDITOR", "replace HONG KIM");
    ScriptedTransport server =
        new ScriptedTransport().script(List.of(GET, GET, "PUT /v1.0/contacts/c1 echo"));
    Transport transport =
        new OfflineTransport() {
          @Override
          public Response send(Request request, Duration limit) throws TransportException {
            if (request.method().equals("PUT")) {
              makeFolderOfFile();
            }
            return server.send(request, limit);
          }

          @Override
          public void close() {}
        };
    assertEquals(0, edit(transport));
    assertEquals("c1\n", world.takeOut());
    assertEquals(
        "edit: " + FILE + " is no longer needed but cannot be deleted; delete it\n",
        world.takeErr());
  }

  /** Nobody can delete a folder that has something in it as if it were a file. */
  private void makeFolderOfFile() {
    Path file = world.cwd().resolve(FILE);
    try {
      Files.delete(file);
      Files.createDirectory(file);
      Files.writeString(file.resolve("x"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
