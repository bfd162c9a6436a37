package dev.contactctl.pace;

import dev.contactctl.message.Sentence;

/** What can be wrong with a rate. */
enum PaceSentences implements Sentence {
  RATE(
      "--rate: {0:quoted} is not a rate; write auto, unlimited, N/min or N/s, with at most {1} a minute");

  private final String english;

  PaceSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
