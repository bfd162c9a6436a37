package dev.contactctl.flow;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import tools.jackson.databind.node.ObjectNode;

/** Contacts as they come from the server. */
public final class ServerContact {
  private ServerContact() {}

  /** The contact, with every finding about it placed at {@code server}. */
  public static Contact of(ObjectNode tree) {
    return new Contact(tree, Places.all(Place.SERVER));
  }

  /** When the contact was modified last, as the server writes it; empty when it does not say. */
  static String modifiedTime(Contact contact) {
    return contact.tree().path("modifiedTime").asString("");
  }
}
