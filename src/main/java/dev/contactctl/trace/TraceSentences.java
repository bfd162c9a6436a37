package dev.contactctl.trace;

import dev.contactctl.message.Sentence;

/** Messages about the file of a trace. */
enum TraceSentences implements Sentence {
  EXISTS("{0} {1}: already exists; remove it, or name another file"),
  NO_FILE("{0} {1}: is there already, and is not a file; name a new file"),
  CANNOT_CREATE("{0} {1}: cannot be created; check its folder and disk"),
  CANNOT_WRITE("{0} {1}: can no longer be written, and is incomplete from here on; check its disk");

  private final String english;

  TraceSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
