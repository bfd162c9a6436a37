package dev.contactctl.world;

import dev.contactctl.message.Sentence;

/** Problems of streams and files, whatever the command. */
enum WorldSentences implements Sentence {
  NO_HOME("{0}: {1:quoted} begins with ~, and HOME is not set; write the whole path"),
  OUTPUT(
      "standard output: cannot be written; check that its reader is still running and its disk is not full"),
  TAKES_NOTHING(
      "standard output: cannot be written, since it is closed or its disk is full, so nothing was"
          + " sent; make room, or redirect it elsewhere"),
  NO_FILE_SYSTEM(
      "java.nio.file.spi.DefaultFileSystemProvider: Java cannot open files with it; remove it from"
          + " CONTACTCTL_JAVA_OPTS and JAVA_TOOL_OPTIONS"),
  LOCKED("{0}: is in use by another run; wait until that one has ended"),
  UNLOCKABLE(
      "{0}: cannot be locked; check that it is a regular file of yours, and its folder and disk"),
  LOCKED_BY(
      "{0}: is in use by another run: process {1} on {2}, since {3}; wait until that one has ended");

  private final String english;

  WorldSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
