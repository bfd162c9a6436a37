package dev.contactctl.contact;

import dev.contactctl.message.Sentence;

/** The words for how much something matters. */
enum SeveritySentences implements Sentence {
  ERROR("error"),
  WARNING("warning"),
  NOTE("note"),
  LINE("{0}: {1}"),
  WARNING_LINE("{0}: warning: {1}");

  private final String english;

  SeveritySentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
