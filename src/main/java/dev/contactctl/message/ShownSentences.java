package dev.contactctl.message;

/** How a value is shown in a message, and what every reader of values refuses. */
enum ShownSentences implements Sentence {
  QUOTED("{0:quoted}"),
  CODE("{0} \"{1}\""),
  WITH("{0:raw} (with {1:raw})"),
  NOT_ASCII("{0}: {1:quoted} must be in ASCII; write {2}"),
  NOT_A_TRUTH("{0}: must be true or false, not {1:quoted}"),
  WHOLE_WITH("\"{0:raw}\" (with {1:raw})");

  private final String english;

  ShownSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
