package dev.contactctl.kit;

import dev.contactctl.http.ProbeResult;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.http.TunnelRefusal;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A server that follows a script, one line for each exchange: {@code METHOD PATH STATUS
 * [header=value…] BODY} with {@code _} for a blank in a value, {@code METHOD PATH echo} to answer
 * with the body that was sent and the contactId, {@code METHOD PATH fail REASON}, {@code METHOD
 * PATH proxy STATUS [header=value…]} for a proxy that refuses a tunnel. A look at the way to the
 * server finds all well, unless the next line is {@code REACH fail REASON}, {@code REACH proxy
 * STATUS}, or {@code REACH CERTIFICATE [REASON]} with a file in src/test/resources/certificates. A
 * request that is not the next one of the script fails the test; with {@link #inAnyOrder}, one that
 * no line is left for. Safe for several threads.
 */
public final class ScriptedTransport implements OfflineTransport {
  private final List<String> script = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private final List<String> unmatched = new ArrayList<>();
  private Set<String> tokens = Set.of();
  private boolean anyOrder;

  /** The contacts API of this server. */
  public ContactsApi api() {
    return new ContactsApi(
        BaseUrl.of("http://127.0.0.1:1/v1.0", "test"),
        TokenSource.fixed(Token.of("token").orElseThrow()),
        this,
        Duration.ofSeconds(1),
        (method, url, status) -> {});
  }

  /** Adds lines to the script. */
  public synchronized ScriptedTransport script(List<String> lines) {
    script.addAll(lines);
    return this;
  }

  /**
   * Accepts requests in any order: each takes the first line left with its method and path. For
   * tests of several threads.
   */
  public synchronized ScriptedTransport inAnyOrder() {
    anyOrder = true;
    return this;
  }

  /** Tokens to look for in every request; the one it carries is shown after it. */
  public synchronized ScriptedTransport tokens(Set<String> known) {
    tokens = known;
    return this;
  }

  /** The requests since the last call, one line each. */
  public synchronized List<String> takeSent() {
    List<String> taken = new ArrayList<>(sent);
    sent.clear();
    return taken;
  }

  /**
   * What does not fit together: requests that no line was for, since an assertion can get lost on
   * the thread of a worker, and lines that no request has met.
   */
  public synchronized List<String> mismatches() {
    List<String> all = new ArrayList<>(unmatched);
    for (String line : script) {
      all.add("never requested: " + line);
    }
    return all;
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    String what = request.method() + " " + request.uri().getPath();
    String answer = answer(request, what);
    if (answer.startsWith("fail ")) {
      throw new TransportException(TransportException.Reason.valueOf(answer.substring(5)));
    }
    if (answer.startsWith("proxy ")) {
      throw new TransportException(
          new TunnelRefusal("proxy.example:3128", response(answer.substring(6))));
    }
    String path = request.uri().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    return answer.equals("echo") ? echo(id, request.body()) : response(answer);
  }

  @Override
  public synchronized ProbeResult reach(URI uri, Duration limit) {
    boolean tls = uri.getScheme().equals("https");
    boolean scripted = !script.isEmpty() && script.get(0).startsWith("REACH ");
    String[] words = (scripted ? script.remove(0) : "REACH good.pem").split(" ");
    if (words[1].equals("proxy")) {
      Response refused = new Response(Integer.parseInt(words[2]), Map.of(), new byte[0]);
      TunnelRefusal refusal = new TunnelRefusal("proxy.example:3128", refused);
      return new ProbeResult(
          "proxy.example:3128",
          List.of("192.0.2.8"),
          "192.0.2.8",
          "",
          List.of(),
          Optional.of(new TransportException(refusal)));
    }
    if (words[1].equals("fail")) {
      Reason reason = Reason.valueOf(words[2]);
      boolean known = reason != Reason.UNKNOWN_HOST;
      boolean connected = reason.ordinal() > Reason.UNREACHABLE.ordinal();
      connected &= reason != Reason.CONNECT_TIMEOUT;
      return new ProbeResult(
          "",
          known ? List.of("192.0.2.7") : List.of(),
          connected ? "192.0.2.7" : "",
          "",
          List.of(),
          Optional.of(new TransportException(reason)));
    }
    return new ProbeResult(
        "",
        List.of("192.0.2.7"),
        "192.0.2.7",
        tls ? "TLSv1.3 TLS_AES_256_GCM_SHA384" : "",
        tls ? List.of(Certificates.file(words[1])) : List.of(),
        words.length > 2
            ? Optional.of(new TransportException(Reason.valueOf(words[2])))
            : Optional.empty());
  }

  private synchronized String answer(Request request, String what) {
    String body = request.body().replaceFirst("(assertion=[^.&]*)[^&]*", "$1…");
    sent.add(what + (body.isEmpty() ? "" : " " + body) + carried(request));
    int last = anyOrder ? script.size() : Math.min(1, script.size());
    for (int i = 0; i < last; i++) {
      if (script.get(i).startsWith(what + " ")) {
        return script.remove(i).substring(what.length() + 1);
      }
    }
    String problem = "unexpected request " + what + ", the script is at: " + script;
    unmatched.add(problem);
    throw new AssertionError(problem);
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
          words[i].substring(equals + 1).replace('_', ' '));
      at += words[i].length() + 1;
    }
    String body = answer.substring(Math.min(answer.length(), at + 1));
    headers.putIfAbsent("content-length", String.valueOf(body.length()));
    headers.putIfAbsent("content-type", body.startsWith("<") ? "text/html" : "application/json");
    return new Response(Integer.parseInt(words[0]), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {}
}
