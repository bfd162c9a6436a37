package dev.contactctl.contact;

/** Tells how much a finding matters. */
public enum Severity {
  /** The API forbids it, or the input cannot be read: nothing is sent. */
  ERROR("error"),
  /** Allowed, but hardly intended. */
  WARNING("warning"),
  /** Worth knowing, but shown only on request. */
  NOTE("note");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word in messages and machine output. */
  public String word() {
    return word;
  }
}
