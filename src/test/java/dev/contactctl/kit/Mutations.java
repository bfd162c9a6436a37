package dev.contactctl.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a few things in a valid contact at random: some contacts stay valid, some break one rule,
 * and some break several.
 */
public final class Mutations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "ALL",
          "MEMBER",
          "USER",
          "LUNAR",
          "SOLAR",
          "CUSTOM",
          "HOME",
          "TWITTER",
          "X",
          "all",
          "2021-01-09",
          "2021-02-29",
          "2024-02-29",
          "2100-02-29",
          "2000-02-29",
          "2021-02-30",
          "2021-04-31",
          "2021-13-01",
          "2021-00-10",
          "2021-01-00",
          "2021-01-31",
          "0000-01-01",
          "9999-12-31",
          "2021-1-9",
          "2021-01-09\n",
          "2021-02-30\n",
          " 2021-01-09",
          "２０２１-01-09",
          "2021-01-09T00:00:00Z",
          "+2021-01-09",
          "010-1234-5678",
          "010\n",
          "０１０",
          "010.1",
          "p\u3000T",
          "c-1",
          "a/b",
          "c 1",
          "x".repeat(128),
          "x".repeat(129),
          " ",
          "\u3000",
          "\u3164\u200B",
          "\u00A0a",
          "a@example.com",
          "a@b@example.com",
          "a @example.com",
          "a＠example.com",
          "<a@example.com>",
          "@a",
          "a@",
          "홍@example.com",
          "“a”",
          "‘a’ ‘b’",
          "“a",
          "〒100",
          "\u007F",
          "a\u0085",
          "a\b\f",
          "a\u0000b",
          "1799-12-31",
          "1800-01-01",
          "a".repeat(100),
          "a".repeat(101),
          "🦊".repeat(100),
          "🦊".repeat(101),
          "a".repeat(256),
          "a".repeat(257),
          "a".repeat(300),
          "a".repeat(301),
          "🦊".repeat(4000),
          "a".repeat(4001),
          "e\u0301".repeat(51));

  private static final List<String> KEYS =
      List.of(
          "contactId",
          "permission",
          "contactName",
          "linkedExternalUser",
          "emails",
          "telephones",
          "memo",
          "customProperties",
          "createdTime",
          "primary",
          "email",
          "telephone",
          "type",
          "customType",
          "date",
          "dayType",
          "id",
          "url",
          "name",
          "content",
          "represent",
          "text",
          "link",
          "accessibleRange",
          "accessibleMembers",
          "firstName",
          "lastName",
          "nickname",
          "");

  private Mutations() {}

  /** A contact with up to four changes. */
  public static ObjectNode of(Gen gen) {
    ObjectNode contact = gen.chance(75) ? Contacts.valid(gen) : Contacts.wild(gen);
    contact = contact.deepCopy();
    if (gen.chance(5)) {
      contact.put("contactId", gen.pick(TEXTS));
    }
    for (int i = gen.below(5); i > 0; i--) {
      List<JsonNode> containers = new ArrayList<>();
      collect(contact, containers);
      JsonNode container = gen.pick(containers);
      if (container instanceof ObjectNode object) {
        change(gen, object);
      } else {
        change(gen, (ArrayNode) container);
      }
    }
    return contact;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      for (JsonNode child : node) {
        collect(child, containers);
      }
    }
  }

  /** Changes one member of the object. */
  public static void change(Gen gen, ObjectNode object) {
    List<String> keys = List.copyOf(object.propertyNames());
    if (keys.isEmpty() || gen.chance(10)) {
      object.set(gen.pick(KEYS), value(gen));
      return;
    }
    String key = gen.pick(keys);
    JsonNode value = object.get(key);
    switch (gen.below(8)) {
      case 0 -> object.remove(key);
      case 1 -> {
        object.remove(key);
        object.set(gen.pick(KEYS), value);
      }
      case 2 -> object.putNull(key);
      case 3, 4 -> object.set(key, value(gen));
      case 5 -> object.put(key, gen.pick(TEXTS));
      case 6 -> object.set(key, nearly(gen, value));
      default -> object.set(gen.pick(keys), value.deepCopy());
    }
  }

  private static void change(Gen gen, ArrayNode array) {
    if (array.isEmpty() || gen.chance(20)) {
      array.add(value(gen));
      return;
    }
    int at = gen.below(array.size());
    switch (gen.below(6)) {
      case 0 -> array.remove(at);
      case 1 -> array.add(array.get(at).deepCopy());
      case 2 -> array.set(at, value(gen));
      case 3 -> array.addNull();
      case 4 -> lengthen(gen, array, at);
      default -> array.removeAll();
    }
  }

  private static void lengthen(Gen gen, ArrayNode array, int at) {
    int size = gen.pick(List.of(10, 11, 100, 101, 500, 501));
    boolean unique = gen.chance(50);
    JsonNode pattern = array.get(at);
    while (array.size() < size) {
      JsonNode item = pattern.deepCopy();
      if (unique && item instanceof ObjectNode object && object.has("id")) {
        object.put("id", "m" + array.size());
      }
      array.add(item);
    }
  }

  /** A value that differs only slightly. */
  private static JsonNode nearly(Gen gen, JsonNode value) {
    if (!value.isString()) {
      return NODES.arrayNode().add(value);
    }
    String text = value.stringValue();
    return NODES.stringNode(
        switch (gen.below(4)) {
          case 0 -> text + "\n";
          case 1 -> text.toLowerCase(Locale.ROOT);
          case 2 -> " " + text;
          default -> text.repeat(2);
        });
  }

  private static JsonNode value(Gen gen) {
    return switch (gen.below(14)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(gen.chance(50));
      case 2 -> NODES.numberNode(1L);
      case 3 -> NODES.numberNode(new BigDecimal("1.0"));
      case 4 -> NODES.arrayNode();
      case 5 -> NODES.objectNode();
      case 6 -> NODES.arrayNode().addNull();
      case 7 -> NODES.objectNode().put("content", gen.pick(TEXTS));
      case 8 -> NODES.objectNode().putNull("text").put("link", gen.pick(TEXTS));
      case 9 ->
          NODES.arrayNode().add(NODES.objectNode().put("content", "a").put("represent", true));
      case 10 -> NODES.arrayNode().add(NODES.objectNode().putNull("content").put("link", "a"));
      default -> NODES.stringNode(gen.pick(TEXTS));
    };
  }
}
