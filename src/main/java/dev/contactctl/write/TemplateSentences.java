package dev.contactctl.write;

import dev.contactctl.message.Sentence;

/** The comments of a template, besides the help of each property. */
enum TemplateSentences implements Sentence {
  CHECK("Check: contactctl validate FILE"),
  SEND("Send:  contactctl update ID --replace -f FILE"),
  UNCOMMENT("To use a line that starts with #, delete the #"),
  REQUIRED("required");

  private final String english;

  TemplateSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
