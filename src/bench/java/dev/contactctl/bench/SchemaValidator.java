package dev.contactctl.bench;

import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.contactctl.check.JsonSchema;
import dev.contactctl.message.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The same work by networknt's JSON Schema validator and Jackson, as fast as they are meant to be
 * used: our exported schema compiled once, one mapper, a tree a line. It knows no places, and
 * neither names nor rules that a schema cannot say.
 */
final class SchemaValidator {
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonSchema.of(JsonSchema.Extent.WHOLE, Language.ENGLISH));
  private final ObjectMapper mapper = new ObjectMapper();
  private final boolean failFast;

  SchemaValidator(boolean failFast) {
    this.failFast = failFast;
  }

  /** Checks each line of a file; returns how many were refused. */
  int refused(Path file) throws IOException {
    int refused = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        refused += takes(mapper.readTree(line)) ? 0 : 1;
      }
    }
    return refused;
  }

  private boolean takes(JsonNode contact) {
    return failFast
        ? schema.validate(contact, OutputFormat.BOOLEAN)
        : schema.validate(contact).isEmpty();
  }
}
