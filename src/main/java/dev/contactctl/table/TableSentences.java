package dev.contactctl.table;

import dev.contactctl.message.Sentence;

/** Problems of a table, and their remedies. */
enum TableSentences implements Sentence {
  WRONG_BYTE("is not {0}: byte 0x{1}"),
  NAME_CHARSET(
      "save the file as UTF-8, or pass --charset MS932 (Japanese Windows) or CP949 (Korean"
          + " Windows)"),
  NAME_OTHER_CHARSET("pass the --charset that the file was saved with"),
  LINE_TOO_LONG("is a line of more than {0} UTF-16 units"),
  SHORTER_LINES("check the program that made the file"),

  UNCLOSED("has a quote at its start and none at its end"),
  CLOSE_QUOTE("close the quote, and double each quote inside"),
  AFTER_QUOTE("has text after its closing quote"),
  DOUBLE_QUOTES("put the whole cell in quotes, and double each quote inside"),
  CELL_TOO_LONG("is a row or cell of more than {0} UTF-16 units"),
  NOT_CSV("is not valid CSV"),
  CHECK_MAKER("check the quotes and the program that made the file"),
  BLANK_BEFORE_QUOTE("has a space before its opening quote"),
  REMOVE_BLANK("remove the space, so that the quotes count"),
  OTHER_NUMBER_OF_CELLS("has {0:cell|cells}, but there are {1:header|headers}"),
  CHECK_DELIMITERS("write a delimiter for each cell, also for an empty one"),
  QUOTE_DELIMITER("put a cell that has a delimiter in it in quotes"),
  NO_HEADER("is in column {0}, which has no header"),
  NAME_COLUMN("write the header"),
  IN_COLUMN("(column {0:quoted}) {1}"),

  EMPTY_TABLE("has no header"),
  WRITE_HEADER("write one, such as contactId,contactName.lastName,telephones[0].telephone"),
  NO_ROWS("has a header and no rows"),
  ADD_ROWS("write a row for each contact"),
  NO_ID_COLUMN("has no column contactId"),
  ADD_ID("add it, or say which one it is, as --map 'ID=contactId'"),
  NOT_A_PROPERTY("the header {0:quoted} is not a property"),
  MAP_NEAR("pass {0:raw} if that is what it means, or {1:raw} to ignore the column"),
  MAP_HEADER("say which one it is, such as {0:raw}, or pass {1:raw} to ignore the column"),
  OTHER_THAN_TABS("has {0} in its header and no tab, which separates the cells of a .tsv file"),
  RENAME_TO_CSV("rename the file to .csv"),
  OTHER_THAN_DECLARED(
      "has {0} in its header, but not the separator that the line sep= above it declares"),
  CORRECT_DECLARATION("correct that line, or remove it"),
  NO_DELIMITER("has {0} in its header, and no character that separates cells"),
  SEPARATE_WITH("separate them with {0:or}"),
  HEADER_IN_QUOTES("has its whole header in one pair of quotes, so that it is a single cell"),
  UNQUOTE_LINES("remove the quotes around the whole line, here and in the rows"),
  SEPARATE_CELLS("separate the cells with {0}"),
  OVERLAP("the header {0:quoted} sets the same property as the header {1:quoted} in column {2}"),
  DROP_ONE("remove one of the two"),
  ERROR_COLUMN("holds the errors of an earlier run, and is ignored"),
  READ_ONLY_COLUMN("is set by the server only, and is ignored"),

  NOT_A_BOOLEAN("is {0:quoted} but must be true or false"),
  COMMA_IN_LIST("has a comma, but semicolons separate values: {0:quoted}"),
  WRITE_LIST("for several values, write {0:raw}; to keep the comma, {1:raw}"),
  NOT_JSON("is {0:quoted} but must be JSON"),
  USE_COLUMNS("write JSON, or use a column for each value, such as telephones[0].telephone"),
  WRONG_JSON("is not JSON: {0}"),
  CORRECT_JSON("correct it"),

  NOT_A_MAPPING("--map: {0:quoted} is not of the form HEADER=PATH"),
  MAPPED_TWICE("--map: the header {0:quoted} is given twice; remove one"),
  MAPPED_TO_NOTHING("--map: {0:quoted} is mapped to {1:quoted}, which is not a property; {2}"),
  MAP_NOT_AN_OBJECT("{0}: is not an object; write HEADER: PATH for each header"),
  FILE_MAPS_TO_NOTHING("{0}: {1:quoted} is mapped to {2:quoted}, which is not a property; {3}"),
  FILE_MAPS_TO_SEVERAL(
      "{0}: {1:quoted} is mapped to {2}, but a column is one property; write one path, such as"
          + " telephones[0].telephone"),
  WRITE_PATH("write a path such as telephones[0].telephone"),
  WRITE_NEAR_PATH("did you mean {0}?");

  private final String english;

  TableSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
