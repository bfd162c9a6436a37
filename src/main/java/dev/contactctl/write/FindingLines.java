package dev.contactctl.write;

import dev.contactctl.check.Finding;
import dev.contactctl.message.Language;
import dev.contactctl.world.Output;
import java.util.List;

/** Writes each finding as a line of its own. */
abstract class FindingLines extends FindingsWriter {
  private final Output out;
  private final Language language;

  FindingLines(Output out, Language language) {
    this.out = out;
    this.language = language;
  }

  /** The finding in the language, without a line feed. */
  abstract String line(Finding finding, Language language);

  @Override
  public final void findings(List<Finding> findings) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : findings) {
      lines.append(line(finding, language)).append('\n');
    }
    out.print(lines.toString());
  }
}
