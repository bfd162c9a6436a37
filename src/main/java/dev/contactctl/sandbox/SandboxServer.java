package dev.contactctl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A contacts API on 127.0.0.1: {@code GET} and {@code PUT /v1.0/contacts/{contactId}}, answered as
 * the API page says. The clock of the contacts and of the rate limit is the world's. Closing stops
 * it at once.
 */
public final class SandboxServer implements AutoCloseable {
  /** The contactId that the fault {@code other-id} answers with. */
  public static final String OTHER_CONTACT = "contact0-0000-0000-0000-000000000000";

  private static final int THREADS = 8;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final SandboxOptions options;
  private final Contacts contacts;
  private final Faults faults;
  private final RequestLog log = new RequestLog();
  private final RequestLog strays = new RequestLog();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, SandboxServer::daemon);
  private final HttpServer server;
  private final HttpServer elsewhere;

  private SandboxServer(SandboxOptions options, World world) {
    this.options = options;
    this.contacts = new Contacts(options, world);
    this.faults = new Faults(options.faults(), options.seed());
    this.server = bind(options.port(), options.keystore());
    this.elsewhere = bind(0, options.keystore());
    HttpHandler handler =
        new ContactsHandler(
            contacts,
            new Gate(options.token()),
            new RateLimit(options.rateLimit(), world),
            faults,
            log,
            origin(elsewhere));
    serve(server, handler);
    serve(elsewhere, this::stray);
  }

  /**
   * Starts a sandbox; it listens when this returns.
   *
   * @throws Failure when the port is taken ({@link Exit#USAGE}) or the data file is unusable
   */
  public static SandboxServer start(SandboxOptions options, World world) {
    return new SandboxServer(options, world);
  }

  /** The base URL for clients, as in {@code http://127.0.0.1:40123/v1.0}. */
  public String baseUrl() {
    return origin(server) + "/v1.0";
  }

  /** The token that clients must send. */
  public String token() {
    return options.token();
  }

  /** The latest requests, oldest first: at most 100,000, and 64 MiB of bodies. */
  public List<RecordedRequest> requests() {
    return log.all();
  }

  /** Forgets the recorded requests. */
  public void forgetRequests() {
    log.clear();
    strays.clear();
  }

  /** The requests of clients that followed the fault {@code redirect} to the other port. */
  public List<RecordedRequest> strayRequests() {
    return strays.all();
  }

  /** A contact as it is stored now, as GET answers it: one line of JSON. */
  public Optional<String> contact(String id) {
    return contacts.line(id);
  }

  /**
   * Stores a contact under its {@code contactId}, new or not; it is not judged.
   *
   * @throws IllegalArgumentException when it is no JSON object with a contactId
   */
  public void add(String json) {
    contacts.add(json);
  }

  /**
   * Makes the next request that this fault can strike fail, whatever the options say; repeated
   * calls queue.
   */
  public void failNext(FaultKind kind) {
    faults.add(kind);
  }

  @Override
  public void close() {
    server.stop(0);
    elsewhere.stop(0);
    threads.shutdownNow();
  }

  private void stray(HttpExchange exchange) throws IOException {
    strays.add(RecordedRequest.of(exchange));
    Wire.send(exchange, Reply.error(new ApiError(404, "NOT_FOUND", "This is not the API.")));
  }

  private void serve(HttpServer http, HttpHandler handler) {
    http.createContext("/", handler);
    http.setExecutor(threads);
    http.start();
  }

  private static HttpServer bind(int port, Optional<Path> keystore) {
    Optional<SSLContext> tls = keystore.map(TestKey::context);
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
      if (tls.isEmpty()) {
        return HttpServer.create(address, 0);
      }
      HttpsServer server = HttpsServer.create(address, 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
      return server;
    } catch (IOException e) {
      throw new Failure(
          Exit.USAGE,
          "--port " + port + ": cannot be listened on; use another, or 0 for any free one");
    }
  }

  private static String origin(HttpServer http) {
    String scheme = http instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + http.getAddress().getPort();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sandbox");
    thread.setDaemon(true);
    return thread;
  }
}
