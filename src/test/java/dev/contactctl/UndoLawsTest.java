package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.Outbound;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.kit.Breaks;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Mutations;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A backup that was written can be brought back, whatever was wrong with the contact before. */
class UndoLawsTest {
  private static final String TELEPHONE = "telephones=[{\"primary\":true,\"telephone\":\"1\"}]";

  private static final List<String> ODD_PROPERTIES =
      List.of(
          "{\"q\": null}",
          "{\"q\": null, \"r\": {\"content\": \"x\"}}",
          "{\"q\": {\"content\": null}}",
          "{\"q\": {\"text\": null, \"link\": null}}",
          "{\"q\": {}}",
          "{\"q\": []}",
          "{\"q\": [null]}",
          "{\"q\": [{}]}",
          "{\"q\": 1}",
          "{\"\": null}");

  private final FakeWorld world = new FakeWorld();

  UndoLawsTest() {
    world.env("CONTACTCTL_TOKEN", "t").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    world.file("keep", "");
  }

  /** A server that holds one contact and takes any other in its place. */
  private static final class Holder implements OfflineTransport {
    private ObjectNode contact;
    private int changes;

    Holder(ObjectNode contact) {
      this.contact = stamped(contact);
    }

    private ObjectNode stamped(ObjectNode values) {
      ObjectNode stamped = values.deepCopy();
      stamped.put("contactId", "c1").put("createdTime", "2021-08-10T11:05:41+09:00");
      return stamped.put("modifiedTime", "2021-08-1" + changes + "T11:05:41+09:00");
    }

    @Override
    public Response send(Request request, Duration limit) {
      if (request.method().equals("PUT")) {
        changes++;
        contact = stamped(parsed(request.body()));
      }
      byte[] body = JsonWriter.compact(contact).getBytes(StandardCharsets.UTF_8);
      return new Response(200, Map.of("content-type", "application/json"), body);
    }

    private static ObjectNode parsed(String json) {
      try {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return (ObjectNode) JsonTrees.json(new Source("server", bytes));
      } catch (Unreadable e) {
        throw new AssertionError(e);
      }
    }

    /** What a client can say of the contact. */
    private String said() {
      return JsonWriter.compact(Outbound.of(Contacts.of(contact)));
    }

    @Override
    public void close() {}
  }

  private static ObjectNode faulty(Gen gen) {
    return switch (gen.below(4)) {
      case 0 -> Breaks.one(gen, Contacts.valid(gen)).contact();
      case 1 -> Mutations.of(gen);
      case 2 -> Contacts.wild(gen);
      default -> {
        ObjectNode contact = Contacts.valid(gen);
        contact.put("memos", "x").put("memmo", 1);
        contact.withArray("telephones").removeAll().addObject().put("telephone", "전화\u0007 없음");
        contact.set(
            "customProperties",
            Holder.parsed(ODD_PROPERTIES.get(gen.below(ODD_PROPERTIES.size()))));
        contact.put("memo", "긴".repeat(1 + gen.below(3_000)));
        yield contact;
      }
    };
  }

  private int run(Holder server, String... words) {
    List<String> argv = new ArrayList<>(List.of("update", "c1", "-o", "id"));
    argv.addAll(List.of(words));
    return Program.run(argv, world, server);
  }

  @Test
  void what_a_backup_holds_comes_back() {
    int[] backups = {0, 0};
    Gen.cases(
        400,
        gen -> {
          Holder server = new Holder(faulty(gen));
          String earlier = server.said();
          String file = "b" + backups[0]++ + ".ndjson";
          List<String> line = new ArrayList<>(List.of("--memo", "new", "--backup", file));
          line.addAll(gen.chance(50) ? List.of("--set-json", TELEPHONE) : List.of());
          if (run(server, line.toArray(new String[0])) != 0) {
            world.takeErr();
            return; // refused, or the server's answer is none that can be read
          }
          int code =
              gen.chance(30)
                  ? run(server, "--replace", "-f", file, "--backup", "later.ndjson")
                  : run(server, "--replace", "-f", file);
          assertEquals(0, code, world.takeErr());
          assertEquals(earlier, server.said());
          backups[1]++;
        });
    assertTrue(backups[1] > 300, "only " + backups[1] + " changes were made");
  }

  @Test
  void a_journal_that_breaks_off_is_undone_and_named() throws IOException {
    Holder server = new Holder(Contacts.minimal());
    String earlier = server.said();
    world.file("in.ndjson", "{\"contactId\":\"c1\",\"memo\":\"new\"}\n");
    assertEquals(0, bulk(server, "apply", "in.ndjson", "--journal", "j"), world.takeErr());
    assertNotEquals(earlier, server.said());
    Files.writeString(world.cwd().resolve("j"), "{\"seq\":3", StandardOpenOption.APPEND);
    world.takeErr();

    int code = bulk(server, "undo", "j", "--journal", "later");
    String said = world.takeErr();
    assertEquals(0, code, said);
    assertEquals(earlier, server.said());
    assertTrue(
        said.startsWith("j: its last 8 bytes were not written completely and are skipped\n"), said);
  }

  private int bulk(Holder server, String... words) {
    List<String> argv = new ArrayList<>(List.of(words));
    argv.addAll(List.of("--rate", "unlimited"));
    return Program.run(argv, world, server);
  }
}
