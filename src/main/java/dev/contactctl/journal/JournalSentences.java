package dev.contactctl.journal;

import dev.contactctl.message.Sentence;

/** Problems of a journal, and their remedies. */
enum JournalSentences implements Sentence {
  UNWRITABLE(
      "{0}: the journal cannot be written, so nothing more was sent;"
          + " free space on its disk, then resume the run"),
  NOT_CREATED("{0}: the journal cannot be created; check the folder and its disk"),
  EXISTS(
      "{0}: the journal exists already; pass --resume to go on with its run,"
          + " or name another file to begin a new one"),
  MISSING("{0}: the journal does not exist; check the name"),
  LINK("{0}: the journal is a symbolic link and not followed; name the file itself"),
  NOT_ALLOWED("{0}: the journal may not be read and written; check its owner and mode"),
  UNREADABLE("{0}: the journal cannot be read; check the file and its disk"),
  NOT_A_FILE("{0}: the journal is not a regular file; name another one"),
  OPEN_TO_OTHERS(
      "{0}: the journal can be changed by other users; check it, then run: chmod go-w {0:word}"),

  EMPTY(
      "{0}: the journal ends within its first line, so nothing was sent;"
          + " remove the file and run without --resume"),
  NOT_A_JOURNAL("{0}:1: is not the first line of a journal; check the name"),
  OTHER_FORMAT(
      "{0}:1: the journal has format {1}, and this version of contactctl has format {2};"
          + " use version {3}"),
  DAMAGED(
      "{0}:{1}: the journal is damaged: {2}; restore it from a copy,"
          + " or run again without --resume and with a new journal"),
  NO_SUCH_RECORD("record {0} does not exist: the input has {1:record|records}"),
  AFTER_END("record {0} had already ended"),
  OTHER_CONTACT("record {0} is about {1:quoted}, and was about {2:quoted} before"),
  NO_INTENT("record {0} was updated, but no line before it says that it would be sent"),

  OTHER_SERVER("{0}: the run was begun for {1}, and is now for {2}; pass the same --base-url"),
  OTHER_ACCOUNT(
      "{0}: belongs to a run with the account {1:quoted}, and the account is now {2:quoted};"
          + " use the one of that run"),
  ACCOUNT_OF_PROFILE(
      "{0}: belongs to a run with the account {1:quoted}, and the account is now {2:quoted};"
          + " pass --profile {3:word}"),
  OTHER_PROFILE(
      "{0}: belongs to a run with the profile {1:quoted}, and the profile is now {2:quoted};"
          + " check that both are of one domain"),
  WITHOUT_PROFILE(
      "{0}: belongs to a run with the profile {1:quoted}, and no profile is used now; check that the"
          + " token is of the same domain"),
  OTHER_INPUT(
      "{0}: the run was begun with other input (digest {1}, now {2}); pass the same input,"
          + " or begin a new journal"),
  OTHER_RUN(
      "{0}: is the journal of {1}, and cannot go on with {2}; name the journal that belongs to the"
          + " run, or begin a new one"),
  UNDOES("an undo of the run that began at {0}"),
  APPLIES("a run of apply"),
  OTHER_COUNT(
      "{0}: the run was begun with {1:record|records}, and the input now has {2}; pass the same"
          + " input, or begin a new journal"),
  OTHER_OPTION(
      "{0}: the run was begun {1}, and is now {2}; pass the same options, or begin a new journal"),
  WITH("with {0}"),
  WITH_VALUE("with {0} {1:quoted}"),
  WITHOUT("without {0}");

  private final String english;

  JournalSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
