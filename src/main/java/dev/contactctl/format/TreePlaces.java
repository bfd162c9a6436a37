package dev.contactctl.format;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Positions of a tree's values, as offsets in the order of the document. Reading stores two numbers
 * a value; a place is worked out only when a finding asks for it.
 */
final class TreePlaces implements Places {
  private final SourceText source;
  private final boolean codePoints;
  private JsonNode root = MissingNode.getInstance();
  private int[] keys = new int[64];
  private int[] values = new int[64];
  private int size;

  /**
   * An empty table.
   *
   * @param codePoints whether offsets count code points instead of UTF-16 units
   */
  TreePlaces(SourceText source, boolean codePoints) {
    this.source = source;
    this.codePoints = codePoints;
  }

  /** Notes the next value of the document. */
  void add(int key, int value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    keys[size] = key;
    values[size] = value;
    size++;
  }

  /** How many values were noted. */
  int size() {
    return size;
  }

  /** Forgets the values noted after the first so many. */
  void shrink(int to) {
    size = to;
  }

  /** Ends the reading. */
  void complete(JsonNode tree) {
    root = tree;
  }

  /** The place of an offset. */
  Place place(int offset) {
    return source.at(codePoints ? utf16(offset) : offset);
  }

  private int utf16(int points) {
    String text = source.text();
    int at = 0;
    for (int i = 0; i < points && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  @Override
  public Place value(FieldPath path) {
    return place(values[find(path)]);
  }

  @Override
  public Place key(FieldPath path) {
    return place(keys[find(path)]);
  }

  /** The number, in document order, of the value at the path, or of the nearest one around it. */
  private int find(FieldPath path) {
    int at = 0;
    JsonNode node = root;
    for (FieldPath.Step step : path.steps()) {
      int child = at + 1;
      JsonNode next = MissingNode.getInstance();
      if (step instanceof FieldPath.Name named && node.has(named.name())) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          if (member.getKey().equals(named.name())) {
            break;
          }
          child += count(member.getValue());
        }
        next = node.path(named.name());
      } else if (step instanceof FieldPath.Index item && item.index() < node.size()) {
        for (int i = 0; i < item.index(); i++) {
          child += count(node.get(i));
        }
        next = node.path(item.index());
      } else {
        return at;
      }
      at = child;
      node = next;
    }
    return at;
  }

  private static int count(JsonNode node) {
    int count = 1;
    for (JsonNode child : node) {
      count += count(child);
    }
    return count;
  }
}
