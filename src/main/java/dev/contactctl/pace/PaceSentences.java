package dev.contactctl.pace;

import dev.contactctl.message.Sentence;

/** Problems of a rate. */
enum PaceSentences implements Sentence {
  RATE(
      "{0}: {1:quoted} is not a rate; write auto, unlimited, N/min or N/s, with at most {2} a minute");

  private final String english;

  PaceSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
