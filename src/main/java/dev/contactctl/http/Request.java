package dev.contactctl.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, ready to be sent.
 *
 * @param method the HTTP method in upper case
 * @param headers the headers that the caller wants, by name
 * @param body the text to send in UTF-8; empty for no body
 * @param log is told what happens to it; empty when nobody wants to know
 */
public record Request(
    String method, URI uri, Map<String, String> headers, String body, Optional<SendLog> log) {

  /** A request without a log. */
  public Request(String method, URI uri, Map<String, String> headers, String body) {
    this(method, uri, headers, body, Optional.empty());
  }

  /** A request without headers and body. */
  public Request(String method, URI uri) {
    this(method, uri, Map.of(), "");
  }

  /** The same request with one more header. */
  public Request with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Request(method, uri, more, body, log);
  }

  /** The same request with a log. */
  public Request watchedBy(SendLog watcher) {
    return new Request(method, uri, headers, body, Optional.of(watcher));
  }

  /** Whether the server may change something because of it. */
  boolean mayChange() {
    return !method.equals("GET") && !method.equals("HEAD");
  }

  /** Method and URI only: the headers hold a token, and the body personal data. */
  @Override
  public String toString() {
    return method + " " + uri;
  }
}
