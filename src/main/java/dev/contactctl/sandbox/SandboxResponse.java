package dev.contactctl.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response of the sandbox.
 *
 * @param status the HTTP status
 * @param headers all headers except {@code Content-Length}
 * @param body the body
 */
record SandboxResponse(int status, Map<String, String> headers, String body) {

  static SandboxResponse json(int status, String body) {
    return new SandboxResponse(status, Map.of("Content-Type", "application/json"), body);
  }

  static SandboxResponse error(ApiError error) {
    return json(error.status(), error.json());
  }

  /** The same response with more headers. */
  SandboxResponse with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new SandboxResponse(status, all, body);
  }

  /** The body in UTF-8. */
  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
