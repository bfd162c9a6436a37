package dev.contactctl.args;

import dev.contactctl.message.Sentence;

/** What can be wrong with the value of a field flag; the first argument is the flag. */
enum FlagSentences implements Sentence {
  CLEARED_AND_GIVEN(
      "{0}: cannot be combined with {1}, which replaces the whole list; leave {0} out"),
  NOT_OF_FORM("{0}: must be {1}, not {2:quoted}"),
  MEMBER_NOT_TRUE_OR_FALSE("{0}: {1}: must be true or false, not {2:quoted}"),
  LIST_AS_TEXT("{0}: {1} is a list; name an item, as in {2}, or use --set-json"),
  OBJECT_AS_TEXT("{0}: {1} is an object; use --set-json"),
  READ_ONLY("{0}: only the server writes {1}; leave it out"),
  NOT_A_PATH("{0}: {1:quoted} is not a path; write one like telephones[0].type"),
  EVERY_ITEM("{0}: {1:quoted} names every item; name one, as in telephones[0].type"),
  NOT_JSON("{0}: {1:quoted} is not JSON; write a text in double quotes, or use --set"),
  NOT_JSON_BUT("{0}: {1:quoted} is not JSON; write {2}"),
  INVALID_JSON("{0}: invalid JSON: {1}"),
  OPEN_QUOTE("{0}: has a quote that is not closed; write \"\" for a quote inside quotes"),
  TEXT_AFTER_QUOTE("{0}: has text after a closing quote; write \"\" for a quote inside quotes"),
  NO_MEMBER_VALUE("{0}: {1:quoted} has no value; write {1}=VALUE"),
  NO_MEMBER_VALUE_OR_COMMA(
      "{0}: {1:quoted} has no value; write {1}=VALUE, or to keep the comma: {2}"),
  EMPTY_MEMBER("{0}: has nothing after a comma; leave the comma out, or put the value in quotes"),
  UNKNOWN_MEMBER("{0}: {1:quoted} is not a property of {2}; write one of {3}"),
  UNKNOWN_MEMBER_OR_COMMA(
      "{0}: {1:quoted} is not a property of {2}; write one of {3}, or to keep the comma:" + " {4}"),
  NOT_A_MEMBER("{0}: {1:quoted} is not a property of {2}; {3}"),
  COMMA_IN_TEXT("{0:quoted} has a comma but counts as one value; {1}"),
  AS_ONE("to keep the comma, write {0}"),
  AS_SEVERAL("for several values, write {0}"),
  AS_ONE_OR_SEVERAL("to keep the comma, write {0}; for several values, {1}"),
  NO_COMMA("leave it out"),
  WRONG_SEPARATOR("{0}: has {1} in place of a comma or =; write {2:raw}"),
  MISTYPED_MEMBER("{0}: {1:quoted} is not a property of {2}; did you mean {3}?"),
  MEMBER_TWICE("{0}: names {1} twice; keep one");

  private final String english;

  FlagSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
