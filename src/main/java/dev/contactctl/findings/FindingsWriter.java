package dev.contactctl.findings;

import dev.contactctl.check.Finding;
import java.util.List;

/**
 * Writes what one run of checks finds, contact by contact, so that memory does not grow with the
 * number of findings. By default, only findings are written.
 */
public abstract class FindingsWriter {
  /** Starts the output. */
  public void begin() {}

  /**
   * Notes a contact without findings.
   *
   * @param source the input that has it, as places name it
   */
  public void passed(String source) {}

  /** Writes what was found about one contact, at least one finding, in the order of the source. */
  public abstract void findings(List<Finding> findings);

  /**
   * Writes that an input, or a part of it, was not read.
   *
   * @return false when the format leaves it to a message on standard error, which people see anyway
   */
  public boolean unread(Finding finding) {
    return false;
  }

  /** Ends the output. */
  public void end(Totals totals) {}
}
