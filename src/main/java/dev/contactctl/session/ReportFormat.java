package dev.contactctl.session;

import dev.contactctl.args.ChoiceOption;
import dev.contactctl.write.JsonWriter;
import tools.jackson.databind.node.ObjectNode;

/** The output formats of commands that do not print contacts. */
public enum ReportFormat {
  /** For people. */
  TEXT,
  /** For programs: one object, indented. */
  JSON;

  /** A report, in each of the formats. */
  public interface Report {
    /** Lines, each with its line feed, that are safe for a terminal. */
    String text();

    /** The object. */
    ObjectNode json();
  }

  /** The option {@code -o} of such a command. */
  public static ChoiceOption<ReportFormat> option() {
    return ChoiceOption.output(TEXT, values());
  }

  /** The report in this format. */
  public String of(Report report) {
    return this == JSON ? JsonWriter.pretty(report.json()) + "\n" : report.text();
  }
}
