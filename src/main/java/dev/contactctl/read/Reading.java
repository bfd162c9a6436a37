package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import java.util.List;
import java.util.Optional;

/**
 * What one value of the input turned out to be.
 *
 * @param contact the contact, when the value is an object
 * @param findings what was wrong with the reading; when there are any, the contact is only good for
 *     finding more
 */
public record Reading(Optional<Contact> contact, List<Finding> findings) {

  /** Takes what is read, one value at a time. */
  public interface Sink {
    /** Takes the next value. */
    void accept(Reading reading);

    /** Recognizes lines that need not be read; by default every line is read. */
    default Optional<LineFilter> filter() {
      return Optional.empty();
    }

    /** Counts a contact that the filter has recognized. */
    default void skipped() {}
  }
}
