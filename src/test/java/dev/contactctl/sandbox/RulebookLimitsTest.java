package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** For each limit of each row: the last value within it passes, the first beyond it fails. */
class RulebookLimitsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** One code point that is two UTF-16 units: lengths are counted in code points. */
  private static final String FOX = "🦊";

  private final Rulebook rulebook = Rulebook.load();
  private final BodyValidator validator = new BodyValidator(rulebook, true);
  private final ObjectNode stored =
      SandboxClient.json(PageExample.RESPONSE).putNull("linkedExternalUser");

  private static ObjectNode body() {
    ObjectNode body = SandboxClient.json(PageExample.REQUEST);
    ObjectNode permission = (ObjectNode) body.get("permission");
    permission.putArray("accessibleMembers").addObject().put("id", "m").put("type", "USER");
    return body;
  }

  /** The path of a row in {@link #body}: with first items, and the keys of the example. */
  private static String concrete(RulebookRow row) {
    int open = row.path().indexOf("*{");
    if (open < 0) {
      return row.path().replace("[]", "[0]");
    }
    int close = row.path().indexOf('}');
    String key = row.path().substring(open + 2, close).toLowerCase(Locale.ROOT);
    return "customProperties." + key + row.path().substring(close + 1).replace("[]", "[0]");
  }

  private static ObjectNode parent(ObjectNode body, String path) {
    JsonNode node = body;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      String step = steps[i].replace("[0]", "");
      node = steps[i].endsWith("[0]") ? node.get(step).get(0) : node.get(step);
    }
    return (ObjectNode) node;
  }

  private Optional<ApiError> problem(RulebookRow row, JsonNode value) {
    ObjectNode body = body();
    parent(body, concrete(row)).set(row.name().replaceAll(".*\\{.*", customKey(row)), value);
    return validator.firstProblem(body, stored);
  }

  private static String customKey(RulebookRow row) {
    return concrete(row).substring(concrete(row).indexOf('.') + 1);
  }

  private void passes(RulebookRow row, JsonNode value) {
    assertEquals(Optional.empty(), problem(row, value), row.path());
  }

  private void fails(RulebookRow row, JsonNode value, String problem) {
    ApiError error = problem(row, value).orElseThrow(() -> new AssertionError(row.path()));
    assertEquals(400, error.status(), row.path());
    assertEquals("INVALID_PARAMETER", error.code(), row.path());
    assertTrue(error.description().startsWith(concrete(row)), error.description());
    assertTrue(error.description().contains(problem), error.description());
  }

  private List<RulebookRow> writable() {
    return rulebook.rows().stream()
        .filter(row -> row.access() != RulebookRow.Writability.READ_ONLY)
        .filter(row -> !row.path().startsWith("linkedExternalUser"))
        .toList();
  }

  private boolean isListOfObjects(RulebookRow row) {
    return row.isList() && !row.isListOfTexts();
  }

  @Test
  void a_text_of_the_greatest_length_passes_and_one_code_point_more_fails() {
    for (RulebookRow row : writable()) {
      if (row.maxLength().isPresent()) {
        int max = row.maxLength().getAsInt();
        passes(row, NODES.stringNode(FOX.repeat(max)));
        fails(row, NODES.stringNode("a".repeat(max + 1)), "at most " + max);
      }
    }
  }

  @Test
  void a_list_of_the_greatest_length_passes_and_one_item_more_fails() {
    for (RulebookRow row : writable()) {
      if (row.maxItems().isPresent()) {
        int max = row.maxItems().getAsInt();
        passes(row, items(row, max));
        fails(row, items(row, max + 1), "at most " + max);
      }
    }
  }

  /** Items that are unique, because they differ in an unknown member. */
  private ArrayNode items(RulebookRow row, int count) {
    JsonNode example = parent(body(), concrete(row)).path(listName(row)).get(0);
    ArrayNode items = NODES.arrayNode();
    for (int i = 0; i < count; i++) {
      items.add(((ObjectNode) example).deepCopy().put("number", i));
    }
    return items;
  }

  private static String listName(RulebookRow row) {
    return row.name().contains("{") ? customKey(row) : row.name();
  }

  @Test
  void a_list_of_the_least_length_passes() {
    for (RulebookRow row : writable()) {
      if (row.minItems().isPresent()) {
        passes(row, NODES.arrayNode());
      }
    }
  }

  @Test
  void every_choice_passes_and_another_word_fails() {
    for (RulebookRow row : writable()) {
      for (String choice : row.choices()) {
        passes(row, NODES.stringNode(choice));
        fails(row, NODES.stringNode(choice.toLowerCase(Locale.ROOT)), "must be one of");
      }
    }
  }

  @Test
  void null_passes_where_the_page_says_nullable_and_nowhere_else() {
    for (RulebookRow row : writable()) {
      if (row.nullable() && !row.path().equals("contactName.firstName")) {
        passes(row, NODES.nullNode());
      } else if (!row.nullable()) {
        fails(row, NODES.nullNode(), "must ");
      }
    }
  }

  @Test
  void a_property_that_is_left_out_fails_only_if_it_is_required() {
    for (RulebookRow row : writable()) {
      ObjectNode body = body();
      parent(body, concrete(row)).remove(listName(row));
      Optional<ApiError> problem = validator.firstProblem(body, stored);
      assertEquals(row.required(), problem.isPresent(), row.path());
      if (row.required()) {
        assertEquals(concrete(row) + " is required.", problem.get().description());
      }
    }
  }

  @Test
  void a_value_of_another_type_fails_everywhere() {
    for (RulebookRow row : writable()) {
      fails(row, NODES.numberNode(1), "must be");
      if (isListOfObjects(row)) {
        fails(row, NODES.arrayNode().add("text"), "must be");
      }
    }
  }

  @Test
  void telephones_match_the_pattern_as_a_whole() {
    for (RulebookRow row : writable()) {
      if (!row.pattern().isEmpty()) {
        passes(row, NODES.stringNode("+82-10*#PTpt()\u3000 0123456789"));
        for (String bad : List.of("", "02.555.0100", "０１０", "010 ext", "010\n")) {
          fails(row, NODES.stringNode(bad), "must match");
        }
      }
    }
  }

  @Test
  void unique_items_cannot_be_repeated() {
    for (RulebookRow row : writable()) {
      if (row.uniqueItems()) {
        ArrayNode items = items(row, 2);
        fails(row, items.add(items.get(0)), "must not repeat");
      } else if (isListOfObjects(row)) {
        ArrayNode items = items(row, 2);
        passes(row, items.add(items.get(0)));
      }
    }
  }
}
