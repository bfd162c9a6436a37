package dev.contactctl.change;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Holds what a server returned against what it was sent. What only the server writes, what only get
 * shows, the page's defaults, and TWITTER and X are no difference.
 */
public final class Echo {
  private Echo() {}

  /**
   * A sentence for every value that was sent and not returned, or returned different, and for every
   * value of before that was to go and came back.
   *
   * @param before the contact as it was, when it was read
   */
  public static List<String> differences(Optional<Contact> before, Contact sent, Contact returned) {
    List<String> said = new ArrayList<>();
    for (Change change : Diff.of(sent, returned)) {
      boolean sentValue = change.kind() != Change.Kind.ADDED || isStillThere(before, sent, change);
      if (sentValue && !isGetOnly(change.path())) {
        said.add(
            "server: warning: "
                + change.path()
                + ": "
                + switch (change.kind()) {
                  case REMOVED -> "was sent and did not come back; look with get";
                  case REORDERED -> "came back in another order";
                  case ADDED -> "was to go and came back; look with get";
                  case CHANGED -> "came back different; look with get";
                });
      }
    }
    return said;
  }

  /**
   * A value that came back although it was sent as nothing, or was there before and was not sent.
   */
  private static boolean isStillThere(Optional<Contact> before, Contact sent, Change change) {
    FieldPath path = change.path();
    boolean item = path.steps().get(path.steps().size() - 1) instanceof FieldPath.Index;
    JsonNode explicit = sent.at(item ? path.parent() : path);
    boolean cleared = explicit.isNull() || (explicit.isContainer() && explicit.isEmpty());
    if (cleared || before.isEmpty()) {
      return cleared;
    }
    for (Change gone : Diff.of(before.get(), sent)) {
      boolean samePlace = item || gone.path().equals(path);
      if (gone.kind() == Change.Kind.REMOVED && samePlace && Diff.same(gone.was(), change.now())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGetOnly(FieldPath path) {
    return ContactFields.CONTACT.at(path).access() == Access.GET_ONLY;
  }
}
