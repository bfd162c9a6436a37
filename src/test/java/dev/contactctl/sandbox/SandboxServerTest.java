package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the sandbox stores and returns when all goes well. */
class SandboxServerTest {
  private static final String EXTERNAL = "contact5-2c9a-4f10-9e77-05c3d2e1f0a9";
  private static final String KOREAN = "contact3-1d0b-4c55-8a61-03a1c2d4e5f6";
  private static final String ODD = "contact7-8f6e-4d5c-9b3a-07a1b2c3d4e5";
  private static final String SMALLEST =
      """
      {"permission":{"accessibleRange":"ALL"},"contactName":{"lastName":"홍"},
       "telephones":[{"primary":true,"telephone":"1"}],
       "events":[{"primary":false,"date":"2021-01-09"}]}
      """;

  private final SandboxClient client = new SandboxClient(SandboxOptions.defaults(), Path.of(""));

  @AfterEach
  void stop() {
    client.close();
  }

  private static List<String> names(JsonNode object) {
    return new ArrayList<>(object.propertyNames());
  }

  @Test
  void the_request_of_the_page_gets_the_response_of_the_page() throws Exception {
    HttpResponse<String> response = client.put(PageExample.ID, PageExample.REQUEST);
    assertEquals(200, response.statusCode(), response.body());
    ObjectNode answer = SandboxClient.json(response.body());
    ObjectNode expected = SandboxClient.json(PageExample.RESPONSE);
    // The seeded contact is a client, not an external contact, and has just been modified.
    expected.putNull("linkedExternalUser").put("modifiedTime", "2026-11-22T10:02:03+09:00");
    // A property that is younger than the page's example is not in it.
    answer.retain(names(expected));
    assertEquals(StrictJson.text(expected), StrictJson.text(answer));
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void get_returns_what_put_returned() throws Exception {
    String answer = client.put(PageExample.ID, SMALLEST).body();
    assertEquals(answer, client.get(PageExample.ID).body());
    assertEquals(answer, client.server.contact(PageExample.ID).orElse(""));
  }

  @Test
  void put_erases_what_is_left_out_and_fills_in_the_defaults() throws Exception {
    JsonNode answer = SandboxClient.json(client.put(PageExample.ID, SMALLEST).body());
    assertTrue(names(answer).containsAll(names(SandboxClient.json(PageExample.RESPONSE))));
    assertEquals("2021-08-10T11:05:41+09:00", answer.get("createdTime").stringValue());
    assertTrue(answer.at("/permission/isCoEditing").booleanValue());
    assertTrue(answer.at("/permission/masterUserId").isNull());
    assertTrue(answer.get("memo").isNull());
    assertTrue(answer.get("customProperties").isNull());
    assertEquals("[]", StrictJson.text(answer.get("emails")));
    assertEquals("[]", StrictJson.text(answer.get("contactTagIds")));
    assertEquals(
        "[{\"primary\":true,\"telephone\":\"1\",\"type\":\"CUSTOM\",\"customType\":null}]",
        StrictJson.text(answer.get("telephones")));
    assertEquals("SOLAR", answer.at("/events/0/dayType").stringValue());
    assertEquals(8, answer.get("contactName").size());
  }

  @Test
  void a_refused_body_changes_nothing() throws Exception {
    String before = client.get(PageExample.ID).body();
    assertEquals(400, client.put(PageExample.ID, "{}").statusCode());
    assertEquals(before, client.get(PageExample.ID).body());
  }

  @Test
  void every_seeded_contact_can_be_sent_back() throws Exception {
    for (String line : Rulebook.resource("seed.ndjson").split("\n")) {
      ObjectNode body = SandboxClient.json(line);
      String id = body.get("contactId").stringValue();
      ObjectNode answer = SandboxClient.json(client.get(id).body());
      assertEquals(line, StrictJson.text(answer.retain(names(body))));
      if (body.get("memo").isNull()) {
        body.remove("memo");
      }
      if (body.get("customProperties").isNull()) {
        body.remove("customProperties");
      }
      for (JsonNode organization : body.get("organizations")) {
        ((ObjectNode) organization).remove("department");
        ((ObjectNode) organization).remove("title");
      }
      assertEquals(200, client.put(id, body).statusCode(), line);
    }
  }

  @Test
  void read_only_properties_of_a_body_are_ignored() throws Exception {
    ObjectNode body = SandboxClient.json(SMALLEST);
    body.put("contactId", "other").put("createdTime", "now").put("modifiedTime", "now");
    body.set("linkedExternalUser", SandboxClient.json("{\"id\":\"x\"}"));
    JsonNode answer = SandboxClient.json(client.put(PageExample.ID, body).body());
    assertEquals(PageExample.ID, answer.get("contactId").stringValue());
    assertEquals("2021-08-10T11:05:41+09:00", answer.get("createdTime").stringValue());
    assertTrue(answer.get("linkedExternalUser").isNull());
  }

  @Test
  void only_get_shows_prefix_suffix_and_middle_name() throws Exception {
    ObjectNode body = SandboxClient.json(SMALLEST);
    ((ObjectNode) body.get("contactName")).put("prefix", "Dr").put("suffix", "님");
    JsonNode answer = SandboxClient.json(client.put(KOREAN, body).body());
    assertTrue(answer.at("/contactName/prefix").isNull());
    assertTrue(answer.at("/contactName/suffix").isNull());
    assertEquals(
        "Dr", SandboxClient.json(client.get(KOREAN).body()).at("/contactName/prefix").asString());
  }

  @Test
  void unknown_properties_keep_every_digit() throws Exception {
    String seeded = client.get(ODD).body();
    String odd = "\"score\":1.10,\"serial\":12345678901234567890,\"ratio\":1E-7,\"zero\":0.00";
    assertTrue(seeded.contains(odd), seeded);
    String body = SMALLEST.strip().replaceFirst("\\}$", ",\"crm\":{" + odd + "}}");
    assertTrue(client.put(ODD, body).body().endsWith(",\"crm\":{" + odd + "}}"));
    assertFalse(client.get(ODD).body().contains("crmSync"));
  }

  @Test
  void TWITTER_is_refused_or_becomes_X() throws Exception {
    String body =
        SMALLEST.replace(
            "\"events\"",
            "\"messengers\":[{\"primary\":true,\"id\":\"a\",\"type\":\"TWITTER\"}],\"events\"");
    assertEquals(400, client.put(PageExample.ID, body).statusCode());
    SandboxOptions lenient = SandboxOptions.defaults().withAcceptTwitter(true);
    try (SandboxClient other = new SandboxClient(lenient, Path.of(""))) {
      assertTrue(other.put(PageExample.ID, body).body().contains("\"type\":\"X\""));
      assertTrue(other.get(PageExample.ID).body().contains("\"type\":\"X\""));
    }
  }

  @Test
  void an_external_contact_needs_no_email_but_keeps_its_nickname() throws Exception {
    String body =
        "{\"permission\":{\"accessibleRange\":\"ALL\"},\"contactName\":{\"firstName\":\"G\","
            + "\"nickName\":\"grace on LINE\"}}";
    assertEquals(200, client.put(EXTERNAL, body).statusCode());
    HttpResponse<String> refused = client.put(EXTERNAL, body.replace("grace", "G"));
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("contactName.nickName"), refused.body());
  }

  @Test
  void requests_are_recorded_as_they_arrived() throws Exception {
    client.put(PageExample.ID, SMALLEST);
    client.get("other?a=b");
    List<RecordedRequest> requests = client.server.requests();
    assertEquals(2, requests.size());
    assertEquals("PUT", requests.get(0).method());
    assertEquals("/v1.0/contacts/" + PageExample.ID, requests.get(0).path());
    assertEquals(SMALLEST, requests.get(0).text());
    assertEquals("application/json", requests.get(0).header("content-TYPE").orElse(""));
    assertEquals("/v1.0/contacts/other?a=b", requests.get(1).path());
    client.server.forgetRequests();
    assertEquals(List.of(), client.server.requests());
  }

  @Test
  void contacts_can_be_added_unchecked() throws Exception {
    client.server.add("{\"contactId\":\"a b\",\"telephones\":[{\"telephone\":\"bad.\"}]}");
    JsonNode answer = SandboxClient.json(client.get("a%20b").body());
    assertEquals("bad.", answer.at("/telephones/0/telephone").stringValue());
    assertEquals("2026-11-22T10:02:03+09:00", answer.get("createdTime").stringValue());
  }

  @Test
  void tokens_are_random_and_not_in_toString() {
    assertTrue(client.server.token().matches("[0-9a-f]{32}"));
    assertNotEquals(SandboxOptions.randomToken(), SandboxOptions.randomToken());
    SandboxOptions options = SandboxOptions.defaults().withToken("secret");
    assertFalse(options.toString().contains("secret"));
  }
}
