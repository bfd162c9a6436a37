package dev.contactctl.syntax;

import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Remembers where each value of a document is. Reading stores two offsets per value, in document
 * order; lines and columns are computed only when a finding needs them.
 */
final class TreePlaces implements Places {
  private final SourceText source;
  private final boolean codePoints;
  private JsonNode root = MissingNode.getInstance();
  private int[] keys = new int[64];
  private int[] values = new int[64];
  private int size;
  private int end = -1;
  private final List<Children> walked = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param syntax the parser of YAML counts offsets in code points, that of JSON in UTF-16 units
   */
  TreePlaces(SourceText source, Syntax syntax) {
    this.source = source;
    this.codePoints = syntax == Syntax.YAML;
  }

  /** Records the offsets of the next value and of its name; an item has no name of its own. */
  void add(int key, int value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    keys[size] = key;
    values[size] = value;
    size++;
  }

  /**
   * Refuses the last value if it is too deep, or if its contact is too large.
   *
   * @param depth its depth, from 1
   */
  void refuseExcess(int depth, DocumentUnit unit) throws Unreadable {
    int last = values[size - 1];
    if (depth > InputBounds.DEPTH) {
      throw Unreadable.tooDeep(place(last));
    }
    if (unit != DocumentUnit.VALUE && last - values[0] > InputBounds.CONTACT) {
      throw Unreadable.because(
          Rule.TOO_LARGE,
          place(values[0]),
          ReadSentences.CONTACT_TOO_LONG.with(InputBounds.CONTACT >> 20),
          ReadSentences.REMOVE_FROM_CONTACT.with());
    }
  }

  /** How many values were recorded. */
  int size() {
    return size;
  }

  /** Forgets all values but the first so many. */
  void shrink(int to) {
    size = to;
  }

  /** Sets the tree whose values were recorded. */
  void complete(JsonNode tree) {
    root = tree;
    walked.clear();
  }

  /** Records the offset where an object ends; the last one is the document. */
  void ends(int offset) {
    end = offset;
  }

  @Override
  public Optional<String> written() {
    return root.isObject() && end > values[0]
        ? Optional.of(source.text().substring(unit(values[0]), unit(end)))
        : Optional.empty();
  }

  /** An offset in UTF-16 units. */
  private int unit(int offset) {
    if (!codePoints) {
      return offset;
    }
    Place place = place(offset);
    return source.offset(place.line(), place.column() - 1);
  }

  /** The place of an offset. */
  Place place(int offset) {
    return codePoints ? source.atCodePoint(offset) : source.at(offset);
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
    int depth = 0;
    for (FieldPath.Step step : path.steps()) {
      Children children = children(depth++, node);
      int child = children.number(step);
      if (child < 0) {
        return at;
      }
      at += child;
      node = children.get(step);
    }
    return at;
  }

  /** The children of a node, kept per depth: findings mostly ask for the same nodes in a row. */
  private Children children(int depth, JsonNode node) {
    while (walked.size() <= depth) {
      walked.add(new Children(MissingNode.getInstance()));
    }
    if (walked.get(depth).node != node) {
      walked.set(depth, new Children(node));
    }
    return walked.get(depth);
  }

  /** The children of an object or list, and how many values of the document precede each. */
  private static final class Children {
    private final JsonNode node;
    private final Map<String, Integer> members = new HashMap<>();
    private final int[] items;

    Children(JsonNode node) {
      this.node = node;
      this.items = new int[node.isArray() ? node.size() : 0];
      int number = 1;
      for (int i = 0; i < items.length; i++) {
        items[i] = number;
        number += count(node.get(i));
      }
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        members.put(member.getKey(), number);
        number += count(member.getValue());
      }
    }

    int number(FieldPath.Step step) {
      if (step instanceof FieldPath.Name named) {
        return members.getOrDefault(named.name(), -1);
      }
      boolean there = step instanceof FieldPath.Index item && item.index() < items.length;
      return there ? items[((FieldPath.Index) step).index()] : -1;
    }

    JsonNode get(FieldPath.Step step) {
      return step instanceof FieldPath.Name named
          ? node.path(named.name())
          : node.path(((FieldPath.Index) step).index());
    }

    private static int count(JsonNode node) {
      int count = 1;
      for (JsonNode child : node) {
        count += count(child);
      }
      return count;
    }
  }
}
