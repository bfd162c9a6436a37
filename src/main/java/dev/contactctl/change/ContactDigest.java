package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.MapValues;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A digest of everything that can be written of a contact: two contacts have the same digest
 * exactly if {@link Diff} finds no difference between them. What only the server writes, such as
 * {@code modifiedTime}, does not count.
 */
public final class ContactDigest {
  private static final String DIGITS = "0123456789abcdef";

  private ContactDigest() {}

  /** The SHA-256 digest of the contact, 64 hexadecimal digits. */
  public static String of(Contact contact) {
    byte[] digest = sha256().digest(text(contact).getBytes(StandardCharsets.UTF_8));
    StringBuilder hex = new StringBuilder(2 * digest.length);
    for (byte b : digest) {
      hex.append(DIGITS.charAt(b >> 4 & 15)).append(DIGITS.charAt(b & 15));
    }
    return hex.toString();
  }

  /**
   * What the digest is of: the contact's {@link NormalForm}, with the members of each object in the
   * order of their names, since the order of keys means nothing. No tree of that form is made, as a
   * bulk run digests every contact.
   */
  static String text(Contact contact) {
    StringBuilder text = new StringBuilder(512);
    object(text, ContactFields.CONTACT, ContactFields.CONTACT, contact.tree());
    return text.toString();
  }

  /**
   * Writes a value.
   *
   * @param sent its field in the body of a PUT
   * @param field its field in the normal form, which does not tell the shapes of a map apart
   */
  private static void value(StringBuilder text, Field sent, Field field, JsonNode value) {
    if (value.isObject()) {
      object(text, sent, field, value);
    } else if (value.isArray()) {
      text.append('[');
      for (JsonNode item : value) {
        value(text, sent.item(), MapValues.itemOf(field), item);
      }
      text.append(']');
    } else if (value.isString()) {
      String word = Outbound.current(sent, value.stringValue());
      text.append('"').append(word.length()).append(':').append(word);
    } else {
      text.append(value.asString()).append(';');
    }
  }

  private static void object(StringBuilder text, Field sent, Field field, JsonNode object) {
    text.append('{');
    for (String name : names(field, object)) {
      JsonNode given = object.path(name);
      Field child = NormalForm.member(field, name);
      Field own = sent == field && field.kind() != Kind.MAP ? child : Outbound.member(sent, name);
      boolean dropped =
          given.isMissingNode()
              || (given.isNull() && child.isKnown())
              || Outbound.isDropped(own, given);
      if (!dropped) {
        member(text, name, Outbound.shaped(sent, own, given), child, given);
      } else if (hasDefault(field, child)) {
        member(text, name, child, child, NormalForm.fallback(child));
      }
    }
    text.append('}');
  }

  private static void member(
      StringBuilder text, String name, Field sent, Field field, JsonNode value) {
    int start = text.length();
    text.append(name.length()).append(':').append(name);
    int from = text.length();
    value(text, sent, field, value);
    if (NormalForm.isContainer(field) && isEmpty(text, from)) {
      text.setLength(start);
    }
  }

  /** Whether an object or a list without anything in it is written there. */
  private static boolean isEmpty(StringBuilder text, int from) {
    char first = text.charAt(from);
    return text.length() == from + 2 && (first == '{' || first == '[');
  }

  /** The names of the members, and of those that have a default, in their order. */
  private static List<String> names(Field field, JsonNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    for (Field child : field.children()) {
      if (hasDefault(field, child) && !object.has(child.name())) {
        names.add(child.name());
      }
    }
    names.sort(null);
    return names;
  }

  private static boolean hasDefault(Field field, Field child) {
    return field.kind() == Kind.OBJECT && !child.fallback().isEmpty();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
