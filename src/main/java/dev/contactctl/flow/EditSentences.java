package dev.contactctl.flow;

import dev.contactctl.message.Sentence;

/** The comments at the top of an edited contact. */
enum EditSentences implements Sentence {
  SAVE_TO_SEND("Contact {0}: save and leave the editor to send it"),
  EMPTY_SENDS_NOTHING(
      "To send nothing, empty the file; what you delete here is erased from the contact"),
  VERSION("Which contact this is, and when it was last modified; leave it as it is");

  private final String english;

  EditSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
