package dev.contactctl.syntax;

import dev.contactctl.message.Sentence;

/** Problems of input in any syntax, and their remedies. */
public enum ReadSentences implements Sentence {
  EMPTY("is empty"),
  WRITE_A_CONTACT("write a contact; contactctl template prints one"),
  NOT_AN_OBJECT("is not an object, but a contact must be one"),
  WRITE_PROPERTIES("write the contact's properties by name"),
  TABLE("is a table, and only apply reads tables"),
  APPLY_TABLE("run: contactctl apply {0:word}{1:raw} --dry-run"),
  ID_LIST("is a list of contact IDs, which apply --ids reads"),
  APPLY_IDS("run: contactctl apply --ids {0:word} {1:raw} --dry-run"),
  ANY_FLAG("--memo TEXT"),
  SECOND_CONTACT("is a second contact, but only one is allowed here"),
  KEEP_ONE_OR_APPLY(
      "keep one, or change them all with: contactctl apply {0:word}{1:raw} --dry-run"),
  ONLY_OTHERS("has no contact {0}, only others"),
  CHECK_ID_AND_FILE("check the ID and the file"),
  SEVERAL_VALUES("has more than one value"),
  SEVERAL_DOCUMENTS("has more than one document"),
  KEEP_ONE("keep one"),

  TOO_DEEP("is nested more than {0} levels deep"),
  FLATTEN("remove levels; a contact has far fewer"),
  SECOND_TIME("is given a second time"),
  REMOVE_ONE("remove one of them"),

  TEXT_TOO_LONG("is text of more than {0} characters"),
  SHORTEN_TEXT("shorten it; no property takes text of that length"),
  NAME_TOO_LONG("is a name of {0} characters, but at most {1} are allowed"),
  SHORTEN("shorten it"),
  NUMBER_TOO_LARGE("is a number with too many digits or too large an exponent"),
  WRITE_AS_TEXT("write it as text in double quotes"),
  CONTACT_TOO_LONG("is a contact of more than {0} Mi characters"),
  REMOVE_FROM_CONTACT("remove what does not belong to it"),
  NDJSON_LINE_TOO_LONG("is a line of more than {0} MiB"),
  SECOND_ON_LINE("is a second value on its line"),
  ONE_PER_LINE("write one contact per line"),

  LONE_SURROGATE("has half of a surrogate pair, which is not a character"),
  WHOLE_CHARACTER("write the whole character"),
  NOT_UTF_8("is not UTF-8: byte 0x{0}"),
  OTHER_UNICODE("is {0}, but must be UTF-8"),
  SAVE_AS_UTF_8("save the file as UTF-8"),

  CONFLICT_MARKER("is a conflict marker of Git"),

  ENDS_TOO_EARLY("ends too early"),
  STILL_OPEN("write the rest: a quote or bracket is still open"),
  REMOVE("remove it"),
  WRITE_CHARACTER("write {0}"),
  DOUBLE_THE_BACKSLASH("write \\\\ for a backslash");

  private final String english;

  ReadSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
