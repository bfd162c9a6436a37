package dev.contactctl.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Turns values into bytes that {@link Unpacker} turns into equal values: every digit of a number,
 * the order of members, and texts that are not Unicode survive.
 */
final class Packer {
  static final int NULL = 0;
  static final int FALSE = 1;
  static final int TRUE = 2;
  static final int TEXT = 3;
  static final int INT = 4;
  static final int LONG = 5;
  static final int BIG_INTEGER = 6;
  static final int DOUBLE = 7;
  static final int DECIMAL = 8;
  static final int LIST = 9;
  static final int OBJECT = 10;
  static final int MISSING = 11;

  private final Names names;
  private byte[] bytes = new byte[4096];
  private int size;

  Packer(Names names) {
    this.names = names;
  }

  /** The buffer; the first {@link #size} bytes of it are used. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Adds four bytes to be set later. */
  int reserveLength() {
    size += Integer.BYTES;
    room(0);
    return size - Integer.BYTES;
  }

  /** Sets the four bytes at the index to the number of bytes that follow them. */
  void setLength(int at) {
    int length = size - at - Integer.BYTES;
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[at + i] = (byte) (length >> (8 * i));
    }
  }

  void tag(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** Small numbers take one byte, negative ones as well. */
  void number(long value) {
    room(10);
    long rest = value << 1 ^ value >> 63;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** One to three bytes for each UTF-16 unit. */
  void text(String text) {
    int length = text.length();
    number(length);
    room(3 * length);
    int to = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[to++] = (byte) c;
      } else if (c < 0x800) {
        bytes[to++] = (byte) (0xC0 | c >> 6);
        bytes[to++] = (byte) (0x80 | c & 0x3F);
      } else {
        bytes[to++] = (byte) (0xE0 | c >> 12);
        bytes[to++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[to++] = (byte) (0x80 | c & 0x3F);
      }
    }
    size = to;
  }

  /** Bytes, each given as the character of that number. */
  void bytes(String latin) {
    byte[] more = latin.getBytes(StandardCharsets.ISO_8859_1);
    number(more.length);
    room(more.length);
    ByteBuffer.wrap(bytes, size, more.length).put(more);
    size += more.length;
  }

  /** The name of a member, which many records have. */
  void name(String name) {
    int known = names.number(name);
    number(known);
    if (known == Names.UNKNOWN) {
      text(name);
    }
  }

  void tree(JsonNode node) {
    if (node.isObject()) {
      tag(OBJECT);
      number(node.size());
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        name(member.getKey());
        tree(member.getValue());
      }
    } else if (node.isArray()) {
      tag(LIST);
      number(node.size());
      for (JsonNode item : node) {
        tree(item);
      }
    } else if (node.isString()) {
      tag(TEXT);
      text(node.stringValue());
    } else if (node.isNumber()) {
      numeric(node);
    } else if (node.isBoolean()) {
      tag(node.booleanValue() ? TRUE : FALSE);
    } else {
      tag(node.isMissingNode() ? MISSING : NULL);
    }
  }

  private void numeric(JsonNode node) {
    switch (node.numberType()) {
      case INT -> {
        tag(INT);
        number(node.longValue());
      }
      case LONG -> {
        tag(LONG);
        number(node.longValue());
      }
      case BIG_INTEGER -> {
        tag(BIG_INTEGER);
        text(node.bigIntegerValue().toString());
      }
      case DOUBLE -> {
        tag(DOUBLE);
        number(Double.doubleToRawLongBits(node.doubleValue()));
      }
      default -> {
        tag(DECIMAL);
        text(node.decimalValue().toString());
      }
    }
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
