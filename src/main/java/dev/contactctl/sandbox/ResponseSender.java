package dev.contactctl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Sends responses, complete ones and, for faults, incomplete ones. */
final class ResponseSender {
  private ResponseSender() {}

  /** Sends a response and ends the exchange. */
  static void send(HttpExchange exchange, SandboxResponse response) throws IOException {
    byte[] body = response.bytes();
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    try (exchange) {
      head(exchange, response, empty ? -1 : body.length);
      if (!empty) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** Sends the head of a response and leaves the connection open until the server gives it up. */
  static void stall(HttpExchange exchange, SandboxResponse response) throws IOException {
    head(exchange, response, response.bytes().length);
    exchange.getResponseBody().flush();
  }

  /** Sends half of a response, then closes the connection. */
  static void truncate(HttpExchange exchange, SandboxResponse response) throws IOException {
    byte[] body = response.bytes();
    try (exchange) {
      head(exchange, response, body.length);
      OutputStream out = exchange.getResponseBody();
      out.write(body, 0, body.length / 2);
      out.flush();
    }
  }

  private static void head(HttpExchange exchange, SandboxResponse response, long length)
      throws IOException {
    for (Map.Entry<String, String> header : response.headers().entrySet()) {
      exchange.getResponseHeaders().set(header.getKey(), header.getValue());
    }
    exchange.sendResponseHeaders(response.status(), length);
  }
}
