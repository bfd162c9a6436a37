package dev.contactctl.login;

import dev.contactctl.message.Sentence;

/** Messages of a login in a browser, on the terminal and in the browser. */
enum WebSentences implements Sentence {
  OPEN("sign in with a browser at: {0:raw}"),
  REDIRECT("the app must have this redirect URI in the Developer Console: {0:raw}"),
  PASTE(
      "if the browser is on another machine, paste the address that it ends at, which begins with"
          + " {0:raw}, and press Enter"),
  NOT_OPENED("no browser could be opened; open that address yourself"),
  CUT_PASTE(
      "that fills the {0} bytes that a terminal takes in one line, so that its end may be missing;"
          + " request that address on this machine instead, as with curl"),
  NOT_PASTED("that does not begin with {0:raw}; paste the whole address"),
  PORT_TAKEN(
      "--port: {0} cannot be listened on, perhaps since another program does; write another port,"
          + " and register its redirect URI for the app"),
  TOO_LATE(
      "nobody has signed in within {0}; run again, with a longer --wait, and if the"
          + " browser shows the login page again and again, give the app the scope and the redirect"
          + " URI"),
  STOPPED("the login was stopped"),
  STOPPING("the login is being stopped, and its tokens revoked"),
  OTHER_STATE(
      "what came back does not belong to this login (state), and was not used; use the address"
          + " above"),
  DENIED("the auth host refused the app: {0:quoted}; {1}"),
  DENIED_SAYING("the auth host refused the app: {0:quoted}: {1:cut}; {2}"),
  CONSENT("sign in again, and consent"),
  CHECK_SCOPE("check --scope, and add each scope to the app in the Developer Console"),
  CHECK_APP("check --client-id, and the redirect URI of the app in the Developer Console"),
  NO_CODE("the auth host sent the browser back without a code; run again"),

  PAGE_TITLE("contactctl"),
  PAGE_DONE("You are signed in; you can close this window"),
  PAGE_FAILED("You are not signed in; the terminal says why"),
  PAGE_OTHER("This does not belong to the login that waits; use the address on the terminal");

  private final String english;

  WebSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
