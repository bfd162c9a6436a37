package dev.contactctl.write;

import dev.contactctl.world.Output;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes contacts as YAML. */
final class YamlContacts {
  private YamlContacts() {}

  /** One contact as a mapping. */
  record Single(Output out) implements ContactWriter {
    @Override
    public void write(JsonNode contact) {
      out.print(YamlWriter.write(contact));
    }

    @Override
    public void end() {}
  }

  /** Any number of contacts as a sequence. */
  static final class Sequence implements ContactWriter {
    private final Output out;
    private String end = "[]\n";

    Sequence(Output out) {
      this.out = out;
    }

    @Override
    public void write(JsonNode contact) {
      out.print(YamlWriter.write(JsonNodeFactory.instance.arrayNode().add(contact)));
      end = "";
    }

    @Override
    public void end() {
      out.print(end);
    }
  }
}
