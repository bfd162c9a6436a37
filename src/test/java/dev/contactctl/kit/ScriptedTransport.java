package dev.contactctl.kit;

import dev.contactctl.remote.Request;
import dev.contactctl.remote.Response;
import dev.contactctl.remote.Transport;
import dev.contactctl.remote.TransportException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A server by script, one line an exchange: {@code METHOD PATH STATUS [header=value…] BODY}, {@code
 * METHOD PATH echo} for the body that was sent with the contactId in it, {@code METHOD PATH fail
 * REASON}. A request that is not next in the script fails the test.
 */
public final class ScriptedTransport implements Transport {
  private final Deque<String> script = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();
  private Set<String> tokens = Set.of();

  /** Adds lines to the script. */
  public ScriptedTransport script(List<String> lines) {
    script.addAll(lines);
    return this;
  }

  /** Tokens that a request is asked about; the one it carries stands behind it. */
  public ScriptedTransport tokens(Set<String> known) {
    tokens = known;
    return this;
  }

  /** The requests since the last call, one line each. */
  public List<String> takeSent() {
    List<String> taken = new ArrayList<>(sent);
    sent.clear();
    return taken;
  }

  /** The lines of the script that no request has met. */
  public List<String> unused() {
    return new ArrayList<>(script);
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    String what = request.method() + " " + request.uri().getPath();
    sent.add(what + (request.body().isEmpty() ? "" : " " + request.body()) + carried(request));
    String line = script.isEmpty() ? "" : script.removeFirst();
    if (!line.startsWith(what + " ")) {
      throw new AssertionError("request " + what + " where the script has: " + line);
    }
    String answer = line.substring(what.length() + 1);
    if (answer.startsWith("fail ")) {
      throw new TransportException(TransportException.Reason.valueOf(answer.substring(5)));
    }
    String path = request.uri().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    return answer.equals("echo") ? echo(id, request.body()) : response(answer);
  }

  private String carried(Request request) {
    for (String token : tokens) {
      if (("Bearer " + token).equals(request.headers().get("Authorization"))) {
        return "  (" + token + ")";
      }
    }
    return "";
  }

  private static Response echo(String id, String body) {
    String contact =
        "{\"contactId\":\"" + id + "\"" + (body.equals("{}") ? "" : ",") + body.substring(1);
    return new Response(
        200, Map.of("content-type", "application/json"), contact.getBytes(StandardCharsets.UTF_8));
  }

  private static Response response(String answer) {
    String[] words = answer.split(" ");
    Map<String, String> headers = new HashMap<>();
    int at = words[0].length();
    for (int i = 1; i < words.length && words[i].matches("[a-zA-Z-]+=.*"); i++) {
      int equals = words[i].indexOf('=');
      headers.put(
          words[i].substring(0, equals).toLowerCase(java.util.Locale.ROOT),
          words[i].substring(equals + 1));
      at += words[i].length() + 1;
    }
    String body = answer.substring(Math.min(answer.length(), at + 1));
    headers.putIfAbsent("content-type", body.startsWith("<") ? "text/html" : "application/json");
    return new Response(Integer.parseInt(words[0]), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {}
}
