package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Each rule of the rulebook and of the prose, kept and broken, one problem at a time. */
class BodyValidatorTest {
  private final BodyValidator validator = new BodyValidator(Rulebook.load(), false);
  private final ObjectNode body = SandboxClient.json(PageExample.REQUEST);
  private final ObjectNode external = SandboxClient.json(PageExample.RESPONSE);
  private final ObjectNode client = external.deepCopy().putNull("linkedExternalUser");

  private Optional<String> problem(ObjectNode stored) {
    return validator.firstProblem(body, stored).map(ApiError::description);
  }

  private void passes() {
    assertEquals(Optional.empty(), problem(client));
  }

  private void fails(String description) {
    assertEquals(Optional.of(description), problem(client));
  }

  private ObjectNode name() {
    return (ObjectNode) body.get("contactName");
  }

  @Test
  void the_request_of_the_page_passes() {
    passes();
    assertEquals(Optional.empty(), problem(external));
  }

  @Test
  void the_response_of_the_page_can_be_sent_back() {
    assertEquals(Optional.empty(), validator.firstProblem(external, external));
  }

  @Test
  void only_the_first_problem_in_the_order_of_the_page_is_reported() {
    body.remove("permission");
    body.remove("contactName");
    fails("permission is required.");
  }

  @Test
  void a_client_contact_needs_an_email_or_a_telephone() {
    body.remove("emails");
    passes();
    body.putArray("telephones");
    fails("emails or telephones is required.");
    assertEquals(Optional.empty(), problem(external));
  }

  @Test
  void accessible_range_member_requires_members() {
    ObjectNode permission = (ObjectNode) body.get("permission");
    permission.put("accessibleRange", "MEMBER").putArray("accessibleMembers");
    assertEquals("INSUFFICIENT", validator.firstProblem(body, client).orElseThrow().code());
    permission.putArray("accessibleMembers").addObject().put("id", "u").put("type", "USER");
    passes();
  }

  @Test
  void a_first_or_last_name_is_required_and_an_empty_one_does_not_count() {
    name().remove("lastName");
    passes();
    name().put("firstName", "");
    fails("contactName.firstName or contactName.lastName is required.");
    name().putNull("firstName").put("lastName", "홍");
    passes();
  }

  @Test
  void the_nickname_of_an_external_contact_cannot_change() {
    name().put("nickName", "other");
    passes();
    String problem = "contactName.nickName of an external contact cannot be changed.";
    assertEquals(Optional.of(problem), problem(external));
    name().remove("nickName");
    assertEquals(Optional.of(problem), problem(external));
    ((ObjectNode) external.get("contactName")).putNull("nickName");
    assertEquals(Optional.empty(), problem(external));
  }

  @Test
  void unknown_properties_pass_at_every_level() {
    body.put("unknown", 1.10);
    name().put("unknown", true);
    ((ObjectNode) body.get("emails").get(0)).putArray("unknown");
    ((ObjectNode) body.get("customProperties").get("link_single")).putNull("unknown");
    passes();
  }

  @Test
  void read_only_properties_are_not_checked() {
    body.put("contactId", 1).put("createdTime", false).put("linkedExternalUser", "x");
    passes();
  }

  @Test
  void TWITTER_passes_only_if_the_sandbox_accepts_it() {
    ((ObjectNode) body.get("messengers").get(1)).put("type", "TWITTER");
    fails("messengers[1].type TWITTER is no longer supported, use X.");
    BodyValidator lenient = new BodyValidator(Rulebook.load(), true);
    assertEquals(Optional.empty(), lenient.firstProblem(body, client));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"content\":\"a\"}",
        "{}",
        "[]",
        "[{\"content\":\"a\"},{\"content\":\"b\",\"represent\":true}]",
        "{\"text\":null,\"link\":\"l\"}",
        "{\"link\":\"l\"}",
        "[{\"link\":\"l\",\"represent\":false},{}]",
        "[{\"represent\":true}]"
      })
  void a_custom_property_has_one_of_four_types(String value) {
    body.set("customProperties", SandboxClient.json("{\"any key\":" + value + "}"));
    passes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text\"",
        "null",
        "1",
        "[\"text\"]",
        "[null]",
        "{\"content\":\"a\",\"link\":\"l\"}",
        "{\"content\":\"a\",\"represent\":true}",
        "[{\"content\":\"a\"},{\"link\":\"l\"}]",
        "{\"unknown\":1}"
      })
  void a_custom_property_of_no_type_fails(String value) {
    body.set("customProperties", SandboxClient.json("{\"key\":" + value + "}"));
    fails("customProperties.key must be {content}, {text, link} or a list of one of them.");
  }

  @Test
  void a_bad_member_of_a_custom_property_is_named_by_its_key() {
    body.set("customProperties", SandboxClient.json("{\"k\":[{},{\"link\":null}]}"));
    fails("customProperties.k[1].link must not be null.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2021-12-31", "1900-01-01"})
  void a_solar_date_is_a_day_of_the_calendar(String date) {
    assertTrue(ProseRules.isSolar(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2021-13-01",
        "2021-1-9",
        "20210109",
        "2021-01-09T00",
        "",
        "２０２１-01-09"
      })
  void a_date_that_does_not_exist_or_is_malformed_fails(String date) {
    assertFalse(ProseRules.isSolar(date));
    ((ObjectNode) body.get("events").get(1)).put("date", date);
    fails("events[1].date must be a date, YYYY-MM-DD.");
  }

  @Test
  void a_lunar_date_is_any_day_from_1_to_30_of_any_month() {
    assertTrue(ProseRules.isLunar("2023-02-30"));
    assertTrue(ProseRules.isLunar("2023-12-01"));
    for (String bad : new String[] {"2023-01-31", "2023-01-00", "2023-00-10", "2023-13-01"}) {
      assertFalse(ProseRules.isLunar(bad), bad);
    }
    ObjectNode event = (ObjectNode) body.get("events").get(0);
    event.put("date", "2023-02-30").put("dayType", "LUNAR");
    passes();
    event.remove("dayType");
    fails("events[0].date must be a date, YYYY-MM-DD.");
  }
}
