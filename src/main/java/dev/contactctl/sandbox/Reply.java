package dev.contactctl.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer.
 *
 * @param status the HTTP status
 * @param headers its headers but {@code Content-Length}
 * @param body its body
 */
record Reply(int status, Map<String, String> headers, String body) {

  static Reply json(int status, String body) {
    return new Reply(status, Map.of("Content-Type", "application/json"), body);
  }

  static Reply error(ApiError error) {
    return json(error.status(), error.json());
  }

  /** The same answer with more headers. */
  Reply with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Reply(status, all, body);
  }

  /** The body in UTF-8. */
  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
