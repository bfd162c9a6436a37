package dev.contactctl.records;

import dev.contactctl.change.Edit;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.read.LineContacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One record of bulk input that was read and checked by itself: whose contact it is about, and what
 * it says of that contact. Used by one thread at a time.
 */
public final class InputRecord {
  private final int number;
  private final String id;
  private final Place place;
  private Optional<Contact> part;
  private final List<Edit> edits;
  private final Origin origin;
  private final boolean valid;

  /**
   * A record.
   *
   * @param number the record's position in the whole input, counted from 1
   * @param id the contact, well-formed; of a record that was left out, empty when it has none
   * @param place where the record starts
   * @param part a contact or a part of one, as a file holds it; empty when the record has only
   *     edits, or is a line that is not read yet; of the row of a table, at most which contact it
   *     is and when it was last changed
   * @param edits what is set or removed, in order, as the cells of a row of CSV say
   * @param origin what it looked like in the input
   * @param valid whether it was checked as a whole contact, and nothing was found
   */
  public InputRecord(
      int number,
      String id,
      Place place,
      Optional<Contact> part,
      List<Edit> edits,
      Origin origin,
      boolean valid) {
    this.number = number;
    this.id = id;
    this.place = place;
    this.part = part;
    this.edits = edits;
    this.origin = origin;
    this.valid = valid;
  }

  /** A record that may have findings. */
  public InputRecord(
      int number, String id, Place place, Optional<Contact> part, List<Edit> edits, Origin origin) {
    this(number, id, place, part, edits, origin, false);
  }

  /** A record of JSON, or one that has only edits. */
  public InputRecord(int number, String id, Place place, Optional<Contact> part, List<Edit> edits) {
    this(number, id, place, part, edits, Origin.Text.JSON);
  }

  /** The record's position in the whole input, counted from 1. */
  public int number() {
    return number;
  }

  /** The contact, well-formed; of a record that was left out, empty when it has none. */
  public String id() {
    return id;
  }

  /** Where the record starts. */
  public Place place() {
    return place;
  }

  /** The contact or the part of one, which is read now if that was put off. */
  public Optional<Contact> part() {
    Optional<Origin.Written> line = origin.line();
    if (part.isEmpty() && line.isPresent()) {
      byte[] bytes = line.get().bytes().getBytes(StandardCharsets.ISO_8859_1);
      part = Optional.of(LineContacts.one(place.source(), bytes, place.line()));
    }
    return part;
  }

  /** What is set or removed, in order. */
  public List<Edit> edits() {
    return edits;
  }

  /** What it looked like in the input. */
  public Origin origin() {
    return origin;
  }

  /** Whether it was checked as a whole contact, and nothing was found. */
  public boolean valid() {
    return valid;
  }
}
