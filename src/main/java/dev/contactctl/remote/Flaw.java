package dev.contactctl.remote;

/** What can be wrong with an answer that has no error status. */
public enum Flaw {
  /** The status is not the expected one, which is the detail. */
  STATUS,
  /** The answer redirects; the detail is the host it names, if it names one. */
  REDIRECT,
  /** The answer redirects to something that is not a URL. */
  INVALID_REDIRECT,
  /** The body is not said to be JSON; the detail is its content type. */
  NOT_JSON,
  /** The body is cut off, or is JSON in name only. */
  INCOMPLETE_JSON,
  /** The body is JSON that breaks a reading rule, whose id is the detail. */
  BROKEN_RULE,
  /** The body is not a contact: it has no contactId. */
  NO_CONTACT_ID,
  /** The body is another contact, whose ID is the detail. */
  OTHER_CONTACT;

  boolean isRedirect() {
    return this == REDIRECT || this == INVALID_REDIRECT;
  }
}
