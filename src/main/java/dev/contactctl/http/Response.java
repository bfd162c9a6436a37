package dev.contactctl.http;

import java.util.Locale;
import java.util.Map;

/**
 * One whole HTTP response, as the server sent it.
 *
 * @param status the HTTP status
 * @param headers the first value of each header, by name in lower case; all the values of
 *     Content-Type and of Content-Encoding, with commas between them
 * @param body the bytes of the body; empty when there is none
 * @param sends how many times the request was sent for it, at least once
 */
public record Response(int status, Map<String, String> headers, byte[] body, int sends) {
  /** The largest body, in bytes; a larger one is not read to its end. */
  public static final int MAX_BODY_BYTES = 4 << 20;

  /** A response to a request that was sent once. */
  public Response(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, body, 1);
  }

  /**
   * Whether the head said how the body ends, so that nothing of it can be missing: a response that
   * ends before that is a failed exchange. Otherwise it ended where the connection did.
   */
  public boolean hasArrivedWhole() {
    return !header("content-length").isEmpty() || !header("transfer-encoding").isEmpty();
  }

  /** The header's value, whatever the case of the name; empty when there is none. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }
}
