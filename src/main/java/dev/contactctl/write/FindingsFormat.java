package dev.contactctl.write;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.TerminalText;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The output formats of findings. Findings are written one by one, so that their number costs no
 * memory.
 */
public enum FindingsFormat {
  /** A line for people and editors. */
  TEXT("text") {
    @Override
    public String write(Finding finding, boolean first) {
      return TerminalText.line(finding.line().toString()) + "\n";
    }
  },
  /** One list of objects. */
  JSON("json") {
    @Override
    public String write(Finding finding, boolean first) {
      Place place = finding.place();
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      object.put("severity", finding.severity().word());
      object.put("rule", finding.rule().id());
      object.put("file", place.source());
      object.put("line", place.line());
      object.put("column", place.column());
      object.put("path", finding.path().toString());
      object.put("message", finding.message().toString());
      return (first ? "[\n  " : ",\n  ") + JsonWriter.compact(object);
    }

    @Override
    public String end(boolean none) {
      return none ? "[]\n" : "\n]\n";
    }
  },
  /** Annotations of GitHub's runners. */
  GITHUB("github") {
    @Override
    public String write(Finding finding, boolean first) {
      Place place = finding.place();
      String level = finding.severity() == Severity.NOTE ? "notice" : finding.severity().word();
      String path = finding.path().toString();
      String text = (path.isEmpty() ? "" : path + ": ") + finding.message();
      return "::"
          + level
          + " file="
          + property(place.source())
          + ",line="
          + place.line()
          + ",col="
          + place.column()
          + "::"
          + data(text)
          + "\n";
    }
  };

  private final String word;

  FindingsFormat(String word) {
    this.word = word;
  }

  /** The word for {@code -o}. */
  public String word() {
    return word;
  }

  /** The format of that word. */
  public static Optional<FindingsFormat> byWord(String word) {
    for (FindingsFormat format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * The text of a finding.
   *
   * @param first whether it is the first of the output
   */
  public abstract String write(Finding finding, boolean first);

  /**
   * The text behind the last finding.
   *
   * @param none whether there was no finding
   */
  public String end(boolean none) {
    return "";
  }

  private static String data(String text) {
    return TerminalText.line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
