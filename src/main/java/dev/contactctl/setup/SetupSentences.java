package dev.contactctl.setup;

import dev.contactctl.message.Sentence;

/** Messages of the commands in this room about the config file. */
enum SetupSentences implements Sentence {
  NOT_SET("{0}: is not in the config file; nothing was changed"),
  SET_BUT("{0}: is set in {1}; {2}"),
  OUTSIDE_PROFILES("the settings above are those outside profiles"),
  NO_FILE(
      "{0}: does not exist, so that there is no profile; to set one up, run: contactctl auth login"
          + " --profile NAME"),
  TOKENS_LEFT(
      "{0}: tokens that were got with the settings before this change are not used any more, but stay"
          + " valid until they expire; to revoke them, undo the change, and run: contactctl auth"
          + " logout{1:raw}"),
  NO_PROFILES("{0}: has no profiles; add one with: contactctl config set --profile NAME KEY VALUE"),
  PROFILES("{0}: has the profiles {1}"),
  OVERRIDDEN("{0}: is set in {1}, but {2} overrides it");

  private final String english;

  SetupSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
