package dev.contactctl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request as it arrived. It contains the token, so it has no {@code toString}. */
public final class RecordedRequest {
  /** The longest body that the sandbox accepts, in bytes. */
  public static final int MAX_BODY = 4 * 1024 * 1024;

  /** How many bytes of a longer body are read, so that the client gets to see the response. */
  private static final int MAX_DRAINED = 16 * MAX_BODY;

  private final String method;
  private final String path;
  private final Map<String, String> headers;
  private final byte[] body;

  private RecordedRequest(String method, String path, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.body = body;
  }

  static RecordedRequest of(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      headers.put(header.getKey().toLowerCase(Locale.ROOT), String.join(", ", header.getValue()));
    }
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      drain(in);
    }
    String path = exchange.getRequestURI().toString();
    return new RecordedRequest(exchange.getRequestMethod(), path, headers, body);
  }

  private static void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    int drained = 0;
    int read = in.read(buffer);
    while (read >= 0 && drained < MAX_DRAINED) {
      drained += read;
      read = in.read(buffer);
    }
  }

  /** The method, as in {@code PUT}. */
  public String method() {
    return method;
  }

  /** The path with its query, as sent. */
  public String path() {
    return path;
  }

  /** The headers by lower-case name; several values of one header are joined by commas. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** One header, by its name in upper or lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body in bytes, cut off one byte after {@link #MAX_BODY}. */
  public byte[] body() {
    return body.clone();
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** How many bytes of the body are kept. */
  int size() {
    return body.length;
  }
}
