package dev.contactctl.findings;

import dev.contactctl.check.Finding;
import dev.contactctl.world.Output;
import java.util.List;

/** Writes each finding as lines of its own. */
abstract class FindingLines extends FindingsWriter {
  private final Output out;

  FindingLines(Output out) {
    this.out = out;
  }

  /** The finding as text; each of its lines ends with a line feed. */
  abstract String lines(Finding finding);

  @Override
  public final void findings(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(lines(finding));
    }
    out.print(text.toString());
  }
}
