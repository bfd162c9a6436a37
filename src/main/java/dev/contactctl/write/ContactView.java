package dev.contactctl.write;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.contact.MapValues;
import dev.contactctl.message.Columns;
import dev.contactctl.message.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Shows one contact to people: a line for each property that holds something, and for each item of
 * a list. What is the same in most contacts, such as {@code primary: false}, is left out, so this
 * is not for programs.
 */
final class ContactView {
  /** The widest label that moves the values of the others. */
  private static final int WIDEST_LABEL = 28;

  private static final String GAP = "  ";

  private final List<LabelledRow> rows = new ArrayList<>();

  private record LabelledRow(String label, String value) {}

  private ContactView() {}

  /** The lines; empty if no property holds anything. */
  static String of(JsonNode contact) {
    ContactView view = new ContactView();
    for (Map.Entry<String, JsonNode> member : contact.properties()) {
      Field field = ContactFields.CONTACT.child(member.getKey());
      view.add(FieldPath.of(member.getKey()), field, member.getValue());
    }
    return view.text();
  }

  private void add(FieldPath path, Field field, JsonNode value) {
    if (isNothing(value)) {
      return;
    }
    if (value.isArray()) {
      items(path, MapValues.itemOf(field), value);
    } else if (field.kind() == Kind.MAP && value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        add(path.then(member.getKey()), MapValues.anyOf(field), member.getValue());
      }
    } else if (value.isObject()) {
      object(path, field, value);
    } else {
      row(path, scalar(value));
    }
  }

  /** One row for each item; the first one has the label. */
  private void items(FieldPath path, Field item, JsonNode list) {
    String label = path.toString();
    for (JsonNode value : list) {
      rows.add(new LabelledRow(label, value.isObject() ? members(item, value) : scalar(value)));
      label = "";
    }
  }

  /** The texts of an object in one row, and a row for each of its lists. */
  private void object(FieldPath path, Field field, JsonNode object) {
    String texts = members(field, object);
    if (!texts.isEmpty()) {
      row(path, texts);
    }
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (member.getValue().isContainer()) {
        add(path.then(member.getKey()), field.child(member.getKey()), member.getValue());
      }
    }
  }

  private void row(FieldPath path, String value) {
    rows.add(new LabelledRow(path.toString(), value));
  }

  /** The members of an object, the main one first; lists and objects in it are left out. */
  private static String members(Field field, JsonNode object) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Field child = field.child(member.getKey());
      String shown = member(member.getKey(), child, member.getValue());
      if (child.main() && !shown.isEmpty()) {
        text.insert(0, shown + (text.isEmpty() ? "" : ", "));
      } else if (!shown.isEmpty()) {
        text.append(text.isEmpty() ? "" : ", ").append(shown);
      }
    }
    return text.toString();
  }

  private static String member(String name, Field field, JsonNode value) {
    if (isNothing(value) || value.isContainer()) {
      return "";
    }
    if (field.kind() == Kind.BOOLEAN && field.required() && value.isBoolean()) {
      return value.booleanValue() ? name : "";
    }
    boolean speaksForItself = field.main() || isChoice(field);
    return speaksForItself ? scalar(value) : name + " " + scalar(value);
  }

  private static boolean isChoice(Field field) {
    for (Limit limit : field.limits()) {
      if (limit instanceof Limit.OneOf) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull()
        || (value.isContainer() && value.isEmpty())
        || (value.isString() && value.stringValue().isEmpty());
  }

  private static String scalar(JsonNode value) {
    return value.isString() ? value.stringValue() : JsonWriter.compact(value);
  }

  private String text() {
    int width = 0;
    for (LabelledRow row : rows) {
      int label = Columns.of(TerminalText.line(row.label));
      width = label > WIDEST_LABEL ? width : Math.max(width, label);
    }
    StringBuilder text = new StringBuilder();
    for (LabelledRow row : rows) {
      String label = TerminalText.line(row.label);
      for (String line : row.value.split("\n", -1)) {
        text.append((Columns.padded(label, width) + GAP + TerminalText.line(line)).stripTrailing())
            .append('\n');
        label = "";
      }
    }
    return text.toString();
  }
}
