package dev.contactctl.findings;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Language;
import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Output;
import java.util.List;

/** Writes each finding as an annotation command of GitHub Actions. */
final class GithubFindings extends FindingLines {
  private final Language language;

  GithubFindings(Output out, Language language) {
    super(out);
    this.language = language;
  }

  @Override
  String lines(Finding finding) {
    Place place = finding.place();
    return "::"
        + level(finding.severity())
        + (" file=" + property(place.source()))
        + (place.line() == 0 ? "" : ",line=" + place.line() + ",col=" + place.column())
        + ("::" + data(language.say(finding.messageAtPath())) + "\n");
  }

  @Override
  public boolean unread(Finding finding) {
    findings(List.of(finding));
    return true;
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
