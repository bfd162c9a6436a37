package dev.contactctl.world;

import dev.contactctl.message.Sentence;

/** What goes wrong with the standard streams, whatever the command. */
enum WorldSentences implements Sentence {
  OUTPUT("standard output: cannot be written; keep its reader open and its disk free");

  private final String english;

  WorldSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
