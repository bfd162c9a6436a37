package dev.contactctl.cli;

import dev.contactctl.contact.ContactId;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/** Checks contact IDs from the command line. */
final class ContactIdArgument {
  private ContactIdArgument() {}

  /**
   * The ID, when it is well-formed. Nothing else may ever get into a URL.
   *
   * @throws Failure exit 2, when it is not
   */
  static String check(String id) {
    if (!ContactId.isWellFormed(id)) {
      throw new Failure(Exit.USAGE, CommandLineSentences.NOT_A_CONTACT_ID.with(id));
    }
    return id;
  }
}
