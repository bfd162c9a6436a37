package dev.contactctl.read;

import dev.contactctl.syntax.DocumentUnit;
import dev.contactctl.syntax.JsonReader;
import dev.contactctl.syntax.SourceText;
import dev.contactctl.syntax.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** The contacts of one line of NDJSON: usually one, more if the line is a list. */
final class LineContacts {
  private LineContacts() {}

  /**
   * Reads a line, which counts as a whole: if a part of it is not a contact, no part of it is one,
   * and one reading says why.
   *
   * @param line a line that is not blank
   * @return one reading at least
   * @throws Unreadable when it is not one whole value
   */
  static List<Reading> of(SourceText line) throws Unreadable {
    JsonReader json = new JsonReader(line, DocumentUnit.LINE);
    List<Reading> contacts = new ArrayList<>(1);
    while (json.next(document -> contacts.add(ContactReader.contact(document)))) {
      continue;
    }
    for (Reading reading : contacts) {
      if (reading.contact().isEmpty()) {
        return List.of(reading);
      }
    }
    return contacts.isEmpty()
        ? List.of(ContactReader.notAnObject(line.at(0), List.of()))
        : contacts;
  }
}
