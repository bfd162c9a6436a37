package dev.contactctl.syntax;

import dev.contactctl.message.Sentence;

/**
 * The reasons why text is not YAML, or is YAML that contact files may not use, and the remedies.
 */
enum YamlSentences implements Sentence {
  EMPTY_DOCUMENT("is an empty document"),
  WRITE_BELOW_MARKER("write a contact below ---"),
  BLANK("has nothing after it"),
  WRITE_OR_DELETE("write null, \"\" or a value, or delete it"),

  ALIAS("is an alias"),
  WRITE_VALUE_OUT("write the value out"),
  WRITE_NAME_OUT("write the name out"),
  ANCHOR("has an anchor"),
  REMOVE_ANCHOR("remove it and write the value out"),
  TAG("has a tag"),
  REMOVE_TAG("remove it, and put text in quotes"),
  MERGE_KEY("is a merge key"),
  WRITE_MEMBERS_OUT("write the members out"),
  NAME_NOT_TEXT("is a property name that is not text"),
  WRITE_TEXT("write text"),

  LINE_TOO_LONG("is a line of {0} characters, but at most {1} are allowed"),
  BREAK_LINE("break it, or write JSON"),
  UNPRINTABLE("has the unprintable character {0}"),
  DELETE("has the unprintable character U+007F DELETE"),
  WRITE_ESCAPE("write it as an escape in double quotes"),
  TAB("has a tab"),
  INDENT_WITH_SPACES("indent with spaces"),
  NO_COLON("has a line without a colon"),
  WRITE_NAME_AND_VALUE("write name: value"),
  WRITE_COLON("write {0}:"),
  NO_BLANK("has no space after the colon"),
  NO_BLANK_AFTER_DASH("has no space after the dash"),
  WRITE_DASH("write - and a space before an item of a list"),
  CLOSES_NOTHING("closes a bracket that is not open"),
  REMOVE_BRACKET("remove it, or put the value in quotes"),
  TEXT_AFTER_MARK("has text in the line of > or |"),
  START_ON_NEXT_LINE("put the value in quotes, or start the text in the next line, indented"),
  NO_DASH("has no dash, but the lines before it with the same indentation have one"),
  ADD_DASH("write a dash before a new item, or indent a property like the others of its item"),
  DASH_AMONG_NAMES("has a dash, but the lines before it with the same indentation have none"),
  REMOVE_DASH("indent an item like the others of its list, or remove the dash"),
  LIKE_ALIAS("looks like an alias"),
  LIKE_ANCHOR("looks like an anchor"),
  QUOTE_IT("put the value in quotes"),
  UNKNOWN_ESCAPE("has an escape that YAML does not define"),
  EXTRA_COLON("has a colon that YAML does not allow here"),
  QUOTE_COLON("put a value that has a colon in quotes, and a space after every other colon"),
  STRAY_DASH("has a dash that does not start a list"),
  QUOTE_OR_START_LIST("put the value in quotes, or start the list on a line of its own"),
  WRONG_START("values cannot start with {0:quoted}"),
  NOT_CLOSED("is not closed before the text ends"),
  CLOSE_IT("close the quote or bracket"),
  NO_COMMA_AT_END("has neither a comma nor a closing bracket at the end of the line"),
  NO_COMMA_BEFORE("has neither a comma nor a closing bracket before it"),
  WRITE_COMMA("write one, or put a text with a colon or bracket in quotes"),
  WRITE_THE_REST("write the rest"),
  OTHER_VERSION("is not YAML 1.2"),
  REMOVE_VERSION("remove the line with %YAML"),
  LOOK_ALIKE("has {0}, which means nothing in YAML"),
  WRITE_SPACE("write a space"),
  NOT_A_COMMENT("has {0} before #, so a comment cannot start there"),
  SPACE_OR_QUOTE("write a space, or put the value in quotes"),
  INDENTED_AFTER("is indented by {0}, the lines before it by {1}"),
  INDENTED_BEFORE("is indented by {0}, the lines after it by {1}"),
  NO_BLANKS("none"),
  BLANKS("{0:space|spaces}"),
  INDENT_ALIKE("indent it like them"),
  INDENT_OR_QUOTE("indent it like them, or put a value that has a colon in quotes"),
  INVALID("is invalid YAML"),
  CHECK_INDENTATION("check the indentation and quotes before it");

  private final String english;

  YamlSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
