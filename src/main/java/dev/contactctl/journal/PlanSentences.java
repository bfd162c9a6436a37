package dev.contactctl.journal;

import dev.contactctl.message.Sentence;

/** Problems of a plan, and their remedies. */
enum PlanSentences implements Sentence {
  UNWRITABLE("{0}: the plan cannot be written; check the folder and its disk"),
  NOT_REPLACED("{0}: exists and is not a plan, so it is not replaced; name another file"),
  MISSING("{0}: the plan does not exist; check the name"),
  NOT_A_FILE("{0}: the plan is not a regular file; name one"),
  UNREADABLE("{0}: the plan cannot be read; check its owner, its mode and its disk"),
  NOT_A_PLAN("{0}:1: is not the first line of a plan; make one with --dry-run --plan FILE"),
  OTHER_FORMAT(
      "{0}:1: the plan has format {1}, and this version of contactctl has format {2};"
          + " use version {3}, or make the plan again"),
  OTHER_SERVER(
      "{0}: the plan was made for {1}, and the server is now {2}; pass the same --base-url"),
  CHANGED(
      "{0}:{1}: the plan is not as it was written: {2}; make the plan again, and have it"
          + " reviewed"),
  ENDS_TOO_EARLY("it ends too early"),
  NOT_A_CONTACT("this line is not a planned contact"),
  WRONG_DIGEST("this line does not match the lines before it"),
  MORE_FOLLOWS("more follows after its last line"),
  CHANGED_NOW(
      "{0}: the plan was changed after it was checked, so nothing more is sent; make the plan"
          + " again, and have it reviewed");

  private final String english;

  PlanSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
