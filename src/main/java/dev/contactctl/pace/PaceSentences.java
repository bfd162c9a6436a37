package dev.contactctl.pace;

import dev.contactctl.message.Sentence;

/** What can be wrong with a rate. */
enum PaceSentences implements Sentence {
  RATE("--rate is {0:quoted}; write auto, unlimited, N/min or N/s, with at most {1} a minute");

  private final String english;

  PaceSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
