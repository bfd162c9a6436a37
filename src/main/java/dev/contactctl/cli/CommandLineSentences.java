package dev.contactctl.cli;

import dev.contactctl.message.Sentence;

/** What can be said of a command line before its command runs, and of the offline commands. */
enum CommandLineSentences implements Sentence {
  DAMAGED("{0:quoted}: arrived damaged; set LC_ALL=C.UTF-8 and pass UTF-8"),
  NO_COMMAND("{0}: needs a command; see: contactctl --help"),
  NO_SUBCOMMAND("{0}: needs {1:or}; see: contactctl {0} --help"),
  OPTION_BEFORE_COMMAND("{0}: put it after the command, as in contactctl COMMAND {0}"),
  UNKNOWN_COMMAND("{0:quoted}: unknown command; contactctl help lists the commands"),
  MISTYPED_COMMAND("{0:quoted}: unknown command; did you mean {1}?"),
  UNKNOWN_TOPIC("help: unknown topic {0:quoted}; contactctl help lists the topics"),
  MISTYPED_TOPIC("help: unknown topic {0:quoted}; did you mean {1}?"),
  NO_SHELL("completion: needs a shell; write {0:or}"),
  UNKNOWN_SHELL("completion: unknown shell {0:quoted}; write {1:or}"),
  UNKNOWN_SUBJECT(
      "{0:quoted}: is not a property, rule or exit code; contactctl explain lists everything"),
  MISTYPED_SUBJECT("{0:quoted}: is not a property, rule or exit code; did you mean {1}?"),
  NOT_A_WHOLE_NUMBER("{0}: {1:quoted} is not a whole number; write one"),
  CANNOT_RUN("{0:quoted}: cannot be run; check the name"),
  SANDBOX_LISTENS("sandbox: listening on {0} until it is stopped");

  private final String english;

  CommandLineSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
