package dev.contactctl.kit;

import dev.contactctl.change.Edit;
import dev.contactctl.change.Edits;
import dev.contactctl.contact.Contact;
import java.util.ArrayList;
import java.util.List;

/** Contacts with edits made. */
public final class Edited {
  private Edited() {}

  /** The contact with the edits made, whatever is said of them. */
  public static Contact by(Contact contact, List<? extends Edit> edits) {
    return Edits.apply(contact, List.copyOf(edits), new ArrayList<>());
  }
}
