package dev.contactctl.records;

import dev.contactctl.contact.Contact;
import dev.contactctl.read.ContactReader;
import dev.contactctl.write.JsonWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds the reason why a record failed to the text of the record, and leaves everything else as it
 * is, faults included. Works on text that may not be JSON.
 */
final class FailedText {
  private final String text;
  private int at;

  private FailedText(String text) {
    this.text = text;
  }

  /**
   * An object on one line, with the reason as its first member in the place of one that an earlier
   * run has written. What is not an object has no place for a reason, and stays as it is.
   *
   * @param text the object, each byte as the character of that number
   * @param id the contact's ID, if the object does not say it; else empty
   * @param reason the reason as it is
   */
  static String json(String text, String id, String reason) {
    String line = text.replace('\n', ' ').stripTrailing();
    int start = line.indexOf('{');
    if (start < 0 || !line.substring(0, start).isBlank()) {
      return line;
    }
    String rest = new FailedText(line).withoutReason(start + 1);
    ObjectNode first = JsonNodeFactory.instance.objectNode().put(ContactReader.ERROR, reason);
    if (!id.isEmpty()) {
      first.put(Contact.CONTACT_ID.toString(), id);
    }
    String members = Origin.Written.of(Origin.Text.JSON, JsonWriter.compact(first)).bytes();
    boolean empty = rest.strip().startsWith("}");
    return members.substring(0, members.length() - 1) + (empty ? "" : ",") + rest;
  }

  /** The members from there on, without the reason. */
  private String withoutReason(int from) {
    at = from;
    while (at < text.length()) {
      int member = at;
      blanks();
      String name = string();
      blanks();
      if (name.isEmpty() || !passes(':')) {
        break;
      }
      blanks();
      boolean isText = at < text.length() && text.charAt(at) == '"';
      value();
      if (isText && name.equals('"' + ContactReader.ERROR + '"')) {
        return without(from, member);
      }
      if (!passes(',')) {
        break;
      }
    }
    return text.substring(from);
  }

  /** The text without the member that ends here, and without one comma beside it. */
  private String without(int from, int member) {
    if (passes(',')) {
      return text.substring(from, member) + text.substring(at);
    }
    int before = text.lastIndexOf(',', member);
    return text.substring(from, Math.max(from, before)) + text.substring(at);
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private boolean passes(char expected) {
    blanks();
    boolean there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  /** Skips a text in quotes; empty if none begins here. */
  private String string() {
    int start = at;
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      while (at < text.length() && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at = Math.min(text.length(), at + 1);
    }
    return text.substring(start, at);
  }

  /** Skips a value, judged by its brackets and quotes. */
  private void value() {
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean ends = c == ',' || c == '}' || c == ']';
      if (depth == 0 && ends) {
        return;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (c == '"') {
        string();
      } else {
        at++;
      }
    }
  }
}
