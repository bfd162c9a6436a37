package dev.contactctl.records;

import dev.contactctl.change.Edit;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import java.util.List;
import java.util.Optional;

/**
 * One record of bulk input that was read and checked by itself: whose contact it is about, and what
 * it says of that contact.
 *
 * @param number the record's position in the whole input, counted from 1
 * @param id the contact, well-formed; of a record that was left out, empty when it has none
 * @param place where the record starts
 * @param part a contact or a part of one, as a file holds it; empty when the record has only edits;
 *     of the row of a table, at most which contact it is and when it was last changed
 * @param edits what is set or removed, in order, as the cells of a row of CSV say
 * @param origin what it looked like in the input
 * @param valid whether it was checked as a whole contact, and nothing was found
 */
public record InputRecord(
    int number,
    String id,
    Place place,
    Optional<Contact> part,
    List<Edit> edits,
    Origin origin,
    boolean valid) {

  /** A record that may have findings. */
  public InputRecord(
      int number, String id, Place place, Optional<Contact> part, List<Edit> edits, Origin origin) {
    this(number, id, place, part, edits, origin, false);
  }

  /** A record of JSON, or one that has only edits. */
  public InputRecord(int number, String id, Place place, Optional<Contact> part, List<Edit> edits) {
    this(number, id, place, part, edits, Origin.Text.JSON);
  }
}
