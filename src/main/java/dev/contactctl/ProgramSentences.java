package dev.contactctl;

import dev.contactctl.message.Sentence;

/** What is reported when the program itself is at fault. */
enum ProgramSentences implements Sentence {
  INTERNAL_ERROR(
      "contactctl: internal error: {0} at {1}; please report this with the command line"),
  UNKNOWN_PLACE("an unknown place");

  private final String english;

  ProgramSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
