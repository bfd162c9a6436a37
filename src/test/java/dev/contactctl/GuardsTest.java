package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ScriptedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What can stop a change before the PUT. A request that the script does not expect fails the test.
 */
class GuardsTest {
  private static final String GET = "GET /v1.0/contacts/c1";
  private static final String CONTACT =
      "{\"contactId\":\"c1\",\"permission\":{\"accessibleRange\":\"ALL\"},"
          + "\"contactName\":{\"lastName\":\"a\"},"
          + "\"emails\":[{\"email\":\"a@b.c\",\"primary\":true}],\"memo\":\"old\","
          + "\"customProperties\":{\"p\":[{\"content\":\"1\"},{\"content\":\"2\"}]},"
          + "\"modifiedTime\":\"2026-01-01T09:00:00+09:00\"}";
  private static final String READ = GET + " 200 " + CONTACT;
  private static final String PUT = "PUT /v1.0/contacts/c1 echo";

  private final FakeWorld world = new FakeWorld();
  private final ScriptedTransport server = new ScriptedTransport();

  @BeforeEach
  void signIn() {
    world.env("CONTACTCTL_TOKEN", "t").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    world.file("keep", "");
  }

  /** Runs {@code update c1} and returns the methods of its requests. */
  private List<String> update(int exit, List<String> script, String... flags) {
    server.script(script);
    List<String> argv = new java.util.ArrayList<>(List.of("update", "c1", "-o", "id"));
    argv.addAll(List.of(flags));
    int code = Program.run(argv, world, server);
    assertEquals(List.of(), server.mismatches());
    List<String> sent = server.takeSent();
    assertEquals(exit, code, sent.toString());
    return sent.stream().map(request -> request.substring(0, 3)).toList();
  }

  @Test
  void a_change_of_nothing_is_not_sent() {
    assertEquals(List.of("GET"), update(0, List.of(READ), "--memo", "old"));
    assertEquals("c1: unchanged\n", world.takeErr());
  }

  @Test
  void refused_removals_are_listed_one_by_one() {
    assertEquals(List.of("GET"), update(8, List.of(READ), "--unset", "memo", "--forbid-removals"));
    assertTrue(
        world
            .takeErr()
            .startsWith("c1: memo: \"old\" would be erased\nc1: 1 value would be erased"));
  }

  @Test
  void a_custom_property_that_loses_a_value_is_a_removal() {
    assertEquals(
        List.of("GET"),
        update(
            8, List.of(READ), "--custom-property", "p=[{\"content\":\"1\"}]", "--forbid-removals"));
    assertTrue(world.takeErr().startsWith("c1: customProperties.p: "));
  }

  @Test
  void a_change_that_erases_nothing_is_allowed() {
    assertEquals(
        List.of("GET", "PUT"), update(0, List.of(READ, PUT), "--memo", "new", "--forbid-removals"));
  }

  @Test
  void replacing_is_one_request_unless_a_guard_has_to_read() {
    String[] whole = {
      "--replace", "--last-name", "a", "--accessible-range", "ALL", "--email", "a@b.c"
    };
    assertEquals(List.of("PUT"), update(0, List.of(PUT), whole));
    String[] guarded = java.util.Arrays.copyOf(whole, whole.length + 1);
    guarded[whole.length] = "--forbid-removals";
    assertEquals(List.of("GET"), update(8, List.of(READ), guarded));
  }

  @Test
  void a_contact_that_is_newer_than_allowed_is_not_changed() {
    assertEquals(
        List.of("GET"),
        update(8, List.of(READ), "--memo", "new", "--if-unmodified-since", "2025-12-31T23:59:59Z"));
  }

  @Test
  void a_contact_that_changes_between_reading_and_sending_is_not_overwritten() {
    String modified = READ.replace("09:00:00+", "09:00:01+");
    String[] flags = {"--memo", "new", "--if-unmodified-since", "2026-06-01T00:00:00Z"};
    assertEquals(List.of("GET", "GET"), update(8, List.of(READ, modified), flags));
    String silently = READ.replace("\"old\"", "\"other\"");
    assertEquals(List.of("GET", "GET"), update(8, List.of(READ, silently), flags));
    assertEquals(List.of("GET", "GET", "PUT"), update(0, List.of(READ, READ, PUT), flags));
  }

  @Test
  void the_backup_is_written_before_the_put_and_only_then() throws IOException {
    update(0, List.of(READ, PUT), "--memo", "new", "--backup", "b.ndjson");
    assertEquals(CONTACT + "\n", Files.readString(world.cwd().resolve("b.ndjson")));
    update(0, List.of(READ), "--memo", "old", "--backup", "unchanged.ndjson");
    update(8, List.of(READ), "--unset", "memo", "--forbid-removals", "--backup", "no.ndjson");
    update(0, List.of(READ), "--memo", "new", "--dry-run", "--backup", "dry.ndjson");
    for (String name : List.of("unchanged.ndjson", "no.ndjson", "dry.ndjson")) {
      assertFalse(Files.exists(world.cwd().resolve(name)), name);
    }
  }

  @Test
  void nothing_is_sent_if_the_backup_cannot_be_written() {
    assertEquals(
        List.of("GET"), update(10, List.of(READ), "--memo", "new", "--backup", "nowhere/b.ndjson"));
  }

  @Test
  void a_value_that_the_server_did_not_keep_is_reported_and_with_strict_a_conflict() {
    String other = "PUT /v1.0/contacts/c1 200 " + CONTACT;
    update(0, List.of(READ, other), "--memo", "new");
    assertTrue(world.takeErr().contains("memo: was returned with another value"));
    update(8, List.of(READ, other), "--memo", "new", "--strict");
  }
}
