package dev.contactctl.doctor;

import dev.contactctl.message.Message;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;

/** What to do about a call that failed, where the limits of time are those of the doctor. */
final class Remedy {
  private Remedy() {}

  /** The remedy of other commands, unless that is to wait longer. */
  static Message of(Reply.Problem<?> problem) {
    if (problem instanceof Reply.Lost<?> lost) {
      switch (lost.reason()) {
        case TIMEOUT, CONNECT_TIMEOUT -> {
          return DoctorSentences.SLOW.with();
        }
        default -> {
          return ReplyFailure.remedy(problem);
        }
      }
    }
    return ReplyFailure.remedy(problem);
  }
}
