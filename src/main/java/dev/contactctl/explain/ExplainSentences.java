package dev.contactctl.explain;

import dev.contactctl.message.Sentence;

/** The words of {@code explain}, besides the help of what it explains. */
enum ExplainSentences implements Sentence {
  PROPERTIES("Properties"),
  RULES("Rules"),
  EXIT_CODES("Exit codes"),
  LIMIT("{0} (rule {1})"),
  TYPE("{0}"),
  REQUIRED("required"),
  OPTIONAL("optional"),
  MAY_BE_NULL("may be null"),
  READ_ONLY("only the server writes it"),
  GET_ONLY("only get shows it"),
  EACH_ITEM("each item has:"),
  MEMBERS("it has:"),
  AND("{0}; {1}"),
  SHAPES("each value has one of these shapes; the domain sets which one:"),
  SHAPE("{0}: {1}"),
  IN_YAML("in YAML:"),
  AS_FLAG("as a flag:"),
  WRONG("wrong: {0:raw}"),
  RIGHT("right: {0:raw}"),
  REPORTED("reported: {0}"),
  NOT_REPORTED("not reported: {0}"),
  ALLOW("allow it with --allow {0}"),
  CANNOT_BE_ALLOWED("cannot be allowed");

  private final String english;

  ExplainSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
