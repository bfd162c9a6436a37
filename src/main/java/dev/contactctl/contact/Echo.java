package dev.contactctl.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds what a server returned against what it was sent. What only the server writes, what only get
 * shows, the page's defaults, and TWITTER and X are no difference.
 */
public final class Echo {
  private Echo() {}

  /** A sentence for every value that was sent and not returned, or returned different. */
  public static List<String> differences(Contact sent, Contact returned) {
    List<String> said = new ArrayList<>();
    for (Change change : Diff.of(sent, returned)) {
      boolean sentValue = change.kind() != Change.Kind.ADDED;
      if (sentValue && !isGetOnly(change.path())) {
        said.add(
            "server: warning: "
                + change.path()
                + ": "
                + switch (change.kind()) {
                  case REMOVED -> "was sent and did not come back; look with get";
                  case REORDERED -> "came back in another order";
                  default -> "came back different; look with get";
                });
      }
    }
    return said;
  }

  private static boolean isGetOnly(FieldPath path) {
    return ContactFields.CONTACT.at(path).access() == Access.GET_ONLY;
  }
}
