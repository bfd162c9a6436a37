package dev.contactctl.change;

import dev.contactctl.contact.FieldPath;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One difference between two contacts.
 *
 * @param kind what happened
 * @param path the property, or the item of a list: as it is counted after the change, or before it
 *     when it was removed
 * @param was the value before; the missing node when there was none
 * @param now the value after; the missing node when there is none
 */
public record Change(Kind kind, FieldPath path, JsonNode was, JsonNode now) {

  /** What can happen to a property. */
  public enum Kind {
    /** It is there now and was not. */
    ADDED("+"),
    /** It is gone. */
    REMOVED("-"),
    /** It has another value. */
    CHANGED("~"),
    /** A list has the same items in another order; its values are the main values of the items. */
    REORDERED("^");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** One character, for the beginning of a line. */
    public String sign() {
      return sign;
    }
  }

  /**
   * Whether a value is gone that was there: the property, the item, or something inside a value
   * that changes as a whole, as a custom property does.
   */
  public boolean isRemoval() {
    return kind == Kind.REMOVED || (kind == Kind.CHANGED && isLess(was, now));
  }

  private static boolean isLess(JsonNode was, JsonNode now) {
    if (was.isArray()) {
      return now.isArray() ? isLessOfList(was, now) : !was.isEmpty();
    }
    if (was.isString() && was.stringValue().isEmpty()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> member : was.properties()) {
      if (!member.getValue().isNull() && isLess(member.getValue(), now.path(member.getKey()))) {
        return true;
      }
    }
    boolean emptied = now.isString() && now.stringValue().isEmpty();
    return !was.isObject() && (now.isNull() || now.isMissingNode() || emptied);
  }

  private static boolean isLessOfList(JsonNode was, JsonNode now) {
    boolean less = now.size() < was.size();
    for (int i = 0; i < now.size() && i < was.size(); i++) {
      less |= isLess(was.get(i), now.get(i));
    }
    return less;
  }
}
