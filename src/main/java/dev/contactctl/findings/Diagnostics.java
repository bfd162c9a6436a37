package dev.contactctl.findings;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Excerpt;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.message.TerminalText;
import java.util.Optional;

/**
 * Writes errors, warnings and notes for people. Each is one line, so that programs can read it as
 * well; on a terminal it also has its severity in colour and, below it, the line of the file with a
 * caret under the column. Every text ends with a line feed.
 */
public final class Diagnostics {

  private final Language language;
  private final Display display;

  /**
   * Writes in that language.
   *
   * @param display what shows the text
   */
  public Diagnostics(Language language, Display display) {
    this.language = language;
    this.display = display;
  }

  /** Writes a finding. */
  public String of(Finding finding) {
    return display.isTerminal()
        ? labelled(finding.place().toString(), finding.severity(), finding.messageAtPath())
            + excerpt(finding.place().excerpt(), finding.severity())
        : line(finding.line());
  }

  /** Writes a remark. */
  public String of(Remark remark) {
    return display.isTerminal()
        ? labelled(remark.place().toString(), remark.severity(), remark.text())
            + excerpt(remark.place().excerpt(), remark.severity())
        : line(remark.line());
  }

  /**
   * Writes an error.
   *
   * @param excerpt the line that it is about, for a terminal
   */
  public String error(Message message, Optional<Excerpt> excerpt) {
    return display.isTerminal()
        ? label(Severity.ERROR) + " " + line(message) + excerpt(excerpt, Severity.ERROR)
        : line(message);
  }

  private String line(Message message) {
    return TerminalText.line(language.say(message)) + "\n";
  }

  private String labelled(String place, Severity severity, Message message) {
    return TerminalText.line(place + ":") + " " + label(severity) + " " + line(message);
  }

  private String label(Severity severity) {
    return coloured(TerminalText.line(language.say(severity.label())) + ":", severity);
  }

  private String excerpt(Optional<Excerpt> excerpt, Severity severity) {
    return excerpt.isPresent() ? excerpt.get().text(coloured("^", severity)) : "";
  }

  private String coloured(String text, Severity severity) {
    return display == Display.COLOURED_TERMINAL
        ? colour(severity) + text + TerminalText.PLAIN
        : text;
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[1;31m";
      case WARNING -> "\u001b[1;33m";
      case NOTE -> "\u001b[1;36m";
    };
  }
}
