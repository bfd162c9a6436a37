package dev.contactctl.bulk;

import dev.contactctl.message.Sentence;

/** Why a contact of a run was not updated, and why a run stops early. */
enum BulkSentences implements Sentence {
  STOPPED("the run was stopped"),
  NOT_SENT("was not sent, because the run stopped; resume the run"),
  IN_DOUBT("the run stopped before it was known whether the change was applied; resume the run"),
  AND_IN_DOUBT("{0}; an earlier request may have been applied"),
  MOVED(
      "was changed by somebody else before it was known whether our change was applied;"
          + " look at the contact, and run again"),
  NOT_KEPT("was updated, but the server did not keep {0:value|values} as sent"),
  FIRST_FAILURE("stopped at the first failure"),
  FIRST_FAILURE_OF_SEVERAL(
      "stopped at the first failure; {0:contact|contacts} in flight then failed, too"),
  TOO_MANY_FAILURES("stopped after {0:failure|failures}; --max-failures allows {1}"),
  CANARY(
      "stopped, because one of the first {0:contact|contacts} failed, and --canary asks for that"),
  ALL_UNUSABLE("stopped, because none of the last answers could be used: {0}"),
  OUTAGE("stopped, because the server fails too often: {0}");

  private final String english;

  BulkSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
