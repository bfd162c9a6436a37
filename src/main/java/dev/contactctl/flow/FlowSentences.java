package dev.contactctl.flow;

import dev.contactctl.message.Sentence;

/** Messages of the flows about a change, and about why they stop. */
enum FlowSentences implements Sentence {
  NOT_SENT("nothing was sent"),
  NOT_COMPARED("nothing was compared"),
  ERRORS("{0:error|errors}; {1}"),
  AT_LEAST_ERRORS("at least {0:error|errors}; {1}"),
  OTHER_ID("is {0:quoted}, but the contact to update is {1:quoted}"),
  WRITE_THIS_ID("write the ID of this contact, or remove it from the file"),
  CANNOT_SHOW("{0}: continuing without showing what would be erased: {1}"),
  UNCHANGED("{0}: unchanged"),
  UPDATED("{0}: updated:"),
  REPLACED("{0}: updated: replaced as a whole"),
  NOT_KEPT(
      "{0}: was updated, but the server did not keep {1:value|values} as sent, which is an error with"
          + " --strict"),
  SENT_UNCHANGED("{0}: updated: no property changed"),

  OF_CONTACT("{0}: {1}"),
  WOULD_BE_ERASED("{0}: {1} would be erased"),
  REMOVALS_FORBIDDEN("{0:value|values} would be erased, but {1} forbids that; nothing was sent"),
  OLDER_THAN_CONTACT("is {0:quoted}, but the contact was modified later, at {1:quoted}"),
  MAY_UNDO("the file may undo that change; get the contact again and repeat yours"),
  UNDOES("replacing the contact undoes what was changed since"),
  STALE_FORBIDDEN("the file is older than the contact, but {0} forbids that; {1}"),
  STALE_UNKNOWN("the file may be older than the contact, but {0} forbids that; {1}"),
  NO_OFFSET("is {0:quoted}, which has no offset, so the file may be older than the contact"),
  ONLY_A_DATE(
      "is {0:quoted}, which has neither time of day nor offset, so the file may be older than the"
          + " contact"),
  NOT_A_TIME("is {0:quoted}, which is not a time, so the file may be older than the contact"),
  WRITE_TIME("write it as get shows it, as in 2021-08-10T11:09:37+09:00"),
  ALLOW_ONCE("{0}; to allow it once, add {1}"),
  SEND_KEPT("{0}; to send the text as it is, run contactctl update {1} --replace -f {2:word} {3}"),
  NO_MODIFIED_TIME("has no modifiedTime to compare; leave --if-unmodified-since out"),
  MODIFIED(
      "was modified at {0:quoted}, which is after --if-unmodified-since {1};"
          + " look at it with get, then pass its modifiedTime"),
  CHANGED_MEANWHILE("was changed by somebody else in the meantime; look at it and run again"),

  NOT_A_BACKUP(
      "--backup: {0} has lines that are not contacts, so it is left alone; name the backup of the"
          + " run, or a new file"),
  BACKUP_OF_UNREAD(
      "--backup: {0:contact|contacts} changed before the run was resumed had not been read, so a"
          + " backup would lack them; leave --backup out"),
  BACKUP_UNNAMED("--backup: needs the name of a file; write one"),
  BACKUP_UNWRITABLE(
      "{0}: the backup cannot be written, so nothing was sent; check the disk and folder"),
  BACKUP_IS_LINK(
      "{0}: the backup is a symbolic link, which is not followed, so nothing was sent;"
          + " name the file itself"),

  NOTHING_SENT(
      "edit: the text has errors, and nothing was sent; correct them and run"
          + " contactctl update {0} --replace -f {1:word}"),
  SAME_PROBLEMS(
      "edit: the errors are still there, and nothing was sent; correct them and run"
          + " contactctl update {0} --replace -f {1:word}"),
  UNREADABLE_TEXT("{0}; nothing was sent"),
  EDITOR_FAILED("edit: the editor ended with code {0}, and nothing was sent"),
  EDITOR_NOT_STARTED("edit: the editor cannot be started, and nothing was sent"),
  CHECK_EDITOR("{0}; check {1}"),
  EDITOR_REMOVED("edit: the editor removed the file, and nothing was sent"),
  STOPPED("edit: stopped by SIG{0}"),
  NOT_EDITED("{0}: unchanged, nothing was sent"),
  BACK_AT_ONCE(
      "{0}: unchanged, nothing was sent; the editor ended after {1} s, and the text is kept in"
          + " {2}; if the editor opens a window, make it wait, for example with"
          + " {3}='code --wait'"),
  EMPTIED("{0}: the text is empty, nothing was sent"),
  ONLY_COMMENTS("{0}: the text has only comments, and nothing was sent; the text is kept in {1}"),
  REMOVED("{0}: the editor removed the file, nothing was sent"),
  KEPT("edit: the text is kept in {0}"),
  PROBLEM_AND_KEPT("{0}; the text is kept in {1}"),
  LOST("edit: the text is lost: {0} is gone and cannot be written again"),
  PROBLEM_AND_LOST("{0}; the text is lost: {1} is gone and cannot be written again"),
  CANNOT_DELETE("edit: {0} is no longer needed but cannot be deleted; delete it"),
  PROBLEMS_UNWRITABLE("{0}: the problems cannot be written into it; check the folder and its disk"),
  NO_HOME("HOME: is not set, so the text cannot be kept anywhere; set HOME or XDG_STATE_HOME"),
  UNWRITABLE("{0}: cannot be written; check the folder and its disk, or set XDG_STATE_HOME");

  private final String english;

  FlowSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
