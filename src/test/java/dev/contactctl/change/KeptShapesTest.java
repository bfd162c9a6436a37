package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.kit.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests which shape a value gets that is set on a custom property of the contact. */
class KeptShapesTest {
  private static final FieldPath ALL = FieldPath.of("customProperties");
  private static final FieldPath A = ALL.then("a");

  private static final Place FLAG = Place.of("--flag");

  private final List<Remark> notices = new ArrayList<>();

  private static JsonNode value(String json) {
    return Parsed.value(json);
  }

  private JsonNode set(String was, FieldPath path, String now) {
    KeptShapes shapes = new KeptShapes(FLAG, notices);
    return shapes.of(Parsed.contact("{'customProperties':" + was + "}"), path, value(now));
  }

  private void becomes(String expected, String was, String now) {
    notices.clear();
    assertEquals(value(expected), set("{'a':" + was + "}", A, now));
  }

  private List<String> noted() {
    return notices.stream().map(Remark::toString).toList();
  }

  @Test
  void a_text_is_the_content_of_a_new_property() {
    assertEquals(value("{'content':'x'}"), set("{}", A, "'x'"));
    assertEquals(List.of(), notices);
  }

  @Test
  void a_text_is_the_content_of_a_text_and_keeps_its_other_members() {
    becomes("{'content':'x','more':1}", "{'content':'old','more':1}", "'x'");
    assertEquals(List.of(), notices);
  }

  @Test
  void a_text_is_the_address_of_a_link_and_a_note_says_so() {
    becomes("{'text':'t','link':'x'}", "{'text':'t','link':'old'}", "'x'");
    assertEquals(1, notices.size());
    assertEquals(Remark.note(FLAG, ChangeSentences.TEXT_OF_LINK.with(A, "link")), notices.get(0));
  }

  @Test
  void a_text_for_a_list_of_texts_or_links_is_a_list_of_one() {
    Remark one = Remark.note(FLAG, ChangeSentences.LIST_OF_ONE.with(A));
    becomes("[{'content':'x'}]", "[{'content':'old','represent':true}]", "'x'");
    assertEquals(List.of(one), notices);
    becomes("[{'link':'x'}]", "[{'text':'t','link':'old'}]", "'x'");
    assertEquals(List.of(one), notices);
  }

  @Test
  void an_object_for_a_list_of_such_objects_is_a_list_of_one() {
    becomes("[{'link':'x'}]", "[{'link':'old'}]", "{'link':'x'}");
    assertEquals(1, notices.size());
    becomes("{'content':'x'}", "[{'link':'old'}]", "{'content':'x'}");
    assertEquals(List.of(), noted());
  }

  @Test
  void any_other_value_is_left_to_the_rule_about_shapes() {
    becomes("{'link':'x'}", "{'content':'old'}", "{'link':'x'}");
    becomes("[{'link':'x'}]", "{'link':'old'}", "[{'link':'x'}]");
    becomes("[{'link':'x'}]", "[{'link':'old'}]", "[{'link':'x'}]");
    becomes("3", "[{'link':'old'}]", "3");
    assertEquals(List.of(), noted());
  }

  @Test
  void a_text_replaces_what_has_none_of_the_shapes() {
    becomes("{'content':'x'}", "{'content':'old','link':'l'}", "'x'");
    becomes("{'content':'x'}", "'old'", "'x'");
  }

  @Test
  void each_property_of_a_map_gets_its_own_shape() {
    JsonNode both = set("{'a':{'link':'old'}}", ALL, "{'a':'x','b':'y'}");
    assertEquals(value("{'a':{'link':'x'},'b':{'content':'y'}}"), both);
    assertEquals(value("[1]"), set("{}", ALL, "[1]"));
  }

  @Test
  void other_properties_and_parts_of_a_value_stay_as_they_are() {
    JsonNode text = value("'x'");
    KeptShapes shapes = new KeptShapes(FLAG, notices);
    var contact = Parsed.contact("{'customProperties':{'a':{'link':'old'}}}");
    assertSame(text, shapes.of(contact, FieldPath.of("memo"), text));
    assertSame(text, shapes.of(contact, FieldPath.of("contactName", "lastName"), text));
    assertSame(text, shapes.of(contact, A.then("link"), text));
    assertSame(text, shapes.of(contact, FieldPath.ROOT, text));
  }
}
