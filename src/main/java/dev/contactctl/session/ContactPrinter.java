package dev.contactctl.session;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.MeantProperty;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.message.Message;
import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Exit;
import dev.contactctl.write.ContactWriter;
import dev.contactctl.write.JsonWriter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the contacts of one command as they arrive: whole, or the value at {@code --field}. */
public final class ContactPrinter {
  private final Console console;
  private final ContactWriter writer;
  private final Optional<FieldPath> field;
  private Exit worst = Exit.OK;

  /**
   * A printer for one command.
   *
   * @param writer writes whole contacts
   * @param field the only value to print of each contact, or empty to print it whole
   */
  ContactPrinter(Console console, ContactWriter writer, Optional<FieldPath> field) {
    this.console = console;
    this.writer = writer;
    this.field = field;
  }

  /** Prints the next contact. */
  public void print(ObjectNode contact) {
    if (field.isEmpty()) {
      writer.write(contact);
    } else {
      print(new Contact(contact, Places.all(Place.SERVER)), field.get());
    }
  }

  private void print(Contact contact, FieldPath path) {
    FieldValues values = FieldValues.of(contact, path);
    for (JsonNode value : values.found()) {
      console.result((path.hasEach() ? line(value) : text(value)) + "\n");
    }
    if (values.isThere()) {
      return;
    }
    String id = contact.contactId();
    Message named = id.isEmpty() ? OutputSentences.THE_CONTACT.with() : Message.literal(id);
    Optional<FieldPath> meant = MeantProperty.of(path);
    console.problem(
        meant.isPresent()
            ? OutputSentences.MISTYPED_PATH.with(named, path, meant.get())
            : OutputSentences.NO_SUCH_VALUE.with(named, path));
    worst = Exit.REFUSED;
  }

  /** Prints one of several values on a line of its own. */
  private String line(JsonNode value) {
    return value.isString() ? text(value) : JsonWriter.compact(value);
  }

  /** Prints the value; text is escaped only on a terminal, since a script needs it unchanged. */
  private String text(JsonNode value) {
    if (!value.isString()) {
      return JsonWriter.pretty(value);
    }
    String text = value.stringValue();
    return console.isTerminalResult() ? TerminalText.line(text) : text;
  }

  /**
   * Ends the output.
   *
   * @return {@link Exit#REFUSED} if a contact had no value at {@code --field}
   */
  public Exit end() {
    if (field.isEmpty()) {
      writer.end();
    }
    return worst;
  }
}
