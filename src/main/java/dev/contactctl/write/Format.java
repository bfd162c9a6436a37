package dev.contactctl.write;

import dev.contactctl.message.TerminalText;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The output formats of contacts. A new one is a constant here and a writer of its own. */
public enum Format {
  JSON("json", "indented JSON; of several contacts a list") {
    @Override
    public String write(JsonNode value) {
      return JsonWriter.pretty(value) + "\n";
    }
  },
  YAML("yaml", "YAML; of several contacts a list") {
    @Override
    public String write(JsonNode value) {
      return YamlWriter.write(value);
    }
  },
  NDJSON("ndjson", "one line of JSON a contact") {
    @Override
    public String write(JsonNode value) {
      return eachLine(value, false);
    }
  },
  ID("id", "the contact's ID alone, one a line") {
    @Override
    public String write(JsonNode value) {
      return eachLine(value, true);
    }
  };

  private final String word;
  private final String help;

  Format(String word, String help) {
    this.word = word;
    this.help = help;
  }

  /** The word for {@code -o}. */
  public String word() {
    return word;
  }

  /** What it prints. */
  public String help() {
    return help;
  }

  /** The text of a contact, or of a list of contacts, with a line feed at the end. */
  public abstract String write(JsonNode value);

  /** The format of that word. */
  public static Optional<Format> byWord(String word) {
    for (Format format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  private static String eachLine(JsonNode value, boolean onlyId) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode contact : value.isArray() ? value : List.of(value)) {
      String line =
          onlyId
              ? TerminalText.line(contact.path("contactId").asString(""))
              : JsonWriter.compact(contact);
      lines.append(line).append('\n');
    }
    return lines.toString();
  }
}
