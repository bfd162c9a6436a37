package dev.contactctl.write;

import dev.contactctl.check.Finding;
import dev.contactctl.message.Language;
import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Output;
import java.util.List;

/** Writes each finding as a line, for people and editors. */
final class TextFindings extends FindingsWriter {
  private final Output out;
  private final Language language;

  TextFindings(Output out, Language language) {
    this.out = out;
    this.language = language;
  }

  @Override
  public void findings(List<Finding> findings) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : findings) {
      lines.append(TerminalText.line(language.say(finding.line()))).append('\n');
    }
    out.print(lines.toString());
  }
}
