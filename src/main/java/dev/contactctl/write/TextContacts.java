package dev.contactctl.write;

import dev.contactctl.world.Output;
import tools.jackson.databind.JsonNode;

/** Writes contacts for people, with a blank line between two of them. */
final class TextContacts implements ContactWriter {
  private final Output out;
  private String before = "";

  TextContacts(Output out) {
    this.out = out;
  }

  @Override
  public void write(JsonNode contact) {
    out.print(before + ContactView.of(contact));
    before = "\n";
  }

  @Override
  public void end() {}
}
