package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.check.JsonSchema;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.write.JsonWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code schema}: prints the rules as JSON Schema. */
final class SchemaCommand extends Command {
  @Override
  public String name() {
    return "schema";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.flag(
            OptionGroup.OUTPUT,
            "Print the schema of partial contacts, for merging",
            CommonOptions.PARTIAL));
  }

  @Override
  public Exit run(Session session, Args args) {
    JsonSchema.Extent extent =
        args.has(CommonOptions.PARTIAL) ? JsonSchema.Extent.PART : JsonSchema.Extent.WHOLE;
    JsonNode schema = JsonSchema.of(extent, session.console().language());
    session.console().result(JsonWriter.pretty(schema) + "\n");
    return Exit.OK;
  }
}
