package dev.contactctl.change;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Describes one difference between two contacts.
 *
 * @param kind what happened
 * @param path the property, or the item of a list, by its index after the change; a removed item by
 *     its index before
 * @param was the value before; the missing node when there was none
 * @param now the value after; the missing node when there is none
 */
public record Change(Kind kind, FieldPath path, JsonNode was, JsonNode now) {

  /** What can happen to a property. */
  public enum Kind {
    /** The property is new. */
    ADDED("+"),
    /** The property no longer exists. */
    REMOVED("-"),
    /** The property has another value. */
    CHANGED("~"),
    /** The items that stay in a list are in another order; was and now hold their main values. */
    REORDERED("^");

    private final String symbol;

    Kind(String symbol) {
      this.symbol = symbol;
    }

    /** The character that marks the change at the start of a line. */
    public String symbol() {
      return symbol;
    }
  }

  /**
   * Whether the change loses a value: the property, the item, or something inside a value that
   * changes as a whole, as a custom property does.
   */
  public boolean isRemoval() {
    return kind == Kind.REMOVED || (kind == Kind.CHANGED && losesValue(was, now));
  }

  private static boolean losesValue(JsonNode was, JsonNode now) {
    if (was.isArray()) {
      return now.isArray() ? losesItems(was, now) : !was.isEmpty();
    }
    if (was.isString() && was.stringValue().isEmpty()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> member : was.properties()) {
      if (!member.getValue().isNull() && losesValue(member.getValue(), now.path(member.getKey()))) {
        return true;
      }
    }
    boolean emptied = now.isString() && now.stringValue().isEmpty();
    return !was.isObject() && (now.isNull() || now.isMissingNode() || emptied);
  }

  /** Old items without a partner are removed, however many new ones there are. */
  private static boolean losesItems(JsonNode was, JsonNode now) {
    List<JsonNode> old = List.copyOf(was.values());
    List<JsonNode> fresh = List.copyOf(now.values());
    int[] partners = ItemPairs.of(Field.UNKNOWN, old, fresh);
    int kept = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        kept++;
        if (losesValue(old.get(partners[i]), fresh.get(i))) {
          return true;
        }
      }
    }
    return kept < old.size();
  }
}
