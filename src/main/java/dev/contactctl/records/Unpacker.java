package dev.contactctl.records;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a {@link Packer} wrote, value by value. */
final class Unpacker {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Names names;
  private final byte[] bytes;
  private int at;
  private char[] units = new char[256];

  /**
   * Reads from an index on.
   *
   * @param names those of the packer
   */
  Unpacker(Names names, byte[] bytes, int at) {
    this.names = names;
    this.bytes = bytes;
    this.at = at;
  }

  /** The number of bytes that {@link Packer#setLength} noted at the index. */
  static int length(byte[] bytes, int at) {
    int length = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      length |= (bytes[at + i] & 0xFF) << (8 * i);
    }
    return length;
  }

  int tag() {
    return bytes[at++];
  }

  long number() {
    long value = 0;
    int shift = 0;
    byte b = bytes[at++];
    while (b < 0) {
      value |= (b & 0x7FL) << shift;
      shift += 7;
      b = bytes[at++];
    }
    value |= (long) b << shift;
    return value >>> 1 ^ -(value & 1);
  }

  /** A number that is small by its meaning. */
  int count() {
    return (int) number();
  }

  String text() {
    int length = count();
    if (units.length < length) {
      units = new char[Math.max(length, 2 * units.length)];
    }
    for (int i = 0; i < length; i++) {
      int b = bytes[at++];
      if (b >= 0) {
        units[i] = (char) b;
      } else if (b < (byte) 0xE0) {
        units[i] = (char) ((b & 0x1F) << 6 | bytes[at++] & 0x3F);
      } else {
        units[i] = (char) ((b & 0xF) << 12 | (bytes[at] & 0x3F) << 6 | bytes[at + 1] & 0x3F);
        at += 2;
      }
    }
    return new String(units, 0, length);
  }

  /** Bytes, each as the character of that number. */
  String bytes() {
    int length = count();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
  }

  String name() {
    int known = count();
    return known == Names.UNKNOWN ? text() : names.name(known);
  }

  JsonNode tree() {
    return switch (tag()) {
      case Packer.OBJECT -> object();
      case Packer.LIST -> list();
      case Packer.TEXT -> NODES.stringNode(text());
      case Packer.TRUE -> NODES.booleanNode(true);
      case Packer.FALSE -> NODES.booleanNode(false);
      case Packer.INT -> NODES.numberNode((int) number());
      case Packer.LONG -> NODES.numberNode(number());
      case Packer.BIG_INTEGER -> NODES.numberNode(new BigInteger(text()));
      case Packer.DOUBLE -> NODES.numberNode(Double.longBitsToDouble(number()));
      case Packer.DECIMAL -> NODES.numberNode(new BigDecimal(text()));
      case Packer.MISSING -> MissingNode.getInstance();
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object() {
    ObjectNode object = NODES.objectNode();
    for (int left = count(); left > 0; left--) {
      String name = name();
      object.set(name, tree());
    }
    return object;
  }

  private ArrayNode list() {
    ArrayNode list = NODES.arrayNode();
    for (int left = count(); left > 0; left--) {
      list.add(tree());
    }
    return list;
  }
}
