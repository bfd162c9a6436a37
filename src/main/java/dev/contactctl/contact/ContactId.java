package dev.contactctl.contact;

import dev.contactctl.message.Message;

/** Tells whether a text can be a contact's ID. */
public final class ContactId {
  /** The longest ID, in characters. */
  public static final int MAX = 128;

  private ContactId() {}

  /** The remedy for a text that is not one. */
  public static Message remedy() {
    return ContactSentences.WRITE_ID.with(MAX);
  }

  /**
   * Whether the text has 1 to 128 ASCII letters, digits and hyphens. The page defines no form; its
   * examples and every ID seen have this one, and nothing in it can change the path or host of a
   * URL.
   */
  public static boolean isWellFormed(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean good =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
      if (!good) {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= MAX;
  }
}
