package dev.contactctl.http;

import java.util.Map;

/**
 * The status and the headers of a response.
 *
 * @param headers the first value of each header, by name in lower case; all the values of
 *     Content-Type and of Content-Encoding, with commas between them
 * @param closes whether the server ends the connection after this response
 */
record ResponseHead(int status, Map<String, String> headers, boolean closes) {

  /** Whether this is an interim head, and the response follows. */
  boolean isInterim() {
    return status < 200;
  }

  /** The value of a header, by its name in lower case; empty when there is none. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean has(String name) {
    return headers.containsKey(name);
  }
}
