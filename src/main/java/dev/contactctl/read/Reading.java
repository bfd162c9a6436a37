package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import java.util.List;
import java.util.Optional;

/**
 * One value of the input: a contact, or what is wrong with it, or both.
 *
 * @param contact the contact, when the value is an object
 * @param findings what was wrong while reading; a contact with any must not be sent, but can be
 *     checked for more
 */
public record Reading(Optional<Contact> contact, List<Finding> findings) {

  /** Receives readings, one at a time, in the order of the input. */
  public interface Sink {
    /** Takes the next value. */
    void accept(Reading reading);

    /** Takes the next value, a line of NDJSON that ends too early, as after a full disk. */
    default void acceptCutOff(Reading reading) {
      accept(reading);
    }

    /** A filter for lines of NDJSON that need not be read; by default every line is read. */
    default Optional<LineFilter> filter() {
      return Optional.empty();
    }

    /** Notes a contact that the filter has recognized as valid. */
    default void recognized() {}
  }
}
