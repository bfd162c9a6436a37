package dev.contactctl.syntax;

import dev.contactctl.message.Sentence;

/** The reasons why text is not JSON, and the remedies. */
enum JsonSentences implements Sentence {
  LINE_BREAK("has a line break inside quotes"),
  CONTROL_CHARACTER("has a raw control character inside quotes"),
  WRITE("write {0}"),
  UNKNOWN_ESCAPE("has an escape that JSON does not define"),
  COMMENT("has a comment, which JSON does not allow"),
  REMOVE_OR_WRITE_YAML("remove it, or write YAML"),
  MISPLACED("has {0:quoted} where JSON does not allow it"),
  MISPLACED_CHARACTER("has {0} where JSON does not allow it"),
  MISPLACED_TEXT("has quoted text where JSON does not allow it"),
  QUOTE_NAMES_AND_TEXTS("write names and text in double quotes"),
  STRAIGHT_QUOTES("write text in straight double quotes"),
  WRITE_AN_OBJECT("write a JSON object, or pass --input-format yaml if it is YAML"),
  COMMA_BEFORE_IT("remove the comma before it"),
  VALUE_BEFORE_IT("write a value before it"),
  WRONG_BRACKET("look for a bracket that does not match"),
  MISSING_VALUE("look for a missing value before it"),
  MISSING_COMMA_OR_COLON("look for a missing comma or colon before it"),
  MISSING_COMMA_OR_QUOTE("look for a missing comma or quote before it");

  private final String english;

  JsonSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
