package dev.contactctl.records;

import dev.contactctl.change.Edit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A digest of the content of records in their order: what they say, and not in which format or
 * where. Blanks between values and escapes in texts do not count, the order of members does.
 */
final class RecordDigest {
  private static final char END = '\n'; // which no other part has

  private final MessageDigest sha256 = sha256();
  private final Packer edits = new Packer(Names.none());
  private final StringBuilder text = new StringBuilder(1024);
  private byte[] squeezed = new byte[4096];

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  void add(InputRecord record) {
    text.setLength(0);
    text.append(record.number()).append(' ').append(record.id()).append(END);
    Optional<Origin.Written> line = record.origin().line();
    if (line.isPresent()) {
      update();
      squeeze(line.get().bytes());
      text.setLength(0);
    } else if (record.part().isPresent()) {
      value(record.part().get().tree());
    }
    text.append(END);
    update();
    edits.clear();
    for (Edit edit : record.edits()) {
      EditBytes.pack(edits, edit);
    }
    sha256.update(edits.bytes(), 0, edits.size());
  }

  private void update() {
    sha256.update(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Adds JSON without escapes: all of it but the blanks between values. */
  private void squeeze(String latin) {
    int length = latin.length();
    if (squeezed.length < length) {
      squeezed = Arrays.copyOf(squeezed, length);
    }
    int to = 0;
    boolean quoted = false;
    for (int i = 0; i < length; i++) {
      char c = latin.charAt(i);
      quoted ^= c == '"';
      if (quoted || (c != ' ' && c != '\t' && c != '\r')) {
        squeezed[to++] = (byte) c;
      }
    }
    sha256.update(squeezed, 0, to);
  }

  /** Writes JSON without blanks, in which only what JSON demands is escaped. */
  private void value(JsonNode value) {
    if (value.isObject()) {
      String before = "{";
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        text.append(before);
        string(member.getKey());
        text.append(':');
        value(member.getValue());
        before = ",";
      }
      text.append(value.isEmpty() ? "{}" : "}");
    } else if (value.isArray()) {
      String before = "[";
      for (JsonNode item : value) {
        text.append(before);
        value(item);
        before = ",";
      }
      text.append(value.isEmpty() ? "[]" : "]");
    } else if (value.isString()) {
      string(value.stringValue());
    } else {
      text.append(value.isNull() ? "null" : value.isMissingNode() ? "missing" : value.asString());
    }
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c < ' ') {
        text.append('\\').append((int) c).append(';');
      } else {
        text.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    text.append('"');
  }

  /** The digest of all records: 64 hexadecimal digits. None can be added afterwards. */
  String hex() {
    StringBuilder hex = new StringBuilder(64);
    for (byte b : sha256.digest()) { // HexFormat is two more classes to load
      hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return hex.toString();
  }
}
