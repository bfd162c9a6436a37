package dev.contactctl.authhost;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer of the auth host.
 *
 * @param status the HTTP status
 * @param body JSON
 */
public record AuthAnswer(int status, ObjectNode body) {

  /** An error as OAuth has it (RFC 6749, section 5.2). */
  static AuthAnswer error(int status, String code, String description) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return new AuthAnswer(status, body.put("error", code).put("error_description", description));
  }

  /**
   * The answer to any request that cannot be parsed; like that of the real auth host, it names no
   * cause.
   */
  static AuthAnswer unexpected() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return new AuthAnswer(
        400, body.put("returnCode", "99").put("returnMessage", "UnexpectedError"));
  }
}
