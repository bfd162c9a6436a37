package dev.contactctl.table;

import dev.contactctl.change.Edit;
import dev.contactctl.change.Edits;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a row of a table says of one contact.
 *
 * @param place where the row starts
 * @param id the text in the column of the ID, without blanks around it; it may be no ID
 * @param idPlace where that cell is
 * @param dated the contact with its ID and the time of its last change alone, if the row has that
 *     time: it says how old the row is
 * @param edits what is set or removed, in the order in which it takes effect
 * @param findings what is wrong with cells by themselves, or with the row
 * @param cells the cells as they were written, with their quotes, also those beyond the last header
 */
public record TableRow(
    Place place,
    String id,
    Place idPlace,
    Optional<Contact> dated,
    List<Edit> edits,
    List<Finding> findings,
    List<String> cells) {

  /** The contact with its ID and the time of its last change, if the row has that time. */
  public Contact dating(Contact contact) {
    if (dated.isEmpty()) {
      return contact;
    }
    List<Edit> age = new ArrayList<>();
    for (FieldPath path : List.of(Contact.CONTACT_ID, Contact.MODIFIED_TIME)) {
      JsonNode value = dated.get().tree().path(path.toString());
      age.add(new Edit.Put(path, value, dated.get().places().value(path)));
    }
    return Edits.apply(contact, age, Edits.IfGone.WARN, new ArrayList<>());
  }
}
