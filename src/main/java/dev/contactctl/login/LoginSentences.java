package dev.contactctl.login;

import dev.contactctl.message.Sentence;

/** What the commands of this room say. None of them quotes a secret. */
enum LoginSentences implements Sentence {
  NOT_THE_API("GET {0}: 404, and not as the API says it; check the base URL"),
  LOGGED_OUT("{0}: the tokens that were kept are revoked and forgotten"),
  NOTHING_KEPT("{0}: no token is kept; nothing was revoked"),
  FORGOTTEN_ONLY(
      "{0}: the tokens are forgotten on this machine, but whoever has a copy can use them until"
          + " they expire"),
  NOT_OURS(
      "{0}: the token is set there, and logout revokes only what it has got itself; nothing was"
          + " changed"),
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
