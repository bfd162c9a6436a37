package dev.contactctl.args;

import dev.contactctl.contact.ContactId;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/** Checks contact IDs from the command line. */
public final class ContactIdArgument {
  private ContactIdArgument() {}

  /**
   * The ID, when it is well-formed. Nothing else may ever get into a URL.
   *
   * @throws Failure exit 2, when it is not
   */
  public static String check(String id) {
    if (!ContactId.isWellFormed(id)) {
      throw new Failure(Exit.USAGE, ArgSentences.NOT_A_CONTACT_ID.with(id));
    }
    return id;
  }
}
