package dev.contactctl.seal;

import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks over the members of a line in the order in which they are written, without building a tree:
 * a journal of a million contacts consists mostly of images of contacts, which are skipped. Once a
 * member is not as expected, all later checks fail as well.
 */
public final class Members {
  private static final int MOST_DIGITS = 18;

  private final byte[] bytes;
  private final int end;
  private int at;
  private boolean good = true;

  /**
   * A walk over a part of an array.
   *
   * @param from where it begins
   * @param to where it ends; a part of a line, as a rule without its checksum
   */
  public Members(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  /** Whether everything so far was as expected. */
  public boolean isGood() {
    return good;
  }

  /** Whether nothing is left to read. */
  public boolean isAtEnd() {
    return at == end;
  }

  /** Skips these ASCII characters if they come next. */
  public boolean passes(String expected) {
    if (!good || end - at < expected.length()) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (bytes[at + i] != expected.charAt(i)) {
        return false;
      }
    }
    at += expected.length();
    return true;
  }

  /** Skips these ASCII characters; a mismatch makes all later checks fail. */
  public void pass(String expected) {
    good = passes(expected);
  }

  /** A whole number, not negative, as JSON writes it. */
  public long number() {
    int first = at;
    long value = 0;
    while (at < end && at - first < MOST_DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
      value = 10 * value + bytes[at] - '0';
      at++;
    }
    good &= at > first && (at - first == 1 || bytes[first] != '0');
    return value;
  }

  /** Skips a whole number. */
  public void passNumber() {
    long ignored = number();
  }

  /** A whole number that fits into an int. */
  public int smallNumber() {
    long value = number();
    good &= value <= Integer.MAX_VALUE;
    return (int) value;
  }

  /**
   * The rest of a text in quotes without escapes, whose first quote has been read; reads the
   * closing quote.
   */
  public String plainText() {
    int first = at;
    while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    String text = new String(bytes, first, at - first, StandardCharsets.UTF_8);
    pass("\"");
    return text;
  }

  /**
   * Skips the rest of a text in quotes whose first quote has been read, including the closing
   * quote.
   */
  public void passText() {
    while (at < end && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    pass("\"");
  }

  /** Skips an object whose opening brace comes next. */
  public void passObject() {
    good &= at < end && bytes[at] == '{';
    int depth = 0;
    while (good) {
      byte b = at < end ? bytes[at++] : 0;
      if (b == '"') {
        passText();
      } else if (b == '{') {
        depth++;
      } else if (b == '}') {
        depth--;
      }
      good &= b != 0;
      if (depth == 0) {
        return;
      }
    }
  }

  /** Reads an object by itself: its nesting depth does not include that of the line. */
  public ObjectNode object() {
    int first = at;
    passObject();
    if (good) {
      try {
        byte[] object = Arrays.copyOfRange(bytes, first, at);
        return (ObjectNode) JsonTrees.json(new Source("", object));
      } catch (Unreadable e) {
        good = false;
      }
    }
    return JsonNodeFactory.instance.objectNode();
  }

  /** The rest of a text in quotes whose first quote has been read; reads the closing quote. */
  public String text() {
    int first = at - 1;
    passText();
    if (good) {
      try {
        byte[] text = Arrays.copyOfRange(bytes, first, at);
        return JsonTrees.json(new Source("", text)).asString("");
      } catch (Unreadable e) {
        good = false;
      }
    }
    return "";
  }
}
