package dev.contactctl;

import dev.contactctl.sandbox.Rulebook;
import dev.contactctl.sandbox.RulebookRow;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.write.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Contacts just inside and just outside each limit of the API page, made from the sandbox's
 * transcription of the page, and so not from the program's own field table.
 */
final class PageBoundaries {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<RulebookRow> ROWS = Rulebook.load().rows();

  /** Code points of one, two, three and four bytes in UTF-8: a limit counts each as one. */
  private static final List<String> LETTERS = List.of("a", "é", "홍", "🦊");

  /**
   * A value at a place of the page's example.
   *
   * @param path where it is put
   * @param what what it is, for people
   * @param contact the whole contact
   * @param expected the findings: severity, rule and path
   */
  record Boundary(String path, String what, String contact, List<String> expected) {
    @Override
    public String toString() {
      return path + ": " + what;
    }
  }

  private PageBoundaries() {}

  /** The page's example, with every property that can be written and has a child. */
  static ObjectNode example() {
    try {
      byte[] text = Files.readAllBytes(Path.of("src/test/resources/page-request.json"));
      ObjectNode contact = (ObjectNode) JsonTrees.json(new Source("example", text));
      ObjectNode permission = (ObjectNode) contact.get("permission");
      permission.putArray("accessibleMembers").addObject().put("id", "m").put("type", "USER");
      return contact;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The row's path in the example: first items, and the example's names of custom properties. */
  private static String concrete(RulebookRow row) {
    String path = row.path().replace("[]", "[0]");
    int open = path.indexOf("*{");
    int close = path.indexOf('}');
    return open < 0
        ? path
        : path.substring(0, open)
            + path.substring(open + 2, close).toLowerCase(Locale.ROOT)
            + path.substring(close + 1);
  }

  private static ObjectNode parent(ObjectNode contact, String path) {
    JsonNode node = contact;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      JsonNode member = node.get(steps[i].replace("[0]", ""));
      node = steps[i].endsWith("[0]") ? member.get(0) : member;
    }
    return (ObjectNode) node;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Boundary with(RulebookRow row, String what, JsonNode value, String... expected) {
    String path = concrete(row);
    ObjectNode contact = example();
    parent(contact, path).set(name(path), value);
    return boundary(path, what, contact, expected);
  }

  private static Boundary with(RulebookRow row, String what, String value, String... expected) {
    return with(row, what, NODES.stringNode(value), expected);
  }

  private static Boundary boundary(
      String path, String what, ObjectNode contact, String... expected) {
    List<String> findings = Stream.of(expected).map(finding -> finding + " " + path).toList();
    return new Boundary(path, what, JsonWriter.compact(contact), findings);
  }

  private static boolean isWritable(RulebookRow row) {
    return row.access() != RulebookRow.Writability.READ_ONLY
        && !row.path().startsWith("linkedExternalUser");
  }

  /** Every boundary of every row that clients may write. */
  static List<Boundary> all() {
    List<Boundary> all = new ArrayList<>();
    for (RulebookRow row : ROWS) {
      if (isWritable(row)) {
        presence(row, all);
        lengths(row, all);
        items(row, all);
        characters(row, all);
        choices(row, all);
        dates(row, all);
        types(row, all);
      }
    }
    return all;
  }

  private static void presence(RulebookRow row, List<Boundary> all) {
    String path = concrete(row);
    ObjectNode without = example();
    parent(without, path).remove(name(path));
    String[] required = row.required() ? new String[] {"error required"} : new String[0];
    all.add(boundary(path, "absent", without, required));
    String[] dropped = row.nullable() ? new String[0] : new String[] {"note null-dropped"};
    all.add(with(row, "null", NODES.nullNode(), row.required() ? required : dropped));
  }

  private static void lengths(RulebookRow row, List<Boundary> all) {
    if (row.maxLength().isEmpty()) {
      return;
    }
    int max = row.maxLength().getAsInt();
    all.add(with(row, "empty text", ""));
    for (String letter : LETTERS) {
      all.add(with(row, max + " × " + letter, letter.repeat(max)));
      String over = letter.repeat(max + 1);
      all.add(with(row, (max + 1) + " × " + letter, over, "error max-length"));
    }
  }

  private static void items(RulebookRow row, List<Boundary> all) {
    if (!row.isList()) {
      return;
    }
    all.add(with(row, "no items", NODES.arrayNode()));
    if (row.maxItems().isPresent()) {
      int max = row.maxItems().getAsInt();
      all.add(with(row, max + " items", list(row, max, true)));
      all.add(with(row, (max + 1) + " items", list(row, max + 1, true), "error max-items"));
    }
    String[] twice = row.uniqueItems() ? new String[] {"error unique-items"} : new String[0];
    all.add(with(row, "an item twice", list(row, 2, false), twice));
    all.add(with(row, "two items that differ", list(row, 2, true)));
  }

  /** Items like the example's first; no limit of theirs is near. */
  private static ArrayNode list(RulebookRow row, int size, boolean different) {
    String path = concrete(row);
    JsonNode first = parent(example(), path).get(name(path)).get(0);
    ArrayNode items = NODES.arrayNode();
    for (int i = 0; i < size; i++) {
      if (!(first instanceof ObjectNode object)) {
        items.add(first.stringValue() + (different ? i : ""));
        continue;
      }
      ObjectNode item = object.deepCopy();
      String text = row.path().contains("{STRING") ? "content" : textOf(item);
      items.add(different ? item.put(text, "010" + i) : item);
    }
    return items;
  }

  /** The member whose text makes items differ. */
  private static String textOf(ObjectNode item) {
    for (String name : List.of("id", "email", "telephone", "name", "address", "url", "link")) {
      if (item.has(name)) {
        return name;
      }
    }
    return "customType"; // of events
  }

  private static void characters(RulebookRow row, List<Boundary> all) {
    if (row.pattern().isEmpty()) {
      return;
    }
    List<String> texts = new ArrayList<>(List.of("", "1".repeat(5000), "1 2".repeat(9)));
    for (int c = 0; c <= 0xFF; c++) {
      texts.add("1" + Character.toString(c) + "2");
    }
    for (int c :
        new int[] {0x2010, 0x2013, 0x2028, 0x3000, 0x3001, 0xFF10, 0xFF0B, 0x661, 0xFEFF}) {
      texts.add("1" + Character.toString(c) + "2");
      texts.add(Character.toString(c));
    }
    for (String text : texts) {
      String[] expected =
          text.matches(row.pattern()) ? new String[0] : new String[] {"error pattern"};
      String what = text.length() > 20 ? "a long text" : JsonWriter.compact(NODES.stringNode(text));
      all.add(with(row, what, text, expected));
    }
  }

  private static void choices(RulebookRow row, List<Boundary> all) {
    for (String choice : row.choices()) {
      all.add(with(row, choice, choice));
      String lower = choice.toLowerCase(Locale.ROOT);
      for (String other : List.of(lower, choice + " ", choice + "S", choice.substring(1))) {
        all.add(with(row, "\"" + other + "\"", other, "error enum"));
      }
    }
  }

  /** The page has the form of a date in its description. */
  private static void dates(RulebookRow row, List<Boundary> all) {
    if (!row.description().contains("(YYYY-MM-DD)")) {
      return;
    }
    for (String date :
        List.of("2024-02-29", "2000-02-29", "2023-12-31", "2023-01-01", "1900-02-28")) {
      all.add(with(row, date, date));
    }
    for (String date :
        List.of(
            "",
            "2023-02-29",
            "1900-02-29",
            "2023-00-01",
            "2023-13-01",
            "2023-01-00",
            "2023-01-32",
            "2023-04-31",
            "2023-1-1",
            "20230101",
            "23-01-01",
            "2023/01/01",
            "2023-01-01T00:00:00Z",
            " 2023-01-01",
            "2023-01-01 ",
            "２０２３-01-01",
            "12023-01-01",
            "-023-01-01")) {
      all.add(with(row, "\"" + date + "\"", date, "error date"));
    }
  }

  private static void types(RulebookRow row, List<Boundary> all) {
    boolean custom = row.path().endsWith("}");
    String rule = custom ? "error custom-property-shape" : "error type";
    for (JsonNode other :
        List.of(
            NODES.stringNode("true"),
            NODES.numberNode(1),
            NODES.booleanNode(true),
            NODES.arrayNode().add("x"),
            NODES.objectNode())) {
      if (!isOfType(row, other)) {
        all.add(with(row, "of another type: " + other, other, rule));
      }
    }
  }

  /** Whether it may be the row's value, or has a fault of its own. */
  private static boolean isOfType(RulebookRow row, JsonNode value) {
    if (row.isObject()) {
      return value.isObject();
    }
    if (row.isList()) {
      return value.isArray() || (value.isObject() && row.path().endsWith("}"));
    }
    return row.type().equals("boolean") ? value.isBoolean() : value.isString();
  }
}
