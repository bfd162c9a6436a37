package dev.contactctl.remote;

import java.util.Locale;
import java.util.Map;

/**
 * What a server answered.
 *
 * @param headers the first value of each, by name in lower case
 */
public record Response(int status, Map<String, String> headers, byte[] body) {

  /** The header's value; empty when there is none. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }
}
