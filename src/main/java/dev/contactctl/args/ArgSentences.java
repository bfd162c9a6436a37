package dev.contactctl.args;

import dev.contactctl.message.Sentence;

/** What can be wrong with the options and arguments after a command's name. */
public enum ArgSentences implements Sentence {
  NO_VALUE("{0}: has no value; write {0} {1}, or see: contactctl {2} --help"),
  OPTION_AS_VALUE("{0}: has no value before {1}; if that is the value, write {0}={1}"),
  VALUE_OF_SWITCH("{0}: takes no value; write {0} alone, or leave it out"),
  UNKNOWN_OPTION("{0}: unknown option; see: contactctl {1} --help"),
  MISTYPED_OPTION("{0}: unknown option; did you mean {1:or}?"),
  LOOK_ALIKE_OPTION("{0:quoted}: unknown option; did you mean {1}?"),
  GIVEN_TWICE("{0}: is given twice; give it once"),
  MISSING_ARGUMENT("{0}: needs {1}; see: contactctl {0} --help"),
  EMPTY_ARGUMENT(
      "{0:quoted}: the argument is empty or blank; check the variable that it came from"),
  UNEXPECTED_ARGUMENT("{0:quoted}: unexpected argument; see: contactctl {1} --help"),
  DETACHED_TRUTH("{0}: needs = before its value; write {0}={1}"),
  UNUSABLE("{0}: invalid arguments; see: contactctl {0} --help"),
  UNKNOWN_VALUE("{0}: unknown value {1:quoted}; write {2:or}"),
  MISTYPED_VALUE("{0}: unknown value {1:quoted}; did you mean {2}?"),
  DASH_AS_ID("{0:quoted}: is not a contact ID; {1}"),
  IDS_FROM_STDIN("to take IDs from standard input, run: xargs contactctl get"),
  CONTACT_FROM_STDIN("to read the contact from standard input, write -f -"),
  WRITE_ID("write the ID of a contact"),
  NO_CONTACT_ID(
      "{0:quoted}: names no contact (rule contact-id); check the variable that it came from"),
  NOT_A_CONTACT_ID(
      "{0:quoted}: is not a contact ID (rule contact-id);"
          + " write 1 to {1} letters, digits and hyphens");

  private final String english;

  ArgSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
