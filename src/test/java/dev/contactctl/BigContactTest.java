package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Parsed;
import dev.contactctl.sandbox.RecordedRequest;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One telephone number of a contact as large as they come is changed, in each of the ways there
 * are, and nothing else: the proof is the text of the server's own copy, byte for byte.
 */
class BigContactTest {
  private static final String ID = "big-0000";
  private static final String OLD = "010-1111-2222";
  private static final String NEW = "010-9999-8888";
  private static final String TOKEN = "t";

  private final FakeWorld world = new FakeWorld();
  private final HttpTransport transport = new HttpTransport(System::nanoTime);
  private final SandboxServer server =
      SandboxServer.start(SandboxOptions.defaults().withToken(TOKEN).withRateLimit(0), world);
  private String before = "";

  @BeforeEach
  void store() {
    world.env("CONTACTCTL_TOKEN", TOKEN).env("CONTACTCTL_BASE_URL", server.baseUrl());
    world.file("keep", "");
    server.add(big().toString());
    before = stored();
  }

  @AfterEach
  void close() {
    server.close();
    transport.close();
  }

  private String stored() {
    return server.contact(ID).orElseThrow();
  }

  private static ObjectNode big() {
    ObjectNode big = (ObjectNode) every(ContactFields.CONTACT);
    big.put("contactId", ID);
    ObjectNode permission = (ObjectNode) big.get("permission");
    permission.put("accessibleRange", "MEMBER");
    Field members = ContactFields.CONTACT.child("permission").child("accessibleMembers");
    permission.set("accessibleMembers", Contacts.items(members, 500));
    big.set("emails", emails(100));
    big.put("memo", memo());
    for (String list : List.of("events", "locations", "messengers")) {
      ((ObjectNode) big.get(list).get(0)).put("type", "CUSTOM");
    }
    ArrayNode telephones = big.putArray("telephones");
    for (String type : List.of("WORK", "CELLPHONE", "HOME", "OTHER")) {
      String number = type.equals("CELLPHONE") ? OLD : "010-0000-000" + telephones.size();
      ObjectNode telephone = telephones.addObject().put("telephone", number).put("type", type);
      telephone.put("primary", telephones.size() == 1).putNull("customType");
      telephone.set("odd", Parsed.value("[0.10, 1E+400, {'n': 12345678901234567890}]"));
    }
    for (String where : List.of("/permission", "/contactName", "/customProperties/STRING_SINGLE")) {
      ((ObjectNode) big.at(where)).set("odd", Parsed.value("-0.0"));
    }
    big.set("odd", Parsed.value("{'pi':3.141592653589793238462643383279502884197,'n':null}"));
    big.set("odd key: #1", Parsed.value("[1.0, 1.00, 'no', []]"));
    return big;
  }

  private static ArrayNode emails(int number) {
    ArrayNode emails = Contacts.items(ContactFields.CONTACT.child("emails"), number);
    for (JsonNode email : emails) {
      ((ObjectNode) email).put("email", email.path("email").asString() + "@example.com");
    }
    return emails;
  }

  /** 4,000 code points on lines of all lengths. */
  private static String memo() {
    String text = "가나다라마바사 아자차카타파하 🦊👩‍👩‍👧 #: \"'\n".repeat(400);
    return text.substring(0, text.offsetByCodePoints(0, 4000));
  }

  /** Every property of the table with its example; a custom property of each shape. */
  private static JsonNode every(Field field) {
    if (field.kind() == dev.contactctl.contact.Kind.BOOLEAN) {
      return Parsed.value("true");
    }
    if (field.kind() == dev.contactctl.contact.Kind.LIST) {
      int count = field.item().isKnown() && field.item().child("represent").isKnown() ? 10 : 1;
      ArrayNode items = (ArrayNode) Parsed.value("[]");
      for (int i = 0; i < count; i++) {
        items.add(every(field.item()));
      }
      return items;
    }
    if (field.children().isEmpty()) {
      String example = field.example().isEmpty() ? choice(field) : field.example();
      return Parsed.value("'" + example + "'");
    }
    ObjectNode object = (ObjectNode) Parsed.value("{}");
    for (Field child : field.children()) {
      object.set(child.name(), every(child));
    }
    return object;
  }

  private static String choice(Field field) {
    return field.limits().isEmpty() || field.name().contains("Time")
        ? "2026-01-01T00:00:00+09:00"
        : Contacts.keeping(field, field.limits().get(0)).asString();
  }

  private String run(String... words) {
    int code = Program.run(List.of(words), world, transport);
    assertEquals(0, code, () -> world.takeErr());
    List<String> errors = new ArrayList<>(world.takeErr().lines().toList());
    errors.removeIf(line -> line.contains(": updated: "));
    assertEquals(List.of(), errors);
    return world.takeOut();
  }

  /** One PUT, and the server's copy is what it was but for the one number and its own clock. */
  private void onlyThePhoneChanged() {
    int puts = 0;
    for (RecordedRequest request : server.requests()) {
      puts += request.method().equals("PUT") ? 1 : 0;
    }
    assertEquals(1, puts);
    assertNotEquals(before, stored());
    assertEquals(timeless(before.replace(OLD, NEW)), timeless(stored()));
  }

  private static String timeless(String contact) {
    return contact.replaceFirst("\"modifiedTime\":\"[^\"]*\"", "");
  }

  @Test
  void it_holds_every_property_of_the_table() {
    Set<String> missing = new TreeSet<>();
    JsonNode contact = Parsed.exactly(before).tree();
    for (Contacts.Row row : Contacts.rows()) {
      String pointer = row.path().replace(".*{", "/").replace("}", "").replace("[]", "/0");
      JsonNode value = contact.at("/" + pointer.replace('.', '/'));
      if (value.isMissingNode() || (value.isNull() && !row.field().nullable())) {
        missing.add(row.path());
      }
    }
    assertEquals(Set.of(), missing);
    assertEquals(500, contact.at("/permission/accessibleMembers").size());
    assertEquals(100, contact.get("emails").size());
    String memo = contact.get("memo").asString();
    assertEquals(4000, memo.codePointCount(0, memo.length()));
    assertTrue(before.contains("3.141592653589793238462643383279502884197"));
    assertTrue(before.contains("12345678901234567890"));
  }

  @Test
  void a_flag_changes_one_telephone_only() {
    run("update", ID, "--set", "telephones[type=CELLPHONE].telephone=" + NEW, "-o", "id");
    onlyThePhoneChanged();
  }

  @Test
  void the_yaml_of_get_changes_one_telephone_only() {
    String yaml = run("get", ID, "-o", "yaml");
    world.file("c.yaml", yaml.replace(OLD, NEW));
    run("update", ID, "-f", "c.yaml", "-o", "id");
    onlyThePhoneChanged();
  }

  @Test
  void the_json_of_get_changes_one_telephone_only() {
    for (String format : List.of("json", "ndjson")) {
      world.file("c." + format, run("get", ID, "-o", format).replace(OLD, NEW));
    }
    run("update", ID, "-f", "c.json", "-o", "id");
    onlyThePhoneChanged();
    assertEquals("", run("diff", ID, "-f", "c.ndjson"));
  }

  @Test
  void an_editor_changes_one_telephone_only() {
    world.env("EDITOR", "replace " + OLD + " " + NEW);
    run("edit", ID, "-o", "id");
    onlyThePhoneChanged();
  }

  @Test
  void an_editor_that_changes_nothing_sends_nothing() {
    world.env("EDITOR", "keep");
    assertEquals(0, Program.run(List.of("edit", ID), world, transport));
    assertEquals(before, stored());
    assertEquals(1, server.requests().size());
  }

  @Test
  void a_part_with_one_list_changes_one_telephone_only() {
    ArrayNode telephones = (ArrayNode) Parsed.exactly(before).tree().get("telephones");
    ObjectNode part = (ObjectNode) Parsed.value("{}");
    part.set("telephones", telephones);
    world.file("part.json", part.toString().replace(OLD, NEW));
    run("update", ID, "-f", "part.json", "-o", "id");
    onlyThePhoneChanged();
  }

  @Test
  void the_backup_brings_all_of_it_back() {
    List<String> change = new ArrayList<>(List.of("update", ID, "--backup", "b.ndjson"));
    change.addAll(List.of("--memo", "", "--clear-emails", "--unset", "odd", "-o", "id"));
    change.addAll(List.of("--set", "telephones[2].type=WORK", "--clear-contact-tag-ids"));
    run(change.toArray(new String[0]));
    assertNotEquals(timeless(before), timeless(stored()));
    run("update", ID, "--replace", "-f", "b.ndjson", "--allow", "unknown-property", "-o", "id");
    assertEquals(sorted(before), sorted(stored()));
  }

  /** A contact whose property came back has it at the end. */
  private static Map<String, String> sorted(String contact) {
    Map<String, String> sorted = new java.util.TreeMap<>();
    for (Map.Entry<String, JsonNode> member : Parsed.exactly(contact).tree().properties()) {
      sorted.put(member.getKey(), member.getValue().toString());
    }
    sorted.remove("modifiedTime");
    return sorted;
  }
}
