package dev.contactctl.write;

import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Output;
import tools.jackson.databind.JsonNode;

/** Writes the ID of each contact on a line of its own. */
record ContactIds(Output out) implements ContactWriter {
  @Override
  public void write(JsonNode contact) {
    out.print(TerminalText.line(contact.path("contactId").asString("")) + "\n");
  }

  @Override
  public void end() {}
}
