package dev.contactctl.remote;

import dev.contactctl.http.Request;
import dev.contactctl.http.Transport;
import dev.contactctl.write.JsonWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contacts API of LINE WORKS: each method is one call, and its reply says what became of it.
 * Safe for several threads, when the watcher is.
 */
public final class ContactsApi implements ContactCalls {
  private static final String JSON = ContentType.JSON;

  /** Is called for every response, for {@code -v}. Called on the thread that makes the call. */
  public interface Watcher {
    /** A request was answered with the status. */
    void answered(String method, String url, int status);

    /** A request was sent once more, since the connection it was sent over had ended. */
    default void sentAgain(String method, String url) {}

    /** A request is about to be sent once more, with the token that took the place of another. */
    default void sentWithNewToken(String method) {}
  }

  private final BaseUrl base;
  private final AuthorizedCalls calls;

  /**
   * The API at a base URL.
   *
   * @param limit the time that one request may take as a whole
   */
  public ContactsApi(
      BaseUrl base, TokenSource tokens, Transport transport, Duration limit, Watcher watcher) {
    this(
        new ServerSetup(base, Optional.empty(), Optional.empty()),
        tokens,
        transport,
        limit,
        watcher);
  }

  /**
   * The API of a server.
   *
   * @param limit the time that one request may take as a whole
   */
  public ContactsApi(
      ServerSetup server,
      TokenSource tokens,
      Transport transport,
      Duration limit,
      Watcher watcher) {
    this.base = server.base();
    this.calls = new AuthorizedCalls(tokens, new OneCall(server, transport, limit, watcher));
  }

  @Override
  public Reply<ObjectNode> get(String id) {
    Request request = new Request("GET", base.contact(id), Map.of("Accept", JSON), "");
    return calls.send(request, id, new ContactAnswer(id));
  }

  @Override
  public Reply<ObjectNode> put(String id, JsonNode body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", JSON);
    headers.put(ContentType.HEADER, JSON);
    Request request = new Request("PUT", base.contact(id), headers, JsonWriter.compact(body));
    return calls.send(request, id, new ContactAnswer(id));
  }
}
