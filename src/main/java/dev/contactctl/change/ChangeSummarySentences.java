package dev.contactctl.change;

import dev.contactctl.message.Sentence;

/** What a change does, in a few words. */
enum ChangeSummarySentences implements Sentence {
  ADDED("{0} added"),
  REMOVED("{0} removed"),
  CHANGED("{0} changed"),
  EMPTIED("{0} emptied"),
  LOST_VALUES("{0} lost values"),
  LIST("{0} ({1})"),
  LIST_RESIZED("{0} {1} → {2} ({3})"),
  ITEMS_REMOVED("{0} removed"),
  ITEMS_ADDED("{0} added"),
  ITEMS_CHANGED("{0} changed"),
  ITEMS_REORDERED("reordered"),
  MORE("and {0:other property|other properties}");

  private final String english;

  ChangeSummarySentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
