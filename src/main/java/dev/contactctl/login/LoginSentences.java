package dev.contactctl.login;

import dev.contactctl.message.Sentence;

/** What the commands of this room say. None of them quotes a secret. */
enum LoginSentences implements Sentence {
  NOT_THE_API("GET {0}: 404, and not as the API says it; check the base URL"),
  TERMINAL(
      "{0}: standard output is a terminal; send the token to a program, as in: contactctl {0} |"
          + " PROGRAM, or add {1}");

  private final String english;

  LoginSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
