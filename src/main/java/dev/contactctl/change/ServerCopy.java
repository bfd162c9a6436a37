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
 * Recognizes contacts that a server returned, as get prints them and backups keep them. Unknown
 * properties in them come from the server, unless their names look mistyped.
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
   * The findings with errors about unknown properties lowered to warnings, except where the name is
   * close to a known one.
   */
  public static List<Finding> weigh(List<Finding> findings, CheckOptions options) {
    List<Finding> weighed = new ArrayList<>();
    for (Finding finding : findings) {
      boolean fromServer =
          finding.rule() == Rule.UNKNOWN_PROPERTY && !looksMistyped(finding.path());
      boolean lower = fromServer && finding.severity() == Severity.ERROR && !options.strict();
      weighed.add(lower ? finding.as(Severity.WARNING) : finding);
    }
    return weighed;
  }

  private static boolean looksMistyped(FieldPath path) {
    FieldPath.Step last = path.steps().get(path.steps().size() - 1);
    Field parent = ContactFields.CONTACT.at(path.parent());
    return last instanceof FieldPath.Name named && Suggestion.of(parent, named.name()).isPresent();
  }
}
