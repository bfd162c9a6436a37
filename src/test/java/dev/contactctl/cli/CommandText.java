package dev.contactctl.cli;

import dev.contactctl.message.Columns;
import dev.contactctl.sandbox.FaultKind;
import dev.contactctl.settings.Setting;
import dev.contactctl.syntax.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What help and man pages say about a command. Each command has a file in the folder {@code manual}
 * of the test resources; a group of commands and the program itself, too, but only with examples. A
 * word in capitals stands there for what a table of the program knows.
 *
 * @param summary one line for the list of commands, without a full stop
 * @param examples command lines to begin with, in which ID is the ID of a contact; a test runs each
 * @param description the help below the usage, in lines of at most 80 code points
 */
record CommandText(String summary, List<String> examples, String description) {
  private static final Path FOLDER = Path.of("src/test/resources/manual");

  /** The text of a command or of a group of commands; of the empty name, that of the program. */
  static CommandText of(String name) {
    String text = read(HelpPages.file(name.isEmpty() ? "contactctl" : name));
    return new CommandText(
        section(text, "summary").strip(),
        section(text, "examples").lines().toList(),
        filled(section(text, "description")));
  }

  /** The files that there are. */
  static Set<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines below a heading, up to the next one; empty without it. */
  private static String section(String text, String heading) {
    String start = "-- " + heading + " --\n";
    int from = text.indexOf(start);
    if (from < 0) {
      return "";
    }
    String section = text.substring(from + start.length());
    int next = section.indexOf("\n-- ");
    return next < 0 ? section : section.substring(0, next + 1);
  }

  private static String filled(String text) {
    return text.replace("EXTENSIONS", String.join(", ", Syntax.extensions()))
        .replace("TOPICS", String.join(", ", HelpPages.TOPICS))
        .replace("USUAL_PORT", Setting.USER_ACCOUNT_PORT.fallback())
        .replace("FAULTS\n", faults());
  }

  private static String faults() {
    int width = 0;
    for (FaultKind kind : FaultKind.values()) {
      width = Math.max(width, kind.word().length());
    }
    StringBuilder lines = new StringBuilder();
    for (FaultKind kind : FaultKind.values()) {
      lines.append("  ").append(Columns.padded(kind.word(), width + 2)).append(kind.summary());
      lines.append('\n');
    }
    return lines.toString();
  }
}
