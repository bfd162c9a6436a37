package dev.contactctl.cli;

import java.util.Locale;

/**
 * Builds a man page in roff. Whatever it is given is text: roff takes none of it for a request, an
 * escape or a hyphen. The page is ASCII, so that no formatter has to guess its encoding.
 */
final class Roff {
  private final StringBuilder text = new StringBuilder();
  private boolean headed;

  /**
   * A page of section 1, without a date: the same sources make the same page on any day.
   *
   * @param name the page's name, such as {@code contactctl-update}
   * @param version what the footer of the page shows
   */
  Roff(String name, String version) {
    String title = escaped(name.toUpperCase(Locale.ROOT));
    text.append(".\\\" Made from the tables of contactctl by scripts/bless: do not edit it.\n");
    text.append(".TH ").append(title).append(" 1 \"\" \"").append(version);
    text.append("\" \"contactctl\"\n.nh\n.ad l\n");
  }

  /** The text as roff prints it unchanged. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      switch (point) {
        case '\\' -> escaped.append("\\e");
        case '-' -> escaped.append("\\-");
        case '\'' -> escaped.append("\\(aq");
        case '"' -> escaped.append("\\(dq");
        case '`' -> escaped.append("\\(ga");
        case '^' -> escaped.append("\\(ha");
        case '~' -> escaped.append("\\(ti");
        default ->
            escaped.append(
                point < 0x7F ? Character.toString(point) : String.format("\\[u%04X]", point));
      }
    }
    return escaped.toString();
  }

  static String bold(String text) {
    return text.isEmpty() ? "" : "\\fB" + escaped(text) + "\\fR";
  }

  static String italic(String text) {
    return text.isEmpty() ? "" : "\\fI" + escaped(text) + "\\fR";
  }

  Roff section(String title) {
    return request("SH", title);
  }

  Roff subsection(String title) {
    return request("SS", title);
  }

  private Roff request(String name, String title) {
    text.append('.').append(name).append(' ').append(escaped(title)).append('\n');
    headed = true;
    return this;
  }

  /** Adds a line that is escaped already; a dot at its start would make it a request. */
  Roff line(String escaped) {
    text.append(escaped.startsWith(".") ? "\\&" : "").append(escaped).append('\n');
    headed = false;
    return this;
  }

  /** Adds a term with its explanation; both are escaped already. */
  Roff item(String term, String explanation) {
    text.append(".TP\n");
    return line(term).line(explanation);
  }

  /** Adds prose as help has it: lines indented by two stay as they are, the rest is filled. */
  Roff prose(String prose) {
    boolean verbatim = false;
    for (String line : prose.strip().split("\n")) {
      boolean indented = line.startsWith("  ");
      if (indented != verbatim) {
        text.append(indented ? ".RS 2\n.nf\n" : ".fi\n.RE\n");
      }
      if (line.isBlank() || (verbatim && !indented)) {
        paragraph();
      }
      if (!line.isBlank()) {
        line(escaped(indented ? line.substring(2) : line));
      }
      verbatim = indented;
    }
    text.append(verbatim ? ".fi\n.RE\n" : "");
    return this;
  }

  /** Begins a paragraph, unless a heading just did: formatters warn about a second one. */
  private void paragraph() {
    text.append(headed ? "" : ".PP\n");
    headed = true;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
