package dev.contactctl.session;

import dev.contactctl.message.Sentence;

/** Messages of commands about their output. */
public enum OutputSentences implements Sentence {
  INVALID_PATH("--field: {0:quoted} is not a path; write one like emails[0].email"),
  NO_SUCH_VALUE("--field: {0} has no {1}; print the contact with get to see its properties"),
  MISTYPED_PATH("--field: {0} has no {1}; did you mean {2}?"),
  THE_CONTACT("the contact"),
  CHECKED("{0:contact|contacts}: {1:error|errors}, {2:warning|warnings}"),
  CHECKED_IN_PART(
      "{0:contact|contacts}: {1:error|errors}, {2:warning|warnings}, {3:input|inputs} not read"),
  CHECKED_AT_LEAST("{0:contact|contacts}: at least {1:error|errors}, {2:warning|warnings}"),
  CHECKED_IN_PART_AT_LEAST(
      "{0:contact|contacts}: at least {1:error|errors}, {2:warning|warnings},"
          + " {3:input|inputs} not read");

  private final String english;

  OutputSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
