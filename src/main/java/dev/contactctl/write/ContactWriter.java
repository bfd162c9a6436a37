package dev.contactctl.write;

import tools.jackson.databind.JsonNode;

/** Writes contacts to an output in one format, each as soon as it is there. */
public interface ContactWriter {
  /** Writes the next contact. */
  void write(JsonNode contact);

  /** Ends the output; after that, nothing may be written. */
  void end();
}
