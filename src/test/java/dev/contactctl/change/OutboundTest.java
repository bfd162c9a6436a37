package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.Field;
import dev.contactctl.kit.Contacts;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.write.JsonWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Tests the body of the PUT. */
class OutboundTest {

  private static String sent(String json) throws Unreadable {
    ObjectNode tree =
        (ObjectNode) JsonTrees.json(new Source("c", json.getBytes(StandardCharsets.UTF_8)));
    return JsonWriter.compact(Outbound.of(Contacts.of(tree)));
  }

  @Test
  void properties_that_only_the_server_writes_are_left_out() throws Unreadable {
    assertEquals(
        "{\"memo\":\"a\"}",
        sent(
            "{\"contactId\":\"c\",\"linkedExternalUser\":{\"id\":\"x\"},\"memo\":\"a\","
                + "\"createdTime\":\"t\",\"modifiedTime\":null}"));
  }

  @Test
  void null_is_sent_where_the_page_allows_it_and_left_out_elsewhere() throws Unreadable {
    assertEquals(
        "{\"contactName\":{\"firstName\":null},\"telephones\":[{\"customType\":null}]}",
        sent(
            "{\"contactName\":{\"firstName\":null},\"memo\":null,\"emails\":null,"
                + "\"telephones\":[{\"type\":null,\"customType\":null}]}"));
  }

  @Test
  void a_custom_property_is_judged_by_its_shape() throws Unreadable {
    assertEquals(
        "{\"customProperties\":{\"b\":{\"text\":null},\"c\":{},\"d\":[{\"text\":null},{\"x\":null}]}}",
        sent(
            "{\"customProperties\":{\"a\":null,\"b\":{\"text\":null,\"link\":null},"
                + "\"c\":{\"content\":null},\"d\":[{\"text\":null,\"link\":null},{\"x\":null}]}}"));
  }

  @Test
  void unknown_properties_are_kept_with_their_nulls_and_their_order() throws Unreadable {
    String json =
        "{\"z\":null,\"emails\":[{\"x\":{\"contactId\":null},\"primary\":true}],\"a\":[null,1.10]}";
    assertEquals(json, sent(json));
  }

  @Test
  void a_renamed_word_is_replaced_in_its_own_property_only() throws Unreadable {
    assertEquals(
        "{\"messengers\":[{\"id\":\"TWITTER\",\"type\":\"X\"}],\"memo\":\"TWITTER\"}",
        sent("{\"messengers\":[{\"id\":\"TWITTER\",\"type\":\"TWITTER\"}],\"memo\":\"TWITTER\"}"));
  }

  @Test
  void name_parts_that_only_get_shows_are_sent() throws Unreadable {
    String json = "{\"contactName\":{\"prefix\":\"Dr.\",\"suffix\":null,\"middleName\":\"M.\"}}";
    assertEquals(json, sent(json));
  }

  @Test
  void values_of_a_wrong_type_are_left_for_the_checker() throws Unreadable {
    String json = "{\"emails\":\"a\",\"memo\":[{\"b\":null}],\"customProperties\":{\"a\":[1]}}";
    assertEquals(json, sent(json));
  }

  @Test
  void a_renamed_word_is_sent_under_its_new_name() {
    Field choice = Field.choice("c", "OLD", "NEW");
    assertEquals("NEW", Outbound.current(choice.renamed("OLD", "NEW"), "OLD"));
    assertEquals("OLD", Outbound.current(choice, "OLD"));
  }
}
