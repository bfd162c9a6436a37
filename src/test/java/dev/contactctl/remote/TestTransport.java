package dev.contactctl.remote;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.TransportException;
import dev.contactctl.kit.OfflineTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers requests from a function, without a network, on the thread that sends them. */
final class TestTransport implements OfflineTransport {

  /** What the server of a test does with a request. */
  @FunctionalInterface
  interface Server {
    Response answer(Request request) throws TransportException;
  }

  private final Server server;
  private final List<Request> sent = new CopyOnWriteArrayList<>();

  TestTransport(Server server) {
    this.server = server;
  }

  /** A response with a JSON body; the headers are names and values in turn. */
  static Response json(int status, String body, String... headers) {
    Map<String, String> all = new HashMap<>(Map.of("content-type", "application/json"));
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    return new Response(status, all, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The tokens that the requests carried, in order. */
  List<String> tokens() {
    return sent.stream()
        .map(request -> request.headers().getOrDefault("Authorization", ""))
        .map(header -> header.replaceFirst("^Bearer ", ""))
        .toList();
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    sent.add(request);
    return server.answer(request);
  }

  @Override
  public void close() {}
}
