package dev.contactctl.seal;

import dev.contactctl.message.Sentence;

/** Problems of a line. */
public enum SealSentences implements Sentence {
  WRONG_CHECKSUM("this line does not match its checksum"),
  NOT_AN_ENTRY("this line is not an entry"),
  WRONG_NUMBER(
      "this entry has number {0} instead of {1}, so lines are missing, repeated or in another"
          + " order");

  private final String english;

  SealSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
