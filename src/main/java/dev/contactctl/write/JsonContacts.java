package dev.contactctl.write;

import dev.contactctl.world.Output;
import tools.jackson.databind.JsonNode;

/** Writes contacts as indented JSON. */
final class JsonContacts {
  private JsonContacts() {}

  /** One contact as an object. */
  record Single(Output out) implements ContactWriter {
    @Override
    public void write(JsonNode contact) {
      out.print(JsonWriter.pretty(contact) + "\n");
    }

    @Override
    public void end() {}
  }

  /** Any number of contacts as an array. */
  static final class Array implements ContactWriter {
    private final Output out;
    private String before = "[\n  ";
    private String end = "[]\n";

    Array(Output out) {
      this.out = out;
    }

    @Override
    public void write(JsonNode contact) {
      out.print(before + JsonWriter.prettyItem(contact));
      before = ",\n  ";
      end = "\n]\n";
    }

    @Override
    public void end() {
      out.print(end);
    }
  }
}
