package dev.contactctl.read;

import dev.contactctl.message.Sentence;

/** Why input cannot be opened, and what to do about it. */
enum InputSentences implements Sentence {
  MISSING("{0}: does not exist; check the name"),
  NOT_ALLOWED("{0}: cannot be read: permission denied; check its owner and mode"),
  BROKEN("{0}: cannot be read; check the file and its disk"),
  NO_STDIN("{0}: is closed or cannot be read; connect it to a file or a pipe, or name a file"),
  FOLDER("{0}: is a folder; name a file in it"),
  INVALID_NAME("{0:quoted}: is not a valid file name; check the name"),
  NO_WRITER("{0}: is a pipe that nobody writes to; start its writer first"),
  INTERRUPTED("{0}: waiting for its writer was interrupted; run again"),
  CANNOT_LIST("{0}: cannot be listed; check its owner and mode"),
  DEAD_LINK("{0}: is a link that leads nowhere; correct its target, or remove it"),
  NOT_A_FILE(
      "{0}: is a pipe or device, not a file; name it alone to read it, or move it elsewhere"),
  INNER_FOLDER("is a folder in a folder and was not read; name it, or pass --recursive (-R)"),
  LINK_OUTSIDE("is a link to a folder outside {0} and was not followed; name it"),
  NO_CONTACT_FILES("{0}: has no {1:or} file; name another folder"),
  TOO_LARGE("{0}: has more than {1} MiB (rule {2}); {3}"),
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
