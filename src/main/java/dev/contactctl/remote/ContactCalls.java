package dev.contactctl.remote;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls about a single contact. */
public interface ContactCalls {

  /**
   * {@code GET /contacts/{contactId}}: the contact as the server holds it.
   *
   * @param id a well-formed contact ID
   */
  Reply<ObjectNode> get(String id);

  /**
   * {@code PUT /contacts/{contactId}}: replaces the contact with the body; what the body leaves out
   * is erased. The reply holds the contact as it is now.
   *
   * @param id a well-formed contact ID
   */
  Reply<ObjectNode> put(String id, JsonNode body);
}
