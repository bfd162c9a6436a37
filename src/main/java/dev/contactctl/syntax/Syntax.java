package dev.contactctl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The syntaxes a contact file may have, each with its file extensions: the one place that lists
 * them.
 */
public enum Syntax {
  /** One value, a list of them, or several one after the other. */
  JSON("json", ".json"),
  /** One value per line; read as JSON. */
  NDJSON("ndjson", ".ndjson", ".jsonl"),
  /** One document or several. */
  YAML("yaml", ".yaml", ".yml");

  private static final List<String> TABLES = List.of(".csv", ".tsv");

  private final String word;
  private final String[] extensions;

  Syntax(String word, String... extensions) {
    this.word = word;
    this.extensions = extensions;
  }

  /** The word for {@code --input-format}. */
  public String word() {
    return word;
  }

  /** The words of all syntaxes. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Syntax syntax : values()) {
      words.add(syntax.word);
    }
    return words;
  }

  /** The extensions of contact files, each with its dot, in lower case. */
  public static List<String> extensions() {
    List<String> all = new ArrayList<>();
    for (Syntax syntax : values()) {
      all.addAll(List.of(syntax.extensions));
    }
    return all;
  }

  /** The extensions of tables, which hold contacts in rows, each with its dot, in lower case. */
  public static List<String> tableExtensions() {
    return TABLES;
  }

  /** Whether a name has the extension of a table, in any case. */
  public static boolean isTable(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    for (String extension : TABLES) {
      if (name.endsWith(extension)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a text, in which YAML has joined the lines, begins with the usual header of a table.
   */
  public static boolean isTableText(String text) {
    int end = "contactId".length();
    return text.length() > end
        && text.startsWith("contactId")
        && ",;\t".indexOf(text.charAt(end)) >= 0;
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

  /** The syntax with that file extension, in any case; empty when there is no such syntax. */
  public static Optional<Syntax> named(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    for (Syntax syntax : values()) {
      for (String extension : syntax.extensions) {
        if (name.endsWith(extension)) {
          return Optional.of(syntax);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The syntax that the first character of the text suggests. NDJSON is never guessed: except for
   * how a broken line is treated, it is JSON, one value after the other.
   */
  public static Syntax detect(SourceText source) {
    int start = source.firstVisible();
    return start == '{' || start == '[' ? JSON : YAML;
  }
}
