package dev.contactctl.records;

import dev.contactctl.message.Sentence;

/** Problems of the records of a bulk run, and their remedies. */
enum RecordSentences implements Sentence {
  NO_SCRATCH("{0}: no temporary file can be made there; set TMPDIR to a folder of your own"),
  SCRATCH_FULL(
      "{0}: the temporary file cannot be written; free space there, or set TMPDIR to a folder on"
          + " another disk"),
  SCRATCH_BROKEN("{0}: the temporary file cannot be read; check the disk"),

  NO_RECORDS("the input has no records; check the program that made it"),
  NEVER_OCCURS("--only: {0:quoted} is not in the input; check the ID"),
  NO_TABLE_WITH("--map: there is no table, so no header {0:quoted}; leave the option out"),
  NO_TABLE("has no effect, since no input is a table"),
  NO_TEXT("has no effect, since no input is a table or a list of IDs"),
  WORKBOOK("{0}: is a workbook or an archive, and not text; save the sheet as CSV in UTF-8"),
  LOOKS_LIKE_IDS(
      "{0}: looks like a list of contact IDs; pass it as --ids {1:word}, and say what to change with"
          + " field flags such as --memo TEXT"),
  LOOKS_LIKE_TABLE(
      "{0}: looks like a table; pass it without --ids, or keep only the column with the IDs"),
  NO_SUCH_HEADER("--map: no table has the header {0:quoted}; write it as in the first row"),
  MISTYPED_HEADER("--map: no table has the header {0:quoted}; did you mean {1:quoted}?"),
  STDIN_TWICE("standard input can be read only once; name a file for one of the two"),

  NO_ID("has no contactId"),
  ADD_ID("add the ID of the contact, as get prints it"),
  NOT_AN_ID("{0:quoted} is not a contact ID"),
  ID_IN_QUOTES("is in quotes: {0}"),
  REMOVE_QUOTES("remove them"),
  OTHER_NAME("is {0:quoted}, but the file is named for {1:quoted}"),
  RENAME("correct the ID, or rename the file"),
  TWICE("{0:quoted} is the ID of two records; the first is at {1}"),
  TWICE_SECOND("{0:quoted} is the ID of two records; the second is at {1}"),
  REMOVE_ONE_RECORD("remove one of them, or merge them into one"),
  ONE_ID_PER_LINE("write one ID per line"),
  NO_IDS("has no ID"),

  CANNOT_WRITE("{0}: cannot be written; check the folder, its owner and its disk"),
  MIXED(
      "--failed-to: the records cannot be in one file, because their formats or columns differ; run"
          + " one input at a time");

  private final String english;

  RecordSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
