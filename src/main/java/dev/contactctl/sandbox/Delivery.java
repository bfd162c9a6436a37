package dev.contactctl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * A response and the way in which it reaches the client.
 *
 * @param way how it is sent
 * @param response what is sent, or would be
 * @param fault the word of the fault that struck; empty when none did
 * @param applied whether the request has changed the contact
 */
record Delivery(Way way, SandboxResponse response, String fault, boolean applied) {

  /** How a response is sent. */
  enum Way {
    WHOLE,
    /** After one second. */
    LATE,
    /** Only its head. */
    HEAD,
    /** Only its first half. */
    HALF,
    /** Not at all: the connection is closed. */
    NOTHING
  }

  /** The same response in another way. */
  Delivery by(Way other) {
    return new Delivery(other, response, fault, applied);
  }

  /** The same response, with the fault that struck. */
  Delivery struckBy(FaultKind kind) {
    return new Delivery(way, response, kind.word(), applied);
  }

  /** The status that the client sees; 0 for none. */
  int status() {
    return way == Way.NOTHING ? 0 : response.status();
  }

  /** Sends it and ends the exchange. */
  void send(HttpExchange exchange) throws IOException {
    switch (way) {
      case WHOLE, LATE -> ResponseSender.send(exchange, response);
      case HEAD -> ResponseSender.stall(exchange, response);
      case HALF -> ResponseSender.truncate(exchange, response);
      case NOTHING -> exchange.close();
    }
  }
}
