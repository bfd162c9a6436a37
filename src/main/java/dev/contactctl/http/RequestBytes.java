package dev.contactctl.http;

import dev.contactctl.world.Version;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes the bytes of a request, head and body, so that they can be written at once. */
final class RequestBytes {
  private RequestBytes() {}

  /**
   * The whole request.
   *
   * @throws IllegalArgumentException when a header has a name or a value that HTTP does not allow;
   *     the message has its name only, since the value may be a secret
   */
  static byte[] of(Request request, Route route) {
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(512);
    head.append(request.method()).append(' ').append(target(request.uri()));
    head.append(" HTTP/1.1\r\n");
    header(head, "Host", route.hostHeader());
    header(head, "User-Agent", "contactctl/" + Version.NUMBER);
    if (body.length > 0 || request.method().startsWith("P")) { // POST, PUT and PATCH
      header(head, "Content-Length", String.valueOf(body.length));
    }
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      header(head, header.getKey(), header.getValue());
    }
    byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(first.length + body.length).put(first).put(body).array();
  }

  /** The request that asks a proxy for a tunnel to the server. */
  static byte[] connect(Route route) {
    StringBuilder head = new StringBuilder(200);
    head.append("CONNECT ").append(route.authority()).append(" HTTP/1.1\r\n");
    header(head, "Host", route.authority());
    header(head, "User-Agent", "contactctl/" + Version.NUMBER);
    if (route.proxyLogin().isPresent()) {
      header(head, "Proxy-Authorization", route.proxyLogin().get());
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String target(URI given) {
    String ascii = given.toASCIIString();
    URI uri = ascii.equals(given.toString()) ? given : URI.create(ascii);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static void header(StringBuilder head, String name, String value) {
    if (!HttpText.isToken(name) || !HttpText.isFieldValue(value)) {
      throw new IllegalArgumentException("invalid header " + name);
    }
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
