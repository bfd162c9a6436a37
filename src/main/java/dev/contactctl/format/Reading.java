package dev.contactctl.format;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What one value of the input turned out to be.
 *
 * @param contact the contact, when the value is an object
 * @param findings what was wrong with the reading; when there are any, the contact is only good for
 *     finding more
 */
public record Reading(Optional<Contact> contact, List<Violation> findings) {

  /** Takes what is read, one value at a time. */
  public interface Sink {
    /** Takes the next value. */
    void accept(Reading reading);

    /**
     * What may pass over contacts, unread, that have surely nothing to be found in them; nothing
     * unless it is said otherwise.
     */
    default Optional<Sieve> sieve() {
      return Optional.empty();
    }

    /** Takes notice of a contact that was passed over. */
    default void pass() {}
  }
}
