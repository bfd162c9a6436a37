package dev.contactctl.contact;

/** The form of a contact's ID. */
public final class ContactId {
  private static final int MAX = 128;

  private ContactId() {}

  /**
   * Whether the text can be an ID: 1 to 128 ASCII letters, digits and hyphens. The page gives no
   * form; its examples and every ID seen keep to this one, and nothing of it can lead to another
   * path or host.
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
