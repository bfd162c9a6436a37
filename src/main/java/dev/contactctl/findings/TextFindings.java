package dev.contactctl.findings;

import dev.contactctl.check.Finding;
import dev.contactctl.world.Output;

/**
 * Writes each finding as a line, for people and editors; on a terminal with the line of the file.
 */
final class TextFindings extends FindingLines {
  private final Diagnostics diagnostics;

  TextFindings(Output out, Diagnostics diagnostics) {
    super(out);
    this.diagnostics = diagnostics;
  }

  @Override
  String lines(Finding finding) {
    return diagnostics.of(finding);
  }
}
