package dev.contactctl.doctor;

import dev.contactctl.auth.TokenNotices;
import dev.contactctl.message.Message;

/** Makes a check of every remark about tokens, so that the report shows it. */
record ExaminationNotices(Examination examination, Topic topic) implements TokenNotices {

  @Override
  public void warn(String place, Message message) {
    examination.warn(topic, DoctorSentences.AT.with(place, message));
  }

  @Override
  public void detail(Message message) {
    examination.ok(topic, message);
  }
}
