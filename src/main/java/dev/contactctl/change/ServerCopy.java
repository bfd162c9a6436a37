package dev.contactctl.change;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contact that a server returned, as get prints it and backups keep it. The server has held
 * whatever is wrong with it, so that is no reason against bringing it back: its faults are
 * warnings, at their places in the file. Whether somebody has edited the file cannot be seen, not
 * even by a comparison with the contact of today, since an undo brings back what is no more.
 */
public final class ServerCopy {
  private ServerCopy() {}

  /** Whether the contact holds that ID and the times that only a server writes. */
  public static boolean isOf(Contact contact, String id) {
    return contact.contactId().equals(id)
        && contact.tree().has("createdTime")
        && contact.tree().has("modifiedTime");
  }

  /**
   * Checks a copy that is to replace the contact. Only the faults that flags add are errors; with
   * strict options, all faults are.
   *
   * @param before the contact as the server holds it now, if it was read
   * @param copy the copy as it was read
   * @param after the copy with the edits of the flags
   */
  public static List<Finding> check(
      Optional<Contact> before, Contact copy, Contact after, CheckOptions options) {
    OldFaults old = new OldFaults(before, copy, options);
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : Checker.check(before, after, options)) {
      boolean lower =
          finding.severity() == Severity.ERROR && !options.strict() && old.have(finding, after);
      findings.add(lower ? finding.as(Severity.WARNING) : finding);
    }
    return findings;
  }
}
