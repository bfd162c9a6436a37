package dev.contactctl.authhost;

import dev.contactctl.message.Sentence;

/** What can be wrong with the options of an auth host. */
enum HostSentences implements Sentence {
  CALLS_NEGATIVE("--token-calls: {0} is negative; write 0 or more"),
  KEY_UNREADABLE(
      "--service-account: {0} is not a private key that this program has made; remove it, or name"
          + " another file"),
  KEY_UNWRITABLE("--service-account: {0} cannot be written; check its folder and disk");

  private final String english;

  HostSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
