package dev.contactctl.read;

import java.util.Locale;
import java.util.Optional;

/** The syntaxes a contact file may have. */
public enum Syntax {
  /** One value, a list of them, or several one after the other. */
  JSON("json"),
  /** A value a line; read as JSON. */
  NDJSON("ndjson"),
  /** One document or several. */
  YAML("yaml");

  private final String word;

  Syntax(String word) {
    this.word = word;
  }

  /** The word for {@code --input-format}. */
  public String word() {
    return word;
  }

  /** The syntax of that word. */
  public static Optional<Syntax> byWord(String word) {
    for (Syntax syntax : values()) {
      if (syntax.word.equals(word)) {
        return Optional.of(syntax);
      }
    }
    return Optional.empty();
  }

  /** The syntax by the extension of a source's name; empty when it has none that says one. */
  public static Optional<Syntax> named(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return Optional.of(JSON);
    }
    if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
      return Optional.of(NDJSON);
    }
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    return yaml ? Optional.of(YAML) : Optional.empty();
  }

  /**
   * The syntax by how the text begins. NDJSON is never guessed: all but its way with a broken line
   * is JSON, one value after the other.
   */
  static Syntax detect(SourceText source) {
    String start = source.text().stripLeading();
    return start.startsWith("{") || start.startsWith("[") ? JSON : YAML;
  }
}
