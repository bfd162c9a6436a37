package dev.contactctl.settings;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.write.JsonWriter;
import dev.contactctl.write.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a setting is written in YAML, with the mappings that are missing above it. */
final class ConfigEntry {
  private static final String INSIDE = "_./:@+=~-";

  private final List<String> names = new ArrayList<>();
  private final String value;

  /**
   * A setting to be added.
   *
   * @param holder the mapping that is there
   * @param path where the setting is to be, below it
   */
  ConfigEntry(FieldPath holder, FieldPath path, JsonNode value) {
    this.value = written(value);
    for (FieldPath.Step step : path.steps().subList(holder.steps().size(), path.steps().size())) {
      String name = ((FieldPath.Name) step).name();
      names.add(YamlText.isPlain(name) ? name : quoted(name));
    }
  }

  /** Whether it creates the mapping of all profiles. */
  boolean isProfile() {
    return names.get(0).equals(ConfigFile.PROFILES);
  }

  /** On one line, with braces. */
  String flow() {
    return String.join(": {", names) + ": " + value + "}".repeat(names.size() - 1);
  }

  /** Over several lines; the first one is without its indent. */
  String block(int indent, String lineEnd) {
    StringBuilder lines = new StringBuilder(names.get(0)).append(':');
    for (int i = 1; i < names.size(); i++) {
      lines.append(lineEnd).append(" ".repeat(indent + 2 * i)).append(names.get(i)).append(':');
    }
    return lines.append(' ').append(value).toString();
  }

  /** A value on one line. */
  static String written(JsonNode value) {
    return value.isArray() ? JsonWriter.compact(value) : scalar(value.stringValue());
  }

  /** The value, in quotes only where YAML needs them: every setting is read as a text. */
  private static String scalar(String value) {
    boolean plain = !value.isEmpty() && !value.endsWith(":") && !value.equals("~");
    plain &= !value.toLowerCase(Locale.ROOT).equals("null");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean alphanumeric = c < 0x80 && Character.isLetterOrDigit(c);
      plain &= alphanumeric || (i == 0 ? "/.~" : INSIDE).indexOf(c) >= 0;
    }
    return plain ? value : quoted(value);
  }

  private static String quoted(String value) {
    return JsonWriter.compact(JsonNodeFactory.instance.stringNode(value));
  }
}
