package dev.contactctl.login;

import dev.contactctl.message.Sentence;

/** Messages of the commands in this room. None of them quotes a secret. */
enum LoginSentences implements Sentence {
  NOT_THE_API("GET {0}: 404, and not in the form of the API; check the base URL"),
  MAY_BE_THE_PATH(
      "404 {0:quoted} may be about the path, so that whether the token is accepted is not known; check"
          + " the base URL, which usually ends with {1}"),
  LOGGED_OUT("{0}: the tokens that were kept are revoked and forgotten"),
  NO_ACCOUNT(
      "no account is set up, so that no token is kept and nothing was revoked; for another profile,"
          + " add --profile NAME"),
  STILL_SET("{0}: is set, and commands still use that token; unset it to use none"),
  NOTHING_KEPT(
      "{0}: no token is kept with these settings, so that nothing was revoked; for another profile,"
          + " add --profile NAME"),
  FORGOTTEN_ONLY(
      "{0}: the tokens are forgotten on this machine, so that no later logout can revoke them;"
          + " whoever has a copy can use them until they expire: an access token within {1:hour|hours},"
          + " the refresh token of a user within 90 days"),
  NOT_OURS(
      "{0}: the token is set there, and logout revokes only what it has got itself; nothing was"
          + " changed"),
  ASK_PROFILE("Name of the profile"),
  ASK_BASE("URL of the API"),
  ASK_KIND("Sign in with 1 a service account, 2 an access token, 3 a browser"),
  ASK_AUTH_URL("URL of the auth host"),
  ASK_ACCOUNT("ID of the service account"),
  ASK_CLIENT("Client ID"),
  ASK_SECRET("Client secret"),
  ASK_KEY("File with the private key"),
  ASK_SCOPE("Scope"),
  ASK_TOKEN("Access token"),
  ASK_REPLACE("Change the profile {0}?"),
  QUESTION("{0}:"),
  QUESTION_WITH_USUAL("{0} [{1:raw}]:"),
  QUESTION_UNSEEN("{0} (not shown):"),
  QUESTION_UNSEEN_WITH_PRESENT("{0} (not shown) [keep the present one]:"),
  YES_OR_NO("{0} [y/N]"),
  NO_ANSWER(
      "standard input ended before the answer; pass options instead: contactctl auth login --help"),
  NO_HIDING(
      "the terminal cannot be kept from showing what is typed (stty); put the secret into a file"
          + " that only you can read, and pass --client-secret-file or --token-file"),
  CUT_SECRET(
      "{0}: fills the {1} bytes that a terminal takes in one line, so that its end may be missing;"
          + " put it into a file that only you can read, and pass --client-secret-file FILE or"
          + " --token-file FILE"),
  CUT_ANSWER(
      "{0}: fills the {1} bytes that a terminal takes in one line, so that its end may be missing;"
          + " pass an option instead: contactctl auth login --help"),

  BAD_PROFILE("{0}: {1:quoted} cannot name a profile; write letters, digits, dots, - and _"),
  BAD_ACCOUNT(
      "{0}: {1:quoted} is not the ID of a service account; write one like"
          + " abc12.serviceaccount@example"),
  BAD_KIND("{0:quoted} is not one of them; write 1, 2 or 3"),
  HAS_SPACE("{0}: {1:quoted} has a space in it; remove it"),
  HAS_CHARACTER("{0}: {1:quoted} has a character that is not ASCII; remove or replace it"),
  EMPTY("{0}: is empty; enter a value"),
  ONE_WAY("auth login: takes one of --service-account, --web, --token-file and --token-stdin"),
  NO_WAY(
      "auth login: nothing says how to sign in; pass --token-file FILE or --token-stdin; or --web,"
          + " --client-id ID and --client-secret-file FILE; or --service-account ID, --client-id"
          + " ID, --client-secret-file FILE and --private-key-file FILE"),
  MISSING("auth login: the account is incomplete; add {0}"),
  NAME_PROFILE(
      "auth login: the profile {0} already exists;"
          + " add {1} {0} to change it, or {1} NAME to write another one"),
  NOT_OF_USERS("{0}: is for a service account, not for a login with a browser; leave it out"),
  NOT_OF_TOKENS("{0}: is for an account, not for a token; leave it out"),
  ONLY_OF_WEB("{0}: is for a login with a browser; leave it out"),

  GOT_TOKEN("{0}: signed in at {1}"),
  ACCEPTED("{0}: accepted by {1}"),
  NOTHING_WRITTEN("nothing was written"),
  GOT_REVOKED("{0}: the tokens of this login are revoked"),
  GOT_STAY_VALID(
      "{0}: the tokens of this login could not be revoked, and stay valid until they expire; they"
          + " are kept nowhere"),
  FORMER_REVOKED("{0}: the tokens of the earlier login are revoked"),
  FORMER_STAY_VALID(
      "{0}: the tokens of the earlier login could not be revoked, and stay valid until they"
          + " expire: {1}"),
  SMALLER_SCOPE(
      "the auth host has granted only the scope {0:quoted}, and not {1:quoted}; add what is missing"
          + " to the app in the Developer Console, and sign in again"),
  SETS("{0}: {1} becomes {2}"),
  REPLACES("{0}: {1} was {2} and becomes {3}"),
  REMOVES("{0}: {1} was {2} and is removed"),
  WRITTEN("profile {0}: written to {1}"),
  CHANGED("profile {0}: changed in {1}"),
  UNCHANGED("profile {0}: is as it was in {1}"),
  USE_IT("profile {0}: is not the one that is used by default; add {1} {0} to a command"),
  OVERRIDES("{0}: is set and overrides profile {1}; unset it to use the profile"),
  OLD_SECRET_REMOVED("{0}: removed, since the profile has a new secret"),
  SECRET_UNWRITABLE("{0}: the secret cannot be written; check the folder and the disk"),

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
