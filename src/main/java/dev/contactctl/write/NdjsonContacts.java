package dev.contactctl.write;

import dev.contactctl.world.Output;
import tools.jackson.databind.JsonNode;

/** Writes each contact as one line of JSON. */
record NdjsonContacts(Output out) implements ContactWriter {
  @Override
  public void write(JsonNode contact) {
    out.print(JsonWriter.compact(contact) + "\n");
  }

  @Override
  public void end() {}
}
