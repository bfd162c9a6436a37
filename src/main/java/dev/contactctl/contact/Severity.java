package dev.contactctl.contact;

import dev.contactctl.message.Message;

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

  /** The word in machine output. */
  public String word() {
    return word;
  }

  /** The word in messages. */
  public Message label() {
    return switch (this) {
      case ERROR -> SeveritySentences.ERROR.with();
      case WARNING -> SeveritySentences.WARNING.with();
      case NOTE -> SeveritySentences.NOTE.with();
    };
  }
}
