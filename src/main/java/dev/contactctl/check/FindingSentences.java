package dev.contactctl.check;

import dev.contactctl.message.Sentence;

/** How a finding and its parts form one line. */
enum FindingSentences implements Sentence {
  FOUND_AND_REMEDY("{0}; {1}"),
  RULE("{0} (rule {1})"),
  RULE_AND_REMEDY("{0} (rule {1}); {2}"),
  AT_PATH("{0}: {1}"),
  ERROR_LINE("{0:raw}: {1}"),
  WARNING_LINE("{0:raw}: warning: {1}"),
  NOTE_LINE("{0:raw}: note: {1}");

  private final String english;

  FindingSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
