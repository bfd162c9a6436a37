package dev.contactctl.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server of small contacts that differ in their memo, which lets a test do something at the very
 * moment of a request, while it is held. So a test needs no time: what it does happens there.
 */
public final class BulkServer implements AutoCloseable {
  /** When a test may act. */
  public enum Moment {
    /** A GET has come. */
    GET,
    /** A PUT has come, and has changed nothing yet. */
    PUT,
    /** A PUT has changed the contact, and is not answered yet. */
    APPLIED
  }

  /** What a test does. */
  public interface Visitor {
    /**
     * Called while the request is held; the connection is closed when it fails.
     *
     * @param count how many such moments there were, this one included
     */
    void at(Moment moment, int count) throws Exception;
  }

  /** Thrown by a visitor to have the request answered with 503. */
  public static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final Map<String, String> memos = new ConcurrentHashMap<>();
  private final List<String> puts = new CopyOnWriteArrayList<>();
  private final Map<Moment, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Visitor visitor = (moment, count) -> {};

  /** A server with contacts {@code c1} and so on, whose memo is {@code before}. */
  public BulkServer(int contacts) throws IOException {
    for (int i = 1; i <= contacts; i++) {
      memos.put("c" + i, "before");
    }
    for (Moment moment : Moment.values()) {
      counts.put(moment, new AtomicInteger());
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** From now on this is done; counting begins again. */
  public void visit(Visitor next) {
    counts.values().forEach(count -> count.set(0));
    visitor = next;
  }

  /** The base URL for clients. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1.0";
  }

  /** The memos of all contacts. */
  public Map<String, String> memos() {
    return Map.copyOf(memos);
  }

  /** The contacts of all PUTs that came, in their order. */
  public List<String> puts() {
    return List.copyOf(puts);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (exchange.getRequestMethod().equals("PUT")) {
        puts.add(id);
        reach(Moment.PUT);
        memos.put(id, body.replaceAll(".*\"memo\":\"([^\"]*)\".*", "$1"));
        reach(Moment.APPLIED);
      } else {
        reach(Moment.GET);
      }
      answer(exchange, contact(id, memos.getOrDefault(id, "")));
    } catch (Unavailable e) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
    } catch (Exception e) {
      exchange.close(); // nobody waits for the answer any more
    }
  }

  private void reach(Moment moment) throws Exception {
    visitor.at(moment, counts.get(moment).incrementAndGet());
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** A contact as this server has it. */
  public static String contact(String id, String memo) {
    return "{\"contactId\":\""
        + id
        + "\",\"permission\":{\"accessibleRange\":\"ALL\"},\"contactName\":{\"lastName\":\"홍\"},"
        + "\"emails\":[{\"email\":\"a@example.com\",\"primary\":true}],\"memo\":\""
        + memo
        + "\"}";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
