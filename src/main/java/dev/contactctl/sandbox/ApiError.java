package dev.contactctl.sandbox;

import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error response of the API: {@code {"code":"…","description":"…"}} with an HTTP status.
 *
 * @param status the HTTP status
 * @param code the API's code, as in {@code INVALID_PARAMETER}; the API's set of codes is open
 * @param description free text; for {@code INVALID_PARAMETER} it begins with the property's path
 */
public record ApiError(int status, String code, String description) {

  /** A property that breaks a rule: 400 INVALID_PARAMETER. */
  static ApiError invalid(String path, String problem) {
    return new ApiError(400, "INVALID_PARAMETER", path + " " + problem);
  }

  /** A body that cannot be read: 400 BAD_REQUEST; the API speaks English. */
  static ApiError unreadable(Message problem) {
    String description = "The body " + Language.ENGLISH.say(problem) + ".";
    return new ApiError(400, "BAD_REQUEST", description);
  }

  /** The error as a response body. */
  String json() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return StrictJson.text(body.put("code", code).put("description", description));
  }
}
