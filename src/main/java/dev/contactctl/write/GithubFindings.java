package dev.contactctl.write;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Language;
import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Output;
import java.util.List;

/** Writes each finding as an annotation command of GitHub Actions. */
final class GithubFindings extends FindingsWriter {
  private final Output out;
  private final Language language;

  GithubFindings(Output out, Language language) {
    this.out = out;
    this.language = language;
  }

  @Override
  public void findings(List<Finding> findings) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : findings) {
      Place place = finding.place();
      lines.append("::").append(level(finding.severity()));
      lines.append(" file=").append(property(place.source()));
      lines.append(",line=").append(place.line()).append(",col=").append(place.column());
      lines.append("::").append(data(language.say(finding.messageAtPath()))).append('\n');
    }
    out.print(lines.toString());
  }

  private static String level(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.word();
  }

  private static String data(String text) {
    return TerminalText.line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
