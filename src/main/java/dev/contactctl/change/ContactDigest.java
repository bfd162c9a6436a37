package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A short text that stands for everything that can be written of a contact: two contacts have the
 * same one exactly if {@link Diff} finds nothing between them. What only the server writes, such as
 * {@code modifiedTime}, does not count.
 */
public final class ContactDigest {
  private ContactDigest() {}

  /** The SHA-256 digest of the contact, 64 hexadecimal digits. */
  public static String of(Contact contact) {
    StringBuilder text = new StringBuilder();
    write(NormalForm.of(contact), text);
    byte[] digest = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    StringBuilder hex = new StringBuilder(64);
    for (byte b : digest) {
      hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return hex.toString();
  }

  /** Members in the order of their names: the order of keys means nothing. */
  private static void write(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        members.put(member.getKey(), member.getValue());
      }
      text.append('{');
      for (Map.Entry<String, JsonNode> member : members.entrySet()) {
        text.append(member.getKey().length()).append(':').append(member.getKey());
        write(member.getValue(), text);
      }
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      for (JsonNode item : node) {
        write(item, text);
      }
      text.append(']');
    } else if (node.isString()) {
      text.append('"').append(node.stringValue().length()).append(':').append(node.stringValue());
    } else {
      text.append(node.asString()).append(';');
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
