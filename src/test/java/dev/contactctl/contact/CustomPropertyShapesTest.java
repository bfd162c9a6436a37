package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests which shapes a value may have, and the words for them. */
class CustomPropertyShapesTest {
  private static final Field MAP = ContactFields.CONTACT.at(Contact.CUSTOM_PROPERTIES);

  private static JsonNode value(String json) {
    return Parsed.value(json);
  }

  private static List<String> shapes(String json) {
    return CustomPropertyShapes.allOf(MAP, value(json)).stream().map(Field::name).toList();
  }

  private static boolean common(String one, String other) {
    return CustomPropertyShapes.haveOneInCommon(MAP, value(one), value(other));
  }

  @Test
  void a_value_has_the_shapes_whose_members_it_has() {
    assertEquals(List.of("STRING_SINGLE"), shapes("{'content':'x'}"));
    assertEquals(List.of("LINK_SINGLE"), shapes("{'text':'x','link':'y'}"));
    assertEquals(List.of("STRING_MULTI"), shapes("[{'content':'x'},{'content':'y'}]"));
    assertEquals(List.of("LINK_MULTI"), shapes("[{'link':'x','represent':true}]"));
    assertEquals(List.of("STRING_SINGLE", "LINK_SINGLE"), shapes("{}"));
    assertEquals(List.of("STRING_MULTI", "LINK_MULTI"), shapes("[]"));
    assertEquals(List.of("STRING_SINGLE", "LINK_SINGLE"), shapes("{'unheard':1}"));
    assertEquals(List.of(), shapes("{'content':'x','link':'y'}"));
    assertEquals(List.of(), shapes("[{'content':'x'},{'link':'y'}]"));
    assertEquals(List.of(), shapes("{'represent':true}"));
    assertEquals(List.of(), shapes("'x'"));
    assertEquals(List.of(), shapes("['x']"));
  }

  @Test
  void two_values_have_a_shape_in_common_or_not() {
    assertTrue(common("{}", "{'link':'x'}"));
    assertTrue(common("[]", "[{'content':'x'}]"));
    assertFalse(common("{'content':'x'}", "{'link':'x'}"));
    assertFalse(common("[]", "{}"));
    assertFalse(common("'x'", "{}"));
  }

  @Test
  void a_shape_is_named_by_its_texts() {
    assertEquals("{content: …}", CustomPropertyShapes.inWords(MAP.children().get(0)).toString());
    assertEquals(
        "{text: …, link: …}", CustomPropertyShapes.inWords(MAP.children().get(2)).toString());
    assertEquals(
        "a list of {content: …}", CustomPropertyShapes.inWords(MAP.children().get(1)).toString());
  }
}
