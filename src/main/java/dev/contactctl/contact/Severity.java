package dev.contactctl.contact;

/** How much a finding matters. */
public enum Severity {
  /** The API forbids it, or it cannot be read: nothing is sent. */
  ERROR("error"),
  /** Legal, but surely not meant. */
  WARNING("warning"),
  /** Done silently unless asked. */
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
