package dev.contactctl.kit;

import dev.contactctl.change.Edit;
import dev.contactctl.change.Edits;
import dev.contactctl.contact.Contact;
import java.util.ArrayList;
import java.util.List;

/** Applies edits in tests that do not look at the notices. */
public final class Edited {
  private Edited() {}

  /** The edited contact. */
  public static Contact by(Contact contact, List<? extends Edit> edits) {
    return Edits.apply(contact, List.copyOf(edits), Edits.IfGone.FAIL, new ArrayList<>());
  }
}
