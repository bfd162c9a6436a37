package dev.contactctl.remote;

import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contacts API: each method is one request and one judged answer. */
public final class ContactsApi {

  /** Is told of every request once its answer is there. */
  public interface Watcher {
    /** A request was answered with the status. */
    void answered(String method, String url, int status);
  }

  private final BaseUrl base;
  private final Token token;
  private final Transport transport;
  private final Duration limit;
  private final Watcher watcher;

  /** The API at a base URL, spoken to with a token. */
  public ContactsApi(
      BaseUrl base, Token token, Transport transport, Duration limit, Watcher watcher) {
    this.base = base;
    this.token = token;
    this.transport = transport;
    this.limit = limit;
    this.watcher = watcher;
  }

  /**
   * {@code GET /contacts/{contactId}}.
   *
   * @param id a well-formed contact ID
   * @throws Failure when there is no such contact to be had
   */
  public ObjectNode get(String id) {
    return send(id, new Request("GET", base.contact(id), token, ""));
  }

  /**
   * {@code PUT /contacts/{contactId}}: the body becomes the contact, and what it leaves out is
   * erased.
   *
   * @param id a well-formed contact ID
   * @return the contact as it is now
   * @throws Failure when it did not, or may not, become the contact
   */
  public ObjectNode put(String id, JsonNode body) {
    String json = JsonWriter.compact(body);
    return send(id, new Request("PUT", base.contact(id), token, json));
  }

  private ObjectNode send(String id, Request request) {
    Answer answer = new Answer(id, request);
    try {
      Response response = transport.send(request, limit);
      watcher.answered(request.method(), request.uri().toString(), response.status());
      return answer.contact(response);
    } catch (TransportException e) {
      throw answer.failure(e);
    }
  }
}
