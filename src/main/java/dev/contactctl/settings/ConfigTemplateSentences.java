package dev.contactctl.settings;

import dev.contactctl.message.Sentence;

/** The comments of a new config file, besides the help of each setting. */
enum ConfigTemplateSentences implements Sentence {
  HEAD("Settings of contactctl"),
  ORDER(
      "A flag overrides a variable, a variable overrides a profile, and a profile overrides\n"
          + "the top level of this file"),
  PRIVATE("When a token or a client secret is in this file, nobody else may read it: chmod 600"),
  PROFILES("For several servers or domains; choose one with {0:or}"),
  ORIGIN("A token in a profile is sent to the base URL of that profile only");

  private final String english;

  ConfigTemplateSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
