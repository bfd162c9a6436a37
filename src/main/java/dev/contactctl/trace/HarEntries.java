package dev.contactctl.trace;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.SendLog;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TunnelRefusal;
import dev.contactctl.remote.ContentType;
import dev.contactctl.remote.Token;
import dev.contactctl.write.JsonWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entries of a trace as JSON: one for each time that a request was sent. Data for which HAR has
 * no member is in members that begin with {@code _}.
 */
final class HarEntries {
  /**
   * The course of a request.
   *
   * @param attempts each sending; empty when it did not get that far
   * @param begun when it began, in nanoseconds of the clock of the attempts
   * @param ended when it had ended
   */
  record Watched(List<SendLog.Attempt> attempts, long begun, long ended) {}

  /** The headers whose values are shown: none can hold a secret or personal data. */
  private static final Set<String> SHOWN =
      Set.of(
          "accept",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "proxy-authenticate",
          "retry-after",
          "server",
          "transfer-encoding",
          "via",
          "www-authenticate");

  private static final String RATE_LIMIT = "ratelimit";
  private static final String HTTP = "HTTP/1.1";
  private static final String NO_ANSWER_YET = "no-answer-before-the-end";
  private static final String SENT_AGAIN = "kept-connection-ended-sent-again";

  private final Secrets secrets;
  private final Bodies bodies;

  HarEntries(Secrets secrets, Bodies bodies) {
    this.secrets = secrets;
    this.bodies = bodies;
  }

  /** A request in flight. */
  String unfinished(Request request, Instant started) {
    ObjectNode entry = entry(request, started, HarTimings.none());
    return written(withoutAnswer(entry, NO_ANSWER_YET));
  }

  /** A request that was answered. */
  List<String> answered(Request request, Instant started, Watched watched, Response response) {
    List<String> entries = earlier(request, started, watched);
    ObjectNode entry = last(request, started, watched);
    entry.set("response", response(request, response));
    entries.add(written(entry));
    return entries;
  }

  /** A request that got no whole answer. */
  List<String> failed(
      Request request, Instant started, Watched watched, TransportException failure) {
    List<String> entries = earlier(request, started, watched);
    ObjectNode entry = last(request, started, watched);
    String why = failure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (failure.stoppedBy().isPresent()) {
      why = "stopped-by-signal";
    } else if (failure.refusedBy().isPresent()) {
      TunnelRefusal refusal = failure.refusedBy().get();
      entry.put("_proxy", refusal.proxy()).put("_proxyStatus", refusal.answer().status());
      why = "refused-by-proxy";
    }
    entry.put("_mayHaveActed", failure.mayHaveActed());
    entries.add(written(withoutAnswer(entry, why)));
    return entries;
  }

  /** The sendings whose connection ended, so that the request was sent again. */
  private List<String> earlier(Request request, Instant started, Watched watched) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i + 1 < watched.attempts().size(); i++) {
      SendLog.Attempt attempt = watched.attempts().get(i);
      long ended = watched.attempts().get(i + 1).begun();
      ObjectNode entry = entry(request, started, watched.begun(), attempt, ended);
      entries.add(written(withoutAnswer(entry, SENT_AGAIN)));
    }
    return entries;
  }

  private ObjectNode last(Request request, Instant started, Watched watched) {
    int count = watched.attempts().size();
    if (count == 0) {
      double all = HarTimings.millis(watched.ended() - watched.begun());
      return entry(request, started, HarTimings.waiting(all));
    }
    SendLog.Attempt attempt = watched.attempts().get(count - 1);
    return entry(request, started, watched.begun(), attempt, watched.ended());
  }

  private ObjectNode entry(
      Request request, Instant started, long begun, SendLog.Attempt attempt, long ended) {
    Instant at = started.plusNanos(attempt.begun() - begun);
    ObjectNode entry = entry(request, at, HarTimings.of(attempt, ended));
    if (!attempt.address().isEmpty()) {
      entry.put("serverIPAddress", attempt.address());
    }
    if (!attempt.tls().isEmpty()) {
      entry.put("_tls", attempt.tls());
    }
    return entry.put("_keptConnection", attempt.isOverKeptConnection());
  }

  private ObjectNode entry(Request request, Instant started, HarTimings timings) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("startedDateTime", started.truncatedTo(ChronoUnit.MILLIS).toString());
    entry.put("time", timings.total());
    entry.set("request", request(request));
    entry.putObject("response");
    entry.putObject("cache");
    entry.set("timings", timings.json());
    return entry;
  }

  private ObjectNode request(Request request) {
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("method", request.method());
    json.put("url", secrets.masked(request.uri().toASCIIString()));
    json.put("httpVersion", HTTP);
    json.putArray("cookies");
    json.set("headers", headers(request.headers()));
    json.set("queryString", query(request.uri().getRawQuery()));
    json.put("headersSize", -1).put("bodySize", body.length);
    String type = request.headers().getOrDefault(ContentType.HEADER, "");
    if (body.length > 0) {
      json.putObject("postData")
          .put("mimeType", type)
          .put("text", bodies.of(body, type).orElse(Token.MASK));
    }
    return json;
  }

  private ArrayNode query(@Nullable String raw) {
    ArrayNode query = JsonNodeFactory.instance.arrayNode();
    for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      query.addObject().put("name", decoded(name)).put("value", decoded(value));
    }
    return query;
  }

  private String decoded(String text) {
    try {
      return secrets.masked(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return secrets.masked(text);
    }
  }

  private ArrayNode headers(Map<String, String> headers) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      boolean shown = SHOWN.contains(name) || name.startsWith(RATE_LIMIT);
      list.addObject()
          .put("name", secrets.masked(header.getKey()))
          .put("value", shown ? secrets.masked(header.getValue()) : Token.MASK);
    }
    return list;
  }

  private ObjectNode response(Request request, Response response) {
    ObjectNode json = emptyResponse(response.status());
    json.put("httpVersion", HTTP);
    json.set("headers", headers(response.headers()));
    json.put("redirectURL", response.header("location").isEmpty() ? "" : Token.MASK);
    json.put("bodySize", response.body().length);
    String type = secrets.masked(response.header("content-type"));
    ObjectNode content = json.putObject("content");
    content.put("size", response.body().length).put("mimeType", type);
    boolean toForm = Secrets.isForm(request.headers().getOrDefault(ContentType.HEADER, ""));
    Optional<String> body =
        toForm ? bodies.ofAnswerToForm(response.body()) : bodies.of(response.body(), type);
    body.ifPresent(text -> content.put("text", text));
    return json;
  }

  /** The status 0, by which browsers record that there was no answer. */
  private static ObjectNode withoutAnswer(ObjectNode entry, String why) {
    ObjectNode response = emptyResponse(0);
    response.putObject("content").put("size", 0).put("mimeType", "x-unknown");
    entry.set("response", response.put("_error", why));
    return entry;
  }

  private static ObjectNode emptyResponse(int status) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", status).put("statusText", "").put("httpVersion", "");
    json.putArray("cookies");
    json.putArray("headers");
    return json.put("redirectURL", "").put("headersSize", -1).put("bodySize", -1);
  }

  private static String written(ObjectNode entry) {
    return JsonWriter.compact(entry);
  }
}
