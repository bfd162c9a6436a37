package dev.contactctl.remote;

import dev.contactctl.message.Sentence;

/** Messages about a URL that is not accepted; each starts with where the URL is set. */
enum BaseUrlSentences implements Sentence {
  BASE_URL("base URL"),
  AUTH_URL("auth URL"),
  THE_TOKEN("the token"),
  THE_CLIENT_SECRET("the client secret"),

  NOT_A_URL("{0}: {1} {2:quoted} is not a valid URL; write {3}"),
  NOT_HTTP("{0}: {1} {2:quoted} is not an http or https URL; write {3}"),
  EXTRA_PARTS("{0}: {1} {2:quoted} has a user, a query or a fragment; write {3}"),
  ODD_PATH(
      "{0}: {1} {2:quoted} has a path with dots, escapes, empty parts or characters outside ASCII; write {3}"),
  BAD_PORT("{0}: {1} {2:quoted} has an invalid port; write one from 1 to {3}"),
  UNENCRYPTED("{0}: {1} {2:quoted} is http, which would send {3} unencrypted; write https://");

  private final String english;

  BaseUrlSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
