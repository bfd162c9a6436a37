package dev.contactctl.settings;

import dev.contactctl.message.Sentence;

/** Problems of settings; each sentence starts with the flag, variable or place. */
enum SettingSentences implements Sentence {
  IN_VARIABLE("{0}={1}"),
  IN_CONFIG("{0}: {1} at {2}"),
  EMPTY_VARIABLE("{0}: is empty; give it a value, or unset it"),
  EMPTY_FLAG("{0}: is empty; give it a value, or leave the option out"),
  QUOTED("{0}: the value {1} is in quotes; remove them"),
  NOT_A_PORT("{0}: {1:quoted} is not a port; write a number from 1 to {2}"),
  NOT_A_TIME("{0}: {1:quoted} is not a time from {2} to {3}; write one like 30s, 2m or 500ms"),
  NO_PROFILES("{0}: unknown profile {1:quoted}; add it under {2} in {3}"),
  NO_FILE_FOR_PROFILE(
      "{0}: unknown profile {1:quoted}, since {2} does not exist; to set the profile up, run:"
          + " contactctl auth login --profile {1:word}"),
  UNKNOWN_PROFILE("{0}: unknown profile {1:quoted}; write one of {2}"),
  MISTYPED_PROFILE("{0}: unknown profile {1:quoted}; did you mean {2}?"),
  RELATIVE_FOLDER(
      "{0:quoted} is not an absolute path and is ignored; write the whole path, from / on"),
  CANNOT_TURN_OFF(
      "has no effect, since a variable cannot turn off {0}; change it there, or unset the variable"),
  INVALID_PATH("{0}: {1:quoted} is not a valid file name; check the name"),
  NO_HOME("HOME: is not set and the config file cannot be found; set {0}"),
  AT_KEY("{0}: {1}: {2}"),
  AT_TOP("{0}: {1}"),
  NOT_A_MAPPING("is not a mapping; write name: value"),
  NOT_A_TEXT("is a list or a mapping; write one value"),
  NOT_A_LIST(
      "{0}: must be a list of texts in JSON; write one like [\"pass\", \"show\", \"token\"]"),
  NOT_A_LIST_HERE("must be a list of texts; write one like [pass, show, token]"),
  NESTED_KEY("is not a setting; write {0}: on one line, and {1}: indented below it"),
  INSIDE("is not a setting here; did you mean {1} inside {0}?"),
  UNKNOWN_KEY("has a key that is not a setting; write one of {0}"),
  MISTYPED_KEY("is not a setting; did you mean {0}?"),
  UNKNOWN_SETTING("{0:quoted}: is not a setting; write one of {1}"),
  MISTYPED_SETTING("{0:quoted}: is not a setting; did you mean {1}?"),
  SEVERAL_SETTINGS("{0:quoted}: holds several settings; set each of them by itself: {1}"),
  SECRET_ARGUMENT(
      "{0}: is a secret, which a command line would show; put it into a file that only you can read"
          + " and set {1} to its name, or set the variable {2}"),
  LIKELY_SECRET(
      "{0}: the value looks like a secret; put it into a file that only you can read and set {1} to"
          + " its name, or set the variable {2}"),
  EMPTY_ARGUMENT("{0}: the value is empty; write one, or run: contactctl config unset {0}"),
  NAMED_MISSING(
      "{0}: {1}: does not exist; check the name, or make the file with: contactctl config init"),
  NOT_A_FILE("{0}: is not a file that can be changed; check it, or set {1}"),
  LINK_TO_OTHERS("{0}: is a link to {1}, which belongs to somebody else; change that file itself"),
  CANNOT_CHANGE("{0}: cannot be changed without touching the rest of it; edit it by hand"),
  UNREADABLE_HOME(
      "{0}: cannot be read: permission denied; set {1} to a folder of yours, or set {2}=/dev/null to use no file"),
  TEMPLATE_HEAD("Settings of contactctl"),
  TEMPLATE_ORDER(
      "A flag overrides a variable, a variable overrides a profile, and a profile overrides\n"
          + "the top level of this file"),
  TEMPLATE_PRIVATE(
      "When a token or a client secret is in this file, nobody else may read it: chmod 600"),
  TEMPLATE_PROFILES("For several servers or domains; choose one with {0:or}"),
  TEMPLATE_ORIGIN("A token in a profile is sent to the base URL of that profile only"),

  BY_DEFAULT("default"),
  FILE_EXISTS("{0}: already exists; edit it, or remove it first"),
  FILE_UNWRITABLE("{0}: cannot be written; check its folder and disk, or set {1}");

  private final String english;

  SettingSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
