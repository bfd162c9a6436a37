package dev.contactctl.cli;

import dev.contactctl.message.Sentence;

/** Messages about a command line before its command runs, and of the offline commands. */
enum CommandLineSentences implements Sentence {
  DAMAGED("{0:quoted}: was garbled by the locale; set LC_ALL=C.UTF-8 and pass UTF-8"),
  NO_COMMAND("{0}: needs a command; see: contactctl --help"),
  NO_SUBCOMMAND("{0}: needs {1:or}; see: contactctl {0} --help"),
  UNKNOWN_SUBCOMMAND("{0:quoted}: unknown command; write {1} {2:or}"),
  OPTION_BEFORE_COMMAND("{0}: put it after the command, as in contactctl COMMAND {0}"),
  USES_NO_SERVER("{0}: {1} works offline and uses neither server nor profile; leave it out"),
  OPTION_OF_OTHERS("{0}: is an option of {1}, not of {2}; see: contactctl {2} --help"),
  UNKNOWN_COMMAND("{0:quoted}: unknown command; contactctl help lists the commands"),
  MISTYPED_COMMAND("{0:quoted}: unknown command; did you mean {1}?"),
  NOT_REQUESTED("{0:more contact was|more contacts were} not requested"),
  VERSION_ALONE("{0}: takes no options or arguments; run: contactctl {0}"),
  NO_LIST(
      "{0:quoted}: unknown command, since contacts cannot be listed; print those whose IDs you know"
          + " with: contactctl get ID…"),
  NO_DELETE(
      "{0:quoted}: unknown command, since contacts cannot be deleted; to remove a property, use:"
          + " contactctl update ID --unset PATH"),
  NO_CREATE(
      "{0:quoted}: unknown command, since contacts cannot be created; change one with: contactctl"
          + " update ID"),
  NO_EXPORT(
      "{0:quoted}: unknown command; write contacts to a file with: contactctl get ID… -o ndjson"
          + " > FILE"),
  NO_UNDO(
      "{0:quoted}: unknown command; undo a run of apply with: contactctl undo JOURNAL; send a file"
          + " that --backup wrote with: contactctl update ID -f FILE --replace"),
  USE_INSTEAD("{0:quoted}: unknown command; use {1}"),
  NO_FILE("validate: needs a file; write contactctl validate FILE, or - for standard input"),
  NO_SHELL("completion: needs a shell; write {0:or}"),
  UNKNOWN_SHELL("completion: unknown shell {0:quoted}; write {1:or}"),
  MISTYPED_SHELL("completion: unknown shell {0:quoted}; did you mean {1}?"),
  UNKNOWN_TOPIC("help: unknown topic {0:quoted}; contactctl help lists the topics"),
  MISTYPED_TOPIC("help: unknown topic {0:quoted}; did you mean {1}?"),
  UNKNOWN_SUBJECT(
      "{0:quoted}: is not a property, rule or exit code; contactctl explain lists everything"),
  MISTYPED_SUBJECT("{0:quoted}: is not a property, rule or exit code; did you mean {1}?"),
  NO_FIELD_FLAGS("{0}: has no flags that set properties; see: contactctl update --help fields"),
  NOT_A_WHOLE_NUMBER("{0}: {1:quoted} is not a whole number from 0 to {2}; write one"),
  NEEDS_AUTH_HOST("{0}: needs {1} FILE; pass both, or leave it out"),
  CANNOT_RUN("{0:quoted}: cannot be run; check the name"),
  MISTYPED_FAULT("--fault {0}: unknown fault; did you mean {1}?"),
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
