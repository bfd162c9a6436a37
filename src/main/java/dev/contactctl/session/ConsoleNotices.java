package dev.contactctl.session;

import dev.contactctl.auth.TokenNotices;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.message.Message;

/** Shows notices about tokens on the console. */
record ConsoleNotices(Console console) implements TokenNotices {

  @Override
  public void warn(String place, Message message) {
    console.remark(Remark.warning(Place.of(place), message));
  }

  @Override
  public void detail(Message message) {
    console.detail(message);
  }
}
