package dev.contactctl.cli;

import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.Words;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/** Contact IDs on the command line. */
final class ContactIdArgument {
  private ContactIdArgument() {}

  /** The ID, when it is well-formed: nothing else ever gets into a URL. */
  static String check(String id) {
    if (!ContactId.isWellFormed(id)) {
      throw new Failure(
          Exit.USAGE,
          Words.quoted(id)
              + ": is no contact ID (rule contact-id); write 1 to 128 letters, digits and hyphens");
    }
    return id;
  }
}
