package dev.contactctl.message;

/** How a value is shown in a message. */
enum ShownSentences implements Sentence {
  QUOTED("{0:quoted}"),
  QUOTED_WITH("{0:quoted} (with {1})"),
  WHOLE_WITH("\"{0}\" (with {1})");

  private final String english;

  ShownSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
