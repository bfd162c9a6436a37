package dev.contactctl.write;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A valid value of a property, made from the examples of the field table. It is not a JSON tree, so
 * that explaining a property does not load the JSON library.
 *
 * @param kind what the value is
 * @param word the value of a text or boolean; empty for anything else
 * @param members the members of an object
 * @param items the items of a list
 */
public record ExampleValue(
    Kind kind, String word, Map<String, ExampleValue> members, List<ExampleValue> items) {
  /** The label of a type CUSTOM, for which the table has no example. */
  private static final String LABEL = "customType";

  /**
   * A value of the property: of an object, the writable members for which the table has an example;
   * of a list, one item. A map has no example, since its keys are the domain's own.
   */
  public static ExampleValue of(Field field) {
    return switch (field.kind()) {
      case OBJECT -> object(members(field));
      case LIST ->
          new ExampleValue(Kind.LIST, "", Map.of(), List.<ExampleValue>of(of(field.item())));
      default -> new ExampleValue(field.kind(), word(field), Map.of(), List.of());
    };
  }

  /** A part of a contact that has only this value, at this path of names. */
  public ExampleValue in(FieldPath path) {
    ExampleValue part = this;
    for (int i = path.steps().size() - 1; i >= 0; i--) {
      part = object(Map.of(((FieldPath.Name) path.steps().get(i)).name(), part));
    }
    return part;
  }

  private static ExampleValue object(Map<String, ExampleValue> members) {
    return new ExampleValue(Kind.OBJECT, "", members, List.of());
  }

  private static String word(Field field) {
    return field.example().isEmpty() ? field.fallback() : field.example();
  }

  /** The main member comes first, as it does in a flag. */
  private static Map<String, ExampleValue> members(Field object) {
    Map<String, ExampleValue> members = new LinkedHashMap<>();
    Field main = object.mainValue();
    if (main != object) {
      members.put(main.name(), of(main));
    }
    for (Field child : object.children()) {
      boolean known = !child.example().isEmpty() || child.kind() == Kind.LIST;
      boolean writable = child.access() == Access.WRITABLE;
      if (child != main && known && writable && !child.name().equals(LABEL)) {
        members.put(child.name(), of(child));
      }
    }
    return members;
  }

  /** The lines of the value as YAML. */
  public List<String> yaml() {
    List<String> lines = new ArrayList<>();
    for (ExampleValue item : items) {
      String dash = "- ";
      for (String line : item.yaml()) {
        lines.add(dash + line);
        dash = "  ";
      }
    }
    for (Map.Entry<String, ExampleValue> member : members.entrySet()) {
      ExampleValue value = member.getValue();
      boolean nested = value.kind == Kind.OBJECT || value.kind == Kind.LIST;
      lines.add(member.getKey() + ":" + (nested ? "" : " " + value.scalar()));
      for (String line : nested ? value.yaml() : List.<String>of()) {
        lines.add("  " + line);
      }
    }
    if (members.isEmpty() && items.isEmpty()) {
      lines.add(scalar());
    }
    return lines;
  }

  private String scalar() {
    return kind == Kind.BOOLEAN || YamlText.isPlain(word) ? word : quoted(word);
  }

  /** The value as JSON on one line. */
  public String json() {
    StringBuilder json = new StringBuilder();
    switch (kind) {
      case OBJECT -> {
        for (Map.Entry<String, ExampleValue> member : members.entrySet()) {
          json.append(json.isEmpty() ? "{" : ", ").append(quoted(member.getKey()));
          json.append(": ").append(member.getValue().json());
        }
        json.append('}');
      }
      case LIST -> {
        for (ExampleValue item : items) {
          json.append(json.isEmpty() ? "[" : ", ").append(item.json());
        }
        json.append(']');
      }
      default -> json.append(kind == Kind.BOOLEAN ? word : quoted(word));
    }
    return json.toString();
  }

  private static String quoted(String word) {
    StringBuilder quoted = new StringBuilder();
    JsonWriter.string(quoted, word);
    return quoted.toString();
  }
}
