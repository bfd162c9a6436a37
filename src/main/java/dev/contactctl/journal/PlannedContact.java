package dev.contactctl.journal;

import dev.contactctl.contact.Place;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a plan says about one contact.
 *
 * @param record the contact's record in the input that the plan was made of, counted from 1
 * @param id the contact, well-formed
 * @param origin where the record was in that input
 * @param body exactly what is to be sent
 * @param before the contact as it was; empty when it was not read, as for a replacement. It shows
 *     what would change, and is the contact that the body may be sent over.
 */
public record PlannedContact(
    int record, String id, Place origin, ObjectNode body, Optional<Entry.Before> before) {
  /** The kind of a line about a contact, as it is written. */
  static final String CONTACT = ",\"kind\":\"contact\"";

  /** The kind of the last line, which holds the number of contacts and the digest of all lines. */
  static final String LAST = ",\"kind\":\"end\"";

  byte[] members() {
    ObjectNode members = Entry.about("contact", record, id).put("place", origin.toString());
    members.set("body", body);
    if (before.isPresent()) {
      members.put("digest", before.get().digest());
      members.set("before", before.get().image());
    }
    return Entry.bytes(members);
  }
}
