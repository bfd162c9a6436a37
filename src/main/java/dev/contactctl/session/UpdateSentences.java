package dev.contactctl.session;

import dev.contactctl.message.Sentence;

/**
 * Messages of the commands that change a contact, or would change it, besides those of their flow.
 */
public enum UpdateSentences implements Sentence {
  NOTHING_TO_CHANGE(
      "{0}: nothing to change; pass -f FILE, -f - for standard input, or a field flag such as"
          + " --memo TEXT"),
  NO_ID(
      "{0}: needs an ID, or -f FILE (-f - for standard input) with a contactId; see: contactctl {0}"
          + " --help"),
  NO_ID_IN_FILE("{0}: has no valid contactId; name the contact: contactctl {1} ID -f {2}"),
  LAST_OF_BACKUP("{0}: has several contacts; the last one with the ID {1} is used"),
  CUT_OFF_LINE("the line ends too early and is skipped"),
  NO_OFFSET(
      "--if-unmodified-since: {0:quoted} has no offset; add it, as in 2021-08-10T11:09:37+09:00"),
  ONLY_A_DATE(
      "--if-unmodified-since: {0:quoted} has neither time of day nor offset; write it as get shows"
          + " modifiedTime: 2021-08-10T11:09:37+09:00"),
  NOT_A_TIME(
      "--if-unmodified-since: {0:quoted} is not a date, time and offset; write it as get shows"
          + " modifiedTime:"
          + " 2021-08-10T11:09:37+09:00"),
  NEEDS_DRY_RUN("--exit-code: needs --dry-run; pass both, or use diff"),
  NO_EDITOR("edit: no editor is set; set EDITOR, or change the contact with update"),
  NO_TERMINAL(
      "edit: there is no terminal for the editor; run it in a terminal,"
          + " or change the contact with update"),
  DRY_RUN("{0}: dry run: nothing was sent"),
  DRY_RUN_OF_CURL("{0}: dry run: nothing was sent; run the printed command to send it"),
  DRY_RUN_UNCHANGED("{0}: dry run: unchanged, nothing would be sent"),
  UPDATED_BUT("{0}: was updated; {1}");

  private final String english;

  UpdateSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
