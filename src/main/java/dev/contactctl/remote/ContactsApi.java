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
 * The contacts API of LINE WORKS: each method is one call, and its reply is the result. Safe for
 * several threads, if the watcher is.
 */
public final class ContactsApi implements ContactCalls {
  private static final String JSON = ContentType.JSON;

  /** Observes responses, for {@code -v}. Called on the thread that makes the call. */
  public interface Watcher {
    /** Called when a request was answered with the status. */
    void answered(String method, String url, int status);

    /**
     * Called when a request was sent once more because the connection over which it was sent had
     * ended.
     */
    default void sentAgain(String method, String url) {}

    /** Called when a request is about to be sent once more with a renewed token. */
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
