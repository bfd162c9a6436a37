package dev.contactctl.remote;

import dev.contactctl.message.Sentence;

/** What a base URL that is not accepted is reported with; it starts with where the URL is set. */
enum BaseUrlSentences implements Sentence {
  NOT_A_URL("{0}: base URL is not a valid URL; write {1}"),
  NOT_HTTP("{0}: base URL is not an http or https URL; write {1}"),
  EXTRA_PARTS("{0}: base URL has a user, a query or a fragment; write {1}"),
  ODD_PATH("{0}: base URL has a path with dots, escapes or empty parts; write {1}"),
  BAD_PORT("{0}: base URL has an invalid port; write one from 1 to {1}"),
  UNENCRYPTED("{0}: base URL is http, which would send the token unencrypted; write https://");

  private final String english;

  BaseUrlSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
