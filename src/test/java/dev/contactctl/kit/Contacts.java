package dev.contactctl.kit;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Generates contacts from the field table, so that a new row is tested as soon as it exists. */
public final class Contacts {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int NO_LIMIT = 300;

  private Contacts() {}

  /** The tree as a contact from a source without lines, called {@code test}. */
  public static Contact of(ObjectNode tree) {
    return new Contact(tree, Places.all(Place.of("test")));
  }

  /** The smallest valid contact. */
  public static ObjectNode minimal() {
    ObjectNode contact = NODES.objectNode();
    contact.putObject("permission").put("accessibleRange", "ALL");
    contact.putObject("contactName").put("lastName", "홍");
    contact.putArray("emails").addObject().put("primary", true).put("email", "a@example.com");
    return contact;
  }

  /** A valid contact of writable properties. */
  public static ObjectNode valid(Gen gen) {
    ObjectNode contact = object(gen, ContactFields.CONTACT, false);
    keepCrossFieldRules(gen, contact);
    return contact;
  }

  /**
   * A contact as a server may hold it: valid, with properties that only the server writes, and with
   * unknown ones.
   */
  public static ObjectNode wild(Gen gen) {
    ObjectNode contact = object(gen, ContactFields.CONTACT, true);
    keepCrossFieldRules(gen, contact);
    contact = withUnknown(gen, contact);
    if (gen.chance(80)) {
      contact.put("contactId", "c-" + gen.below(1000));
    } else {
      contact.remove("contactId");
    }
    return contact;
  }

  /** Makes the contact keep the cross-field rules. */
  private static void keepCrossFieldRules(Gen gen, ObjectNode contact) {
    ObjectNode name = (ObjectNode) contact.get("contactName");
    if (BlankText.isBlank(name.path("firstName").asString(""))
        && BlankText.isBlank(name.path("lastName").asString(""))) {
      name.put(gen.chance(50) ? "firstName" : "lastName", "홍");
    }
    if (contact.path("emails").isEmpty() && contact.path("telephones").isEmpty()) {
      String list = gen.chance(50) ? "emails" : "telephones";
      contact.putArray(list).add(item(ContactFields.CONTACT.child(list).item(), 0));
    }
    ObjectNode permission = (ObjectNode) contact.get("permission");
    if (permission.path("accessibleMembers").isEmpty()) {
      Field members = ContactFields.CONTACT.child("permission").child("accessibleMembers");
      permission.putArray("accessibleMembers").add(item(members.item(), 0));
    }
  }

  private static ObjectNode object(Gen gen, Field field, boolean readOnly) {
    ObjectNode object = NODES.objectNode();
    for (Field child : gen.shuffled(field.children())) {
      boolean writable = readOnly || child.access() != Access.READ_ONLY;
      if (child.required() || (writable && gen.chance(55))) {
        object.set(child.name(), value(gen, child, readOnly));
      }
    }
    return object;
  }

  private static JsonNode value(Gen gen, Field field, boolean readOnly) {
    if (field.nullable() && gen.chance(15)) {
      return NODES.nullNode();
    }
    return switch (field.kind()) {
      case TEXT -> NODES.stringNode(text(gen, field));
      case BOOLEAN -> NODES.booleanNode(gen.chance(50));
      case OBJECT -> object(gen, field, readOnly);
      case LIST -> items(gen, field, readOnly);
      case MAP -> map(gen, field);
      case ANY -> anything(gen, 2);
    };
  }

  private static String text(Gen gen, Field field) {
    for (Limit limit : field.limits()) {
      if (limit instanceof Limit.MaxLength max) {
        return text(gen, field, max.characters());
      } else if (limit instanceof Limit.Characters characters) {
        return "1" + gen.of(characters.allowed(), 20);
      } else if (limit instanceof Limit.OneOf choice) {
        return gen.pick(choice.words());
      } else if (limit instanceof Limit.CalendarDate) {
        return String.format(
            "%04d-%02d-%02d", gen.below(3000), 1 + gen.below(12), 1 + gen.below(28));
      }
    }
    return text(gen, field, NO_LIMIT);
  }

  /** A text that breaks no rule: not one with U+0000, and no blank one for an item's value. */
  private static String text(Gen gen, Field field, int most) {
    String text = gen.text(most).replace("\0", "");
    boolean free = !field.main() && !field.name().equals("contactTagId");
    return free || !BlankText.isBlank(text) ? text : "a";
  }

  private static ArrayNode items(Gen gen, Field list, boolean readOnly) {
    ArrayNode items = NODES.arrayNode();
    for (int i = gen.below(2 + gen.size() / 8); i > 0; i--) {
      JsonNode item = value(gen, list.item(), readOnly);
      boolean unique = list.limits().contains(new Limit.UniqueItems());
      if (!unique || !List.copyOf(items.values()).contains(item)) {
        items.add(item);
      }
    }
    return items;
  }

  private static ObjectNode map(Gen gen, Field map) {
    ObjectNode values = NODES.objectNode();
    for (int i = gen.below(4); i > 0; i--) {
      values.set(gen.text(40), value(gen, gen.pick(map.children()), false));
    }
    return values;
  }

  /** A value for an unknown property. */
  public static JsonNode anything(Gen gen, int depth) {
    return switch (gen.below(depth > 0 ? 10 : 8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(gen.chance(50));
      case 2 -> NODES.numberNode((long) gen.below(1000));
      case 3 -> number(gen);
      case 8 -> {
        ArrayNode array = NODES.arrayNode();
        for (int i = gen.below(3); i > 0; i--) {
          array.add(anything(gen, depth - 1));
        }
        yield array;
      }
      case 9 -> {
        ObjectNode object = NODES.objectNode();
        for (int i = gen.below(3); i > 0; i--) {
          object.set(gen.text(20), anything(gen, depth - 1));
        }
        yield object;
      }
      default -> NODES.stringNode(gen.text(NO_LIMIT));
    };
  }

  private static JsonNode number(Gen gen) {
    String digits =
        gen.pick(
            List.of(
                "1.10",
                "12345678901234567890",
                "1E+400",
                "-0.0",
                "1e-7",
                "0.1",
                "1.0",
                "-1.5E-300",
                "3.141592653589793238462643383279502884197"));
    boolean whole = digits.matches("-?[0-9]+");
    return whole
        ? NODES.numberNode(new BigInteger(digits))
        : NODES.numberNode(new BigDecimal(digits));
  }

  /** The same object with unknown properties somewhere inside. */
  private static ObjectNode withUnknown(Gen gen, ObjectNode object) {
    ObjectNode more = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      unknown(gen, object, more);
      more.set(member.getKey(), deeper(gen, member.getValue()));
    }
    unknown(gen, object, more);
    return more;
  }

  private static JsonNode deeper(Gen gen, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return withUnknown(gen, object);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode items = NODES.arrayNode();
      for (JsonNode item : array) {
        items.add(deeper(gen, item));
      }
      return items;
    }
    return value;
  }

  private static void unknown(Gen gen, ObjectNode object, ObjectNode more) {
    if (gen.chance(6)) {
      String name = "x" + gen.text(20);
      if (!object.has(name)) {
        more.set(name, anything(gen, 2));
      }
    }
  }

  /** A valid item of a list; items with different numbers differ. */
  public static JsonNode item(Field item, int number) {
    if (item.kind() != Kind.OBJECT) {
      return NODES.stringNode("item" + number);
    }
    ObjectNode object = NODES.objectNode();
    for (Field child : item.children()) {
      if (child.kind() == Kind.BOOLEAN && child.required()) {
        object.put(child.name(), number == 0);
      } else if (child.required()) {
        boolean free = child.main() && !isTight(child);
        object.put(child.name(), free ? "item" + number : child.example());
      }
    }
    return object;
  }

  private static boolean isTight(Field field) {
    for (Limit limit : field.limits()) {
      if (!(limit instanceof Limit.MaxLength)) {
        return true;
      }
    }
    return false;
  }

  /** That many different items. */
  public static ArrayNode items(Field list, int count) {
    ArrayNode items = NODES.arrayNode();
    for (int i = 0; i < count; i++) {
      items.add(item(list.item(), i));
    }
    return items;
  }

  /** A value that just keeps the limit. */
  public static JsonNode keeping(Field field, Limit limit) {
    if (limit instanceof Limit.MaxLength max) {
      return NODES.stringNode("🦊".repeat(max.characters()));
    } else if (limit instanceof Limit.Characters characters) {
      return NODES.stringNode(characters.allowed());
    } else if (limit instanceof Limit.OneOf choice) {
      return NODES.stringNode(choice.words().get(choice.words().size() - 1));
    } else if (limit instanceof Limit.CalendarDate) {
      return NODES.stringNode("2024-02-29");
    } else if (limit instanceof Limit.MaxItems max) {
      return items(field, max.items());
    }
    return items(field, 2);
  }

  /** A value that just breaks this limit, but no other limit of the field. */
  public static JsonNode breaking(Field field, Limit limit) {
    if (limit instanceof Limit.MaxLength max) {
      return NODES.stringNode("a".repeat(max.characters() + 1));
    } else if (limit instanceof Limit.Characters characters) {
      return NODES.stringNode(characters.allowed() + ".");
    } else if (limit instanceof Limit.OneOf choice) {
      return NODES.stringNode(choice.words().get(0) + "_");
    } else if (limit instanceof Limit.CalendarDate) {
      return NODES.stringNode("2023-02-31");
    } else if (limit instanceof Limit.MaxItems max) {
      return items(field, max.items() + 1);
    }
    return items(field, 2).add(item(field.item(), 1));
  }

  /** Every row of the table below the contact, with its path. */
  public static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    add(rows, ContactFields.CONTACT, "");
    return rows;
  }

  private static void add(List<Row> rows, Field parent, String below) {
    for (Field field : parent.children()) {
      boolean shape = parent.kind() == Kind.MAP;
      String path = below + (shape ? ".*{" + field.name() + "}" : dot(below) + field.name());
      Row row = new Row(path, field, parent, shape);
      rows.add(row);
      if (field.kind() == Kind.LIST) {
        add(rows, field.item(), path + "[]");
      } else {
        add(rows, field, path);
      }
    }
  }

  private static String dot(String below) {
    return below.isEmpty() ? "" : ".";
  }

  /**
   * Locates a row of the table.
   *
   * @param path in the notation of the sandbox's rulebook
   * @param parent the row of the object that holds it
   * @param shape whether it is a shape of a map's values
   */
  public record Row(String path, Field field, Field parent, boolean shape) {}
}
