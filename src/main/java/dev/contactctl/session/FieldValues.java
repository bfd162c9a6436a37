package dev.contactctl.session;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The values that a path of {@code --field} leads to: with {@code [*]} one for each item that has
 * it, with {@code [type=WORK]} those of the items that match.
 */
final class FieldValues {
  private final FieldPath path;
  private final List<JsonNode> found = new ArrayList<>();
  private boolean emptyList;

  private FieldValues(FieldPath path) {
    this.path = path;
  }

  static FieldValues of(Contact contact, FieldPath path) {
    FieldValues values = new FieldValues(path);
    values.walk(contact.tree(), 0);
    return values;
  }

  /** The values, in the order of the contact. */
  List<JsonNode> found() {
    return found;
  }

  /** Whether there is a value, or a list that could have some and is empty. */
  boolean isThere() {
    return emptyList || !found.isEmpty();
  }

  private void walk(JsonNode node, int from) {
    if (from == path.steps().size()) {
      if (!node.isMissingNode()) {
        found.add(node);
      }
      return;
    }
    FieldPath.Step step = path.steps().get(from);
    if (step instanceof FieldPath.Name named) {
      walk(node.path(named.name()), from + 1);
    } else if (step instanceof FieldPath.Index item) {
      walk(node.path(item.index()), from + 1);
    } else if (node.isArray() || node.isNull()) {
      emptyList |= step instanceof FieldPath.Each && node.isEmpty();
      items(node, step, from + 1);
    }
  }

  private void items(JsonNode list, FieldPath.Step step, int next) {
    for (JsonNode item : list) {
      boolean wanted =
          !(step instanceof FieldPath.Match match)
              || item.path(match.member()).asString("").equals(match.value());
      if (wanted) {
        walk(item, next);
      }
    }
  }
}
