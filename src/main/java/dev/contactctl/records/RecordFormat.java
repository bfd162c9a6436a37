package dev.contactctl.records;

import dev.contactctl.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that the records of a bulk run may have. */
public enum RecordFormat {
  JSON(Optional.of(Syntax.JSON)),
  NDJSON(Optional.of(Syntax.NDJSON)),
  YAML(Optional.of(Syntax.YAML)),
  /** A table whose column headers are paths, with commas, semicolons or tabs between its cells. */
  CSV(Optional.empty());

  private final Optional<Syntax> syntax;

  RecordFormat(Optional<Syntax> syntax) {
    this.syntax = syntax;
  }

  /** The syntax of a format whose records are contacts. */
  public Optional<Syntax> syntax() {
    return syntax;
  }

  /** The word for {@code --input-format}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all formats. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (RecordFormat format : values()) {
      words.add(format.word());
    }
    return words;
  }

  /** The format of that word. */
  public static Optional<RecordFormat> byWord(String word) {
    for (RecordFormat format : values()) {
      if (format.word().equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The format for the file's extension; empty when the extension is not known. */
  public static Optional<RecordFormat> named(String source) {
    if (Syntax.isTable(source)) {
      return Optional.of(CSV);
    }
    Optional<Syntax> syntax = Syntax.named(source);
    return syntax.isPresent() ? byWord(syntax.get().word()) : Optional.empty();
  }
}
