package dev.contactctl.login;

import dev.contactctl.message.Sentence;

/** The output of {@code auth status}: labels and values. */
enum StatusSentences implements Sentence {
  PROFILE("profile"),
  BASE_URL("base URL"),
  AUTH_URL("auth host"),
  SOURCE("source"),
  ACCOUNT("account"),
  USER("user"),
  SCOPE("scope"),
  TOKEN("token"),
  API("API"),

  FROM("{0:raw} ({1:raw})"),
  UNKNOWN("unknown"),
  GIVEN("set; it does not say how long it is valid"),
  NOT_ASKED("not requested; --check requests one"),
  REQUESTED("requested now, and not kept for other commands"),
  LESS("{0:raw} ({1:raw} was asked for)"),
  NOT_KEPT("none kept; one is requested when it is needed"),
  KEPT("kept, and used until {0}, for {1:minute|minutes}"),
  OVER("kept, but no longer used since {0}; a new one is requested when it is needed"),
  ACCEPTED("accepts the token"),
  NOT_KNOWN("does not tell whether it accepts the token");

  private final String english;

  StatusSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
