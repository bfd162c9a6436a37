package dev.contactctl.remote;

import dev.contactctl.message.Sentence;

/** What a base URL that is not accepted is reported with; it starts with where the URL is set. */
enum BaseUrlSentences implements Sentence {
  NOT_A_URL("{0}: base URL {1:quoted} is not a valid URL; write {2}"),
  NOT_HTTP("{0}: base URL {1:quoted} is not an http or https URL; write {2}"),
  EXTRA_PARTS("{0}: base URL {1:quoted} has a user, a query or a fragment; write {2}"),
  ODD_PATH("{0}: base URL {1:quoted} has a path with dots, escapes or empty parts; write {2}"),
  BAD_PORT("{0}: base URL {1:quoted} has an invalid port; write one from 1 to {2}"),
  UNENCRYPTED(
      "{0}: base URL {1:quoted} is http, which would send the token unencrypted; write https://");

  private final String english;

  BaseUrlSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
