package dev.contactctl.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** A sandbox and an HTTP client that calls it. */
final class SandboxClient implements AutoCloseable {
  final ManualClockWorld world;
  final SandboxServer server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  SandboxClient(SandboxOptions options, Path cwd) {
    world = new ManualClockWorld(cwd);
    server = SandboxServer.start(options, world);
  }

  /** A request about a contact, with the token, to be completed. */
  HttpRequest.Builder request(String id) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + "/contacts/" + id))
        .header("Authorization", "Bearer " + server.token())
        .header("Content-Type", "application/json");
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String id) throws IOException, InterruptedException {
    return send(request(id).GET());
  }

  HttpResponse<String> put(String id, String body) throws IOException, InterruptedException {
    return send(request(id).PUT(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> put(String id, ObjectNode body) throws IOException, InterruptedException {
    return put(id, StrictJson.text(body));
  }

  /** The HTTP client itself, for calls whose response does not end by itself. */
  HttpClient http() {
    return http;
  }

  @Override
  public void close() {
    server.close();
  }

  /** Reads JSON that the test knows to be valid. */
  static ObjectNode json(String text) {
    try {
      return StrictJson.object(text);
    } catch (StrictJson.NotJson e) {
      throw new AssertionError(e.problem() + " in " + text, e);
    }
  }
}
