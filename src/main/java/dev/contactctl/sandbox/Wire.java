package dev.contactctl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Sends answers, whole or broken. */
final class Wire {
  private Wire() {}

  /** Sends an answer and ends the exchange. */
  static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.bytes();
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    try (exchange) {
      head(exchange, reply, empty ? -1 : body.length);
      if (!empty) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** Sends the head of an answer and leaves the connection open; the server's end closes it. */
  static void stall(HttpExchange exchange, Reply reply) throws IOException {
    head(exchange, reply, reply.bytes().length);
    exchange.getResponseBody().flush();
  }

  /** Sends half of an answer, then closes the connection. */
  static void truncate(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.bytes();
    try (exchange) {
      head(exchange, reply, body.length);
      OutputStream out = exchange.getResponseBody();
      out.write(body, 0, body.length / 2);
      out.flush();
    }
  }

  private static void head(HttpExchange exchange, Reply reply, long length) throws IOException {
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      exchange.getResponseHeaders().set(header.getKey(), header.getValue());
    }
    exchange.sendResponseHeaders(reply.status(), length);
  }
}
