package dev.contactctl.change;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.check.Suggestion;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that holds what a server returned: what get prints, and what a backup keeps. Properties in
 * it that the table does not name are the server's own, unless they look like a slip.
 */
public final class ServerCopy {
  private ServerCopy() {}

  /** Whether the contact says of itself that it came from the server and is the one of that ID. */
  public static boolean isOf(Contact contact, String id) {
    return contact.contactId().equals(id)
        && contact.tree().has("createdTime")
        && contact.tree().has("modifiedTime");
  }

  /**
   * The findings with unknown properties as warnings, but for those that are close to a known name.
   */
  public static List<Finding> weigh(List<Finding> findings, CheckOptions terms) {
    List<Finding> weighed = new ArrayList<>();
    for (Finding finding : findings) {
      boolean own = finding.rule() == Rule.UNKNOWN_PROPERTY && !isSlip(finding.path());
      boolean pass = own && finding.severity() == Severity.ERROR && !terms.strict();
      weighed.add(pass ? finding.as(Severity.WARNING) : finding);
    }
    return weighed;
  }

  private static boolean isSlip(FieldPath path) {
    FieldPath.Step last = path.steps().get(path.steps().size() - 1);
    Field parent = ContactFields.CONTACT.at(path.parent());
    return last instanceof FieldPath.Name named && Suggestion.isNear(parent, named.name());
  }
}
