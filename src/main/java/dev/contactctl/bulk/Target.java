package dev.contactctl.bulk;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import java.util.Optional;

/** What one contact of a run is to become. Used by one thread at a time. */
public interface Target {
  /** The number of the input record that describes it, counted from 1. */
  int record();

  /** The ID of the contact, well-formed. */
  String id();

  /** Where the record starts. */
  Place place();

  /** Whether {@link #decide} must know the contact as the server holds it. */
  boolean needsContact();

  /**
   * Works out what to send. Has no effect, so that it can be asked again when the contact has
   * changed.
   *
   * @param now the contact as the server holds it; empty when it was not read
   */
  Decision decide(Optional<Contact> now);

  /**
   * Whether the same request may be decided and sent again although the contact may have taken it
   * before: setting a value twice is harmless, removing the first item of a list twice is not.
   */
  boolean isRepeatable();
}
