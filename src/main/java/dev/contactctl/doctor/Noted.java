package dev.contactctl.doctor;

import dev.contactctl.auth.Remarks;
import dev.contactctl.message.Message;

/** Makes checks of what is worth knowing while tokens are got. */
record Noted(Examination examination, Topic topic) implements Remarks {

  @Override
  public void warn(String place, Message message) {
    examination.warn(topic, DoctorSentences.AT.with(place, message));
  }

  @Override
  public void detail(Message message) {
    examination.ok(topic, message);
  }
}
