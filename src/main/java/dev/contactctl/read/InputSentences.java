package dev.contactctl.read;

import dev.contactctl.message.Sentence;

/** The reasons why input cannot be opened, and the remedies. */
enum InputSentences implements Sentence {
  NOT_READ("{0}: {1}; {2}"),
  NAME_NOT_READ("{0:quoted}: {1}; {2}"),
  LARGER_THAN_ALLOWED("{0}: {1} (rule {2}); {3}"),

  MISSING("does not exist"),
  CHECK_NAME("check the name"),
  NOT_ALLOWED("cannot be read: permission denied"),
  CANNOT_LIST("cannot be listed"),
  CHECK_OWNER("check its owner and mode"),
  BROKEN("cannot be read"),
  CHECK_DISK("check the file and its disk"),
  NO_STDIN("is closed or cannot be read"),
  CONNECT_STDIN("connect it to a file or a pipe, or name a file"),
  FOLDER("is a folder"),
  NAME_FILE_IN_IT("name a file in it"),
  EMPTY_NAME("is empty, and names no file"),
  INVALID_NAME("is not a valid file name"),
  NO_WRITER("is a pipe that nobody writes to"),
  START_WRITER("start its writer first"),
  INTERRUPTED("waiting for its writer was interrupted"),
  RUN_AGAIN("run again"),
  DEAD_LINK("is a link that leads nowhere"),
  CORRECT_TARGET("correct its target, or remove it"),
  NOT_A_FILE("is a pipe or device, not a file"),
  NAME_ALONE("name it alone to read it, or move it elsewhere"),
  INNER_FOLDER("is a folder in a folder and was not read"),
  NAME_OR_RECURSE("name it, or pass --recursive (-R)"),
  LINK_OUTSIDE("is a link to a folder outside {0} and was not followed"),
  NAME_IT("name it"),
  NO_CONTACT_FILES("has no {0:or} file"),
  NAME_ANOTHER("name another folder"),
  TOO_LARGE("has more than {0} MiB"),
  SPLIT_OR_NDJSON("split it, or write NDJSON, one contact per line, which has no such limit"),
  FORCE_NDJSON("pass --input-format ndjson if it has one contact per line, otherwise split it"),
  SHORTEN("shorten it");

  private final String english;

  InputSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
