package dev.contactctl.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that a server can do wrong with one request, whatever the request is for. */
public final class Faults {
  /** A good contact. */
  public static final String CONTACT =
      "{\"contactId\":\"c1\",\"contactName\":{\"lastName\":\"홍\"},"
          + "\"permission\":{\"accessibleRange\":\"ALL\"},"
          + "\"emails\":[{\"primary\":true,\"email\":\"a@example.com\"}],"
          + "\"modifiedTime\":\"2026-01-01T00:00:00.000Z\"}";

  /** A good answer of the auth host. */
  public static final String GRANT =
      "{\"access_token\":\"canary-token-0123456789\",\"token_type\":\"Bearer\","
          + "\"expires_in\":\"86400\"}";

  /** A good answer to a request to revoke a token: JSON that tells of no error. */
  public static final String REVOKED = "{\"note\":\"the token is worthless from now on\"}";

  /** The body of a good answer, of the auth host to a POST, and of the API to anything else. */
  public static String good(String request) {
    String path = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/"));
    String id = path.substring(path.lastIndexOf('/') + 1);
    return request.startsWith("POST ") ? GRANT : CONTACT.replace("\"c1\"", '"' + id + '"');
  }

  private static final String ERROR = "{\"code\":\"CODE\",\"description\":\"Description.\"}";

  /** What is done with a connection after its request was read. */
  @FunctionalInterface
  public interface Fault {
    /** Answers, or not; the connection is closed when this returns. */
    void strike(FaultServer.Wire out, FaultServer.Patience patience) throws Exception;
  }

  private final Map<String, Fault> faults = new LinkedHashMap<>();
  private final String good;

  private Faults(String good) {
    this.good = good;
  }

  /**
   * The faults by what they do.
   *
   * @param good the body of a good answer, as JSON
   */
  public static Map<String, Fault> all(String good) {
    Faults faults = new Faults(good);
    faults.ofConnections();
    faults.ofFraming();
    faults.ofBodies();
    faults.ofRedirects();
    faults.ofStatus();
    faults.ofHeaders();
    return faults.faults;
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** A whole answer in JSON, one character for each byte. */
  public static String json(int status, String body) {
    return json(status, "", body);
  }

  /** The same, after which the server closes the connection, as it says. */
  public static String lastJson(int status, String body) {
    return json(status, "Connection: close\r\n", body);
  }

  private static String json(int status, String headers, String body) {
    String bytes = latin(body);
    return head(status, headers + "Content-Length: " + bytes.length() + "\r\n") + bytes;
  }

  private static String head(int status, String headers) {
    return "HTTP/1.1 " + status + " x\r\nContent-Type: application/json\r\n" + headers + "\r\n";
  }

  private void answers(String name, String bytes) {
    faults.put(name, (out, patience) -> FaultServer.write(out, bytes));
  }

  private void ofConnections() {
    String head = head(200, "Content-Length: " + latin(good).length() + "\r\n");
    faults.put("reset after the request is read", (out, patience) -> out.reset());
    resets("reset within the head", head.substring(0, 30));
    resets("reset within the body", head + good.substring(0, 10));
    answers("closed without an answer", "");
    answers("closed within the head", head.substring(0, 30));
    answers("closed within the body", head + good.substring(0, 10));
    stalls("stalls before the head", "");
    stalls("stalls within the head", head.substring(0, 30));
    stalls("stalls within the body", head + good.substring(0, 10));
    faults.put(
        "stalls between bytes",
        (out, patience) -> {
          FaultServer.write(out, head(200, "Content-Length: 100000\r\n"));
          while (patience.aMoment()) {
            FaultServer.write(out, " ");
          }
        });
  }

  /** The client gets the start, and then the reset: there is a moment between them. */
  private void resets(String name, String start) {
    faults.put(
        name,
        (out, patience) -> {
          FaultServer.write(out, start);
          patience.aMoment();
          out.reset();
        });
  }

  private void stalls(String name, String start) {
    faults.put(
        name,
        (out, patience) -> {
          FaultServer.write(out, start);
          patience.forEver();
        });
  }

  private void ofFraming() {
    String body = latin(good);
    String chunked = head(200, "Transfer-Encoding: chunked\r\n");
    String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
    answers("length greater than the body", head(200, "Content-Length: 9999\r\n") + body);
    answers("no length, and the body ends early", head(200, "") + body.substring(0, 20));
    answers("last chunk is missing", chunked + chunk);
    answers("chunk size that is not a number", chunked + "xyz\r\n" + body);
    answers("random bytes", "\u0000\u00ff\u0017\u0003\u0001\r\n\r\n");
    answers("two lengths", head(200, "Content-Length: 5\r\nContent-Length: 6\r\n") + body);
    answers("length and chunks", head(200, "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"));
    answers("204 with a length", "HTTP/1.1 204 x\r\nContent-Length: 5\r\n\r\nhello");
    answers("50 interim answers", "HTTP/1.1 100 x\r\n\r\n".repeat(50) + json(200, good));
    answers("head of 400 kB", head(200, ("X-A: " + "a".repeat(990) + "\r\n").repeat(400)));
    answers("10 MB of body", json(200, " ".repeat(10_000_000)));
    faults.put("endless body", (out, patience) -> endless(out));
    answers("control character in a header", head(200, "X-A: a\u0001b\r\n"));
  }

  private static void endless(FaultServer.Wire out) throws IOException {
    FaultServer.write(out, head(200, "Transfer-Encoding: chunked\r\n"));
    while (true) { // until the client closes the connection
      FaultServer.write(out, "1000\r\n" + " ".repeat(4096) + "\r\n");
    }
  }

  private void ofBodies() {
    answers(
        "HTML with status 200",
        "HTTP/1.1 200 x\r\nContent-Type: text/html\r\n\r\n<p>Please sign in</p>");
    answers("HTML that claims to be JSON", json(200, "<p>Please sign in</p>"));
    answers("JSON that ends early", json(200, good.substring(0, good.length() / 2)));
    answers("two JSON values", json(200, good + good));
    answers("an empty body", json(200, ""));
    answers("an empty object", json(200, "{}"));
    answers("a list", json(200, "[" + good + "]"));
    answers("invalid UTF-8", head(200, "") + latin(good).replace(":\"", ":\"\u00ff"));
    answers(
        "another charset",
        "HTTP/1.1 200 x\r\nContent-Type: application/json; charset=MS932\r\n\r\n{}");
    answers("compressed", json(200, "Content-Encoding: gzip\r\n", good));
    answers(
        "control characters in the body", json(200, good.replaceFirst("(:\"[^\"])", "$1\u0001")));
    answers("a key twice", json(200, good.replace("{\"", "{\"x\":1,\"x\":2,\"")));
    if (good.equals(CONTACT)) {
      answers("another contact", json(200, good.replace("\"c1\"", "\"c2\"")));
      answers("an unknown value", json(200, good.replace("ALL", "NEW")));
      answers("an unknown property", json(200, good.replace("{\"last", "{\"new\":1,\"last")));
      answers("no modifiedTime", json(200, good.replace("\"modifiedTime\"", "\"other\"")));
    } else if (good.equals(GRANT)) {
      answers("a token that cannot be sent", json(200, good.replace("-token", " token")));
      answers("a token of another type", json(200, good.replace("Bearer", "MAC")));
      answers("a token without a lifetime", json(200, good.replace("86400", "soon")));
    }
  }

  private void ofRedirects() {
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      redirects(status + " to another host", status, "https://evil.example/v1.0/contacts/c1");
    }
    redirects("302 to a path", 302, "/elsewhere");
    redirects("302 to http", 302, "http://contacts.example/");
    redirects("302 to no URL", 302, "https://[");
    answers("302 without a place", head(302, ""));
    answers("300", json(300, "{}"));
    answers("304", "HTTP/1.1 304 x\r\n\r\n");
  }

  private void redirects(String name, int status, String to) {
    answers(name, json(status, "Location: " + to + "\r\n", "{}"));
  }

  private void ofStatus() {
    answers("201", json(201, good));
    for (int status : new int[] {400, 401, 403, 404, 405, 407, 408, 409, 412, 413, 422, 429}) {
      answers(String.valueOf(status), json(status, ERROR));
    }
    answers(
        "403 for a scope", json(403, ERROR.replace("Desc", "has not permission api scope Desc")));
    answers("429 with a reset", json(429, "rateLimit-reset: 42\r\n", ERROR));
    answers("429 with a reset that is not a number", json(429, "rateLimit-reset: soon\r\n", ERROR));
    for (int status : new int[] {500, 502, 503, 504, 599, 600, 999}) {
      answers(String.valueOf(status), json(status, ERROR));
    }
    answers("502 with HTML", "HTTP/1.1 502 x\r\nContent-Type: text/html\r\n\r\n<h1>Bad</h1>");
    answers("invalid status", "HTTP/1.1 abc x\r\n\r\n");
  }

  private void ofHeaders() {
    for (String wait :
        new String[] {"120", "0", "-5", "1000000000", "Fri, 31 Dec 1999 23:59:59 GMT"}) {
      answers("503 with Retry-After: " + wait, json(503, "Retry-After: " + wait + "\r\n", ERROR));
    }
    answers("401 from a clock that is 10 min ahead", json(401, date(600), ERROR));
    answers("401 from a clock that is 10 min behind", json(401, date(-600), ERROR));
  }

  /** By the clock of the worlds of tests. */
  private static String date(int ahead) {
    Instant at = new FakeWorld().now().plusSeconds(ahead);
    return "Date: "
        + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC))
        + "\r\n";
  }
}
