package dev.contactctl.remote;

import dev.contactctl.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Accepts status 200 with the requested contact. */
final class ContactAnswer implements GoodAnswer<ObjectNode> {
  private final String id;

  ContactAnswer(String id) {
    this.id = id;
  }

  @Override
  public int status() {
    return 200;
  }

  @Override
  public ObjectNode read(Response response) throws UnusableAnswer {
    JsonNode body = JsonBody.of(response);
    String found = body.path("contactId").asString("");
    if (body instanceof ObjectNode contact && found.equals(id)) {
      return contact;
    }
    throw new UnusableAnswer(
        found.isEmpty() ? AnswerFault.NO_CONTACT_ID : AnswerFault.OTHER_CONTACT, found);
  }
}
