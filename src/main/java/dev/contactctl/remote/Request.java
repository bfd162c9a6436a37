package dev.contactctl.remote;

import java.net.URI;

/**
 * A request of the contacts API.
 *
 * @param method {@code GET} or {@code PUT}
 * @param body the JSON to send; empty for none
 */
public record Request(String method, URI uri, Token token, String body) {
  boolean mayChange() {
    return !method.equals("GET");
  }
}
