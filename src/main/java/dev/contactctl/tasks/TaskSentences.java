package dev.contactctl.tasks;

import dev.contactctl.message.Sentence;

/** The reasons why a contact of a run is not changed. */
enum TaskSentences implements Sentence {
  MOVED("was changed after the plan was made, so nothing was sent; make a new plan"),
  MOVED_DURING_RUN(
      "may have been changed by others while the run was sending it, so nothing was sent; compare it"
          + " with the journal, and change it by update"),
  MOVED_AFTER_RUN(
      "was changed after the run, so nothing was sent; compare it with the journal, and change it"
          + " by update");

  private final String english;

  TaskSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
