package dev.contactctl.session;

import dev.contactctl.message.Sentence;

/** What is reported about options that many commands share. */
enum SessionSentences implements Sentence {
  STDIN_TWICE("{0} and {1} both read standard input; name a file for one of them"),
  NO_FILE_NAME("{0}: {1:quoted} is not the name of a file; write one"),
  IS_A_FOLDER("{0}: {1} is a folder; name a file in it"),
  IS_A_LINK("{0}: {1} is a symbolic link, which is not followed; name the file itself"),
  IS_A_DEVICE("{0}: {1} is a device or a pipe; name a file, or /dev/null to keep nothing"),
  NOT_EMPTY(
      "{0}: {1} is not empty, and a new run leaves it alone; name another file, or pass --resume to"
          + " go on with the run that wrote it"),
  NO_FOLDER("{0}: {1} cannot be written, because its folder does not exist; make the folder"),
  UNWRITABLE("{0}: {1} cannot be written; check its owner and mode, and those of its folder"),
  SAME_FILE("{0} and {1} are the same file; give each a file of its own"),
  STANDARD_OUTPUT("standard output"),
  STANDARD_ERROR("standard error"),
  PRODUCTION("{0}: to change many contacts, add {1}; see first what would change with --dry-run"),
  ASK("{0} is a production server; change up to {1:contact|contacts} there? [y/N]"),
  ASK_FOR_PROFILE(
      "the profile {0} is for production; change up to {2:contact|contacts} of {1}? [y/N]"),
  DECLINED("nothing was sent: not confirmed; see first what would change with --dry-run"),
  CLIENT_KEY(
      "{0}: cannot be used with a client certificate of Java ({1}); add the CA to a trust store, and"
          + " name that with javax.net.ssl.trustStore"),
  ANSWERED("{0} {1}: {2}"),
  SENT_AGAIN("{0} {1}: sent again, because the server had closed the idle connection"),
  BODIES_OF_NO_TRACE("--trace-bodies: needs --trace FILE"),
  UNKNOWN_RULE("--allow: unknown rule {0:quoted}; contactctl explain lists the rules"),
  MISTYPED_RULE("--allow: unknown rule {0:quoted}; did you mean {1}?"),
  RULE_OF_READING("--allow: {0} is a rule about reading and cannot be allowed; correct the input");

  private final String english;

  SessionSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
