package dev.contactctl.write;

import dev.contactctl.check.Finding;
import dev.contactctl.message.Language;
import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Output;

/** Writes each finding as a line, for people and editors. */
final class TextFindings extends FindingLines {
  TextFindings(Output out, Language language) {
    super(out, language);
  }

  @Override
  String line(Finding finding, Language language) {
    return TerminalText.line(language.say(finding.line()));
  }
}
