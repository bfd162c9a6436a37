package dev.contactctl.check;

import dev.contactctl.message.Sentence;

/** The titles of the JSON Schemas. */
enum SchemaSentences implements Sentence {
  WHOLE("LINE WORKS contact"),
  PART("LINE WORKS contact (part, for merging)");

  private final String english;

  SchemaSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
