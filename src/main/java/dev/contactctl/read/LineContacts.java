package dev.contactctl.read;

import dev.contactctl.contact.Contact;
import dev.contactctl.syntax.DocumentUnit;
import dev.contactctl.syntax.JsonReader;
import dev.contactctl.syntax.SourceText;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.syntax.Utf8;
import java.util.ArrayList;
import java.util.List;

/** The contacts of one line of NDJSON: usually one, more if the line is a list. */
public final class LineContacts {
  private LineContacts() {}

  /**
   * Reads a line that is known to hold one contact and nothing else.
   *
   * @param name the source of its places
   * @param line its bytes
   * @param number its number in the source
   * @throws IllegalArgumentException when it holds anything else
   */
  public static Contact one(String name, byte[] line, int number) {
    try {
      List<Reading> contacts = of(Utf8.decode(name, line, 0, line.length, number));
      return contacts.get(0).contact().orElseThrow(IllegalArgumentException::new);
    } catch (Unreadable e) {
      throw new IllegalArgumentException(e);
    }
  }

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
