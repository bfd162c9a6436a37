package dev.contactctl.remote;

/** Faults of an answer without an error status. */
public enum AnswerFault {
  /** The status is not the expected one, which is the detail. */
  STATUS,
  /** The answer is 304 (not modified since an answer that we do not have). */
  NOT_MODIFIED,
  /** The answer redirects; the detail is the host it names, if it names one. */
  REDIRECT,
  /** The answer redirects to something that is not a URL. */
  INVALID_REDIRECT,
  /** The body is not declared as JSON; the detail is its content type. */
  NOT_JSON,
  /** The body is declared in another charset than UTF-8, which is the detail. */
  OTHER_CHARSET,
  /** The body is encoded, as by gzip; the detail says how. */
  ENCODED,
  /** The body is JSON that ends where the connection ended, so it may have been cut off. */
  INCOMPLETE_JSON,
  /** The body is JSON that ends too early, although all of it arrived. */
  UNFINISHED_JSON,
  /** The body is not JSON, whatever it is declared to be. */
  INVALID_JSON,
  /** The body is JSON that breaks a reading rule, whose id is the detail. */
  BROKEN_RULE,
  /** The body is not a contact: it has no contactId. */
  NO_CONTACT_ID,
  /** The body is another contact, whose ID is the detail. */
  OTHER_CONTACT,
  /** The body has no access token that can be sent. */
  NO_ACCESS_TOKEN,
  /** The body tells of an error, which is the detail. */
  ERROR;

  /** Whether the server redirects the request, which means that it has done nothing. */
  public boolean isRedirect() {
    return this == REDIRECT || this == INVALID_REDIRECT;
  }
}
