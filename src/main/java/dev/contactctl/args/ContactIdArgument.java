package dev.contactctl.args;

import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.ContactId;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/** Checks contact IDs from the command line. */
public final class ContactIdArgument {
  /** The argument that stands for standard input elsewhere, and is not an ID. */
  private static final String DASH = "-";

  /** What a command could read from standard input, if a dash was meant that way. */
  public enum Stdin {
    IDS,
    CONTACT,
    NOTHING
  }

  private ContactIdArgument() {}

  /**
   * The ID, if it is well-formed. Nothing else may ever get into a URL.
   *
   * @param stdin what a dash is probably meant to read
   * @throws Failure exit 2, when it is not
   */
  public static String check(String id, Stdin stdin) {
    if (id.equals(DASH)) {
      ArgSentences remedy =
          switch (stdin) {
            case IDS -> ArgSentences.IDS_FROM_STDIN;
            case CONTACT -> ArgSentences.CONTACT_FROM_STDIN;
            case NOTHING -> ArgSentences.WRITE_ID;
          };
      throw new Failure(Exit.USAGE, ArgSentences.DASH_AS_ID.with(id, remedy.with()));
    }
    if (BlankText.isBlank(id)) {
      throw new Failure(Exit.USAGE, ArgSentences.NO_CONTACT_ID.with(id));
    }
    if (!ContactId.isWellFormed(id)) {
      throw new Failure(Exit.USAGE, ArgSentences.NOT_A_CONTACT_ID.with(id, ContactId.MAX));
    }
    return id;
  }
}
