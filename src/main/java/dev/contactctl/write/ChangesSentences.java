package dev.contactctl.write;

import dev.contactctl.message.Sentence;

/** The headings of a table of changes. */
enum ChangesSentences implements Sentence {
  NAMED("{0}: {1}"),
  UNNAMED("{0}"),
  PROPERTY("property"),
  BEFORE("before"),
  AFTER("after");

  private final String english;

  ChangesSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
