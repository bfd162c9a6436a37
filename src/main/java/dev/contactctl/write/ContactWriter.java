package dev.contactctl.write;

import tools.jackson.databind.JsonNode;

/** Writes contacts to an output in one format, each as soon as it is available. */
public interface ContactWriter {
  /** Writes the next contact. */
  void write(JsonNode contact);

  /** Ends the output; nothing may be written after it. */
  void end();
}
