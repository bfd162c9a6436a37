package dev.contactctl.bulk;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A server that holds contacts with a memo, keeps a log of the PUTs that it applied, and can fail.
 * Safe for several threads.
 */
final class MemoryServer implements OfflineTransport {
  private static final String HTML = "<html>";

  /** What the server does with a request. */
  enum Fault {
    NONE,
    TOO_MANY,
    ERROR,
    ERROR_AFTER_APPLY,
    UNAVAILABLE,
    RESET,
    DROP_AFTER_APPLY,
    TIMEOUT_AFTER_APPLY,
    TRUNCATED_AFTER_APPLY,
    NO_CONNECTION,
    HTML,
    BAD_REQUEST,
    WRONG_TOKEN
  }

  /** Says what fails. */
  interface Faults {
    /** What the server does with the request. */
    Fault next(String method, String id);

    /** No request fails. */
    Faults NONE = (method, id) -> Fault.NONE;

    /** Some requests fail, at random. */
    static Faults random(long seed, double probability) {
      SplittableRandom random = new SplittableRandom(seed);
      Fault[] all = Fault.values();
      return (method, id) -> {
        synchronized (random) {
          return random.nextDouble() < probability
              ? all[1 + random.nextInt(Fault.HTML.ordinal() - 1)]
              : Fault.NONE;
        }
      };
    }
  }

  private final FakeWorld world;
  private final Duration latency;
  private final Map<String, String> memos = new HashMap<>();
  private final Map<String, List<String>> applied = new HashMap<>();
  private final Map<String, Integer> requests = new LinkedHashMap<>();
  private Faults faults = Faults.NONE;
  private Optional<String> accepted = Optional.empty();

  /** A server that takes its time to answer, by the clock of the world. */
  MemoryServer(FakeWorld world, Duration latency) {
    this.world = world;
    this.latency = latency;
  }

  /** Makes requests fail from now on. */
  synchronized MemoryServer failing(Faults some) {
    faults = some;
    return this;
  }

  /** Sets a memo, as somebody else does. */
  synchronized MemoryServer holds(String id, String memo) {
    memos.put(id, memo);
    return this;
  }

  synchronized String memo(String id) {
    return memos.getOrDefault(id, "");
  }

  /** The memos that PUTs have set, in order. */
  synchronized List<String> applied(String id) {
    return List.copyOf(applied.getOrDefault(id, List.of()));
  }

  /** How many requests with the method have come. */
  synchronized int requests(String method) {
    return requests.getOrDefault(method, 0);
  }

  /** The API of this server, with a token that is never refused. */
  ContactsApi api() {
    return api(TokenSource.fixed(Token.of("token").orElseThrow()));
  }

  ContactsApi api(TokenSource tokens) {
    return new ContactsApi(
        BaseUrl.of("http://127.0.0.1:1/v1.0", "test"),
        tokens,
        this,
        Duration.ofSeconds(1),
        (method, url, status) -> {});
  }

  /** Accepts this token only, from now on. */
  synchronized MemoryServer accepting(String only) {
    accepted = Optional.of(only);
    return this;
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    if (!latency.isZero()) {
      try {
        world.sleep(latency);
      } catch (InterruptedException e) {
        throw new AssertionError("a request was interrupted", e);
      }
    }
    return answer(request);
  }

  private synchronized Response answer(Request request) throws TransportException {
    String path = request.uri().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    requests.merge(request.method(), 1, Integer::sum);
    String token = request.headers().getOrDefault("Authorization", "");
    boolean wrong = accepted.isPresent() && !token.equals("Bearer " + accepted.get());
    Fault fault = wrong ? Fault.WRONG_TOKEN : faults.next(request.method(), id);
    switch (fault) {
      case TOO_MANY -> {
        return json(429, "{}", Map.of("retry-after", "1"));
      }
      case ERROR -> {
        return json(500, "{\"code\":\"INTERNAL\"}", Map.of());
      }
      case BAD_REQUEST -> {
        return json(400, "{\"code\":\"INVALID_PARAMETER\",\"description\":\"no\"}", Map.of());
      }
      case WRONG_TOKEN -> {
        return json(401, "{\"code\":\"UNAUTHORIZED\"}", Map.of());
      }
      case UNAVAILABLE -> {
        return json(503, "{}", Map.of());
      }
      case RESET -> throw new TransportException(Reason.NO_ANSWER);
      case NO_CONNECTION -> throw new TransportException(Reason.REFUSED, false);
      case HTML -> {
        return new Response(
            200, Map.of("content-type", "text/html"), HTML.getBytes(StandardCharsets.UTF_8));
      }
      default -> {}
    }
    String answer = act(request, id);
    return switch (fault) {
      case ERROR_AFTER_APPLY -> json(500, "{}", Map.of());
      case DROP_AFTER_APPLY -> throw new TransportException(Reason.NO_ANSWER);
      case TIMEOUT_AFTER_APPLY -> throw new TransportException(Reason.TIMEOUT);
      case TRUNCATED_AFTER_APPLY -> json(200, answer.substring(0, answer.length() / 2), Map.of());
      default -> json(200, answer, Map.of());
    };
  }

  private String act(Request request, String id) {
    if (request.method().equals("PUT")) {
      String memo = request.body().replaceFirst("^.*\"memo\":\"", "").replaceFirst("\".*$", "");
      memos.put(id, memo);
      applied.computeIfAbsent(id, any -> new ArrayList<>()).add(memo);
    }
    return MemoTarget.tree(id, memo(id)).toString();
  }

  private static Response json(int status, String body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("content-type", "application/json");
    return new Response(status, all, body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {}
}
