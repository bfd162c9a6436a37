package dev.contactctl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.contactctl.authhost.App;
import dev.contactctl.authhost.AuthHost;
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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * A contacts API on 127.0.0.1 that answers {@code GET} and {@code PUT /v1.0/contacts/{contactId}}
 * as the API page says, and, if requested, an auth host. It takes the time from the world. Closing
 * stops it at once.
 */
public final class SandboxServer implements AutoCloseable {
  /** The contactId in the responses of the fault {@code other-id}. */
  public static final String OTHER_CONTACT = "contact0-0000-0000-0000-000000000000";

  /** The number of threads; a connection that sends or receives slowly occupies one of them. */
  private static final int THREADS = 256;

  /**
   * How many connections may wait to be accepted. The default is 50; a client that finds the queue
   * full tries again only after a second.
   */
  private static final int BACKLOG = 1024;

  private static final int IDLE_SECONDS = 10;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final SandboxOptions options;
  private final ContactOperations contacts;
  private final Faults faults;
  private final Optional<HistoryFile> history;
  private final RequestLog log = new RequestLog();
  private final RequestLog redirected = new RequestLog();
  private final ExecutorService threads = threads();
  private final HttpServer server;
  private final HttpServer redirectTarget;
  private final Optional<AuthHost> authHost;

  private SandboxServer(SandboxOptions options, World world) {
    this.options = options;
    this.contacts = new ContactOperations(options, world);
    this.history = options.log().map(log -> HistoryFile.open(world.cwd().resolve(log.toString())));
    this.faults = new Faults(options.faults(), options.seed());
    this.server = bind(options.port(), options.keystore());
    this.redirectTarget = bind(0, options.keystore());
    this.authHost =
        options
            .auth()
            .map(auth -> new AuthHost(auth, origin(server), SandboxOptions.randomToken(), world));
    HttpHandler handler =
        new ContactsHandler(
            contacts,
            new RequestCheck(options.token(), authHost),
            new CallCounter(options.limits(), world),
            faults,
            log,
            origin(redirectTarget),
            world,
            history);
    serve(server, handler);
    serve(redirectTarget, this::answerRedirected);
  }

  /**
   * Starts a sandbox; it is listening when this returns.
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

  /** The URL of the auth host that it plays, if it plays one. */
  public String authUrl() {
    return origin(server) + AuthHost.PATH;
  }

  /** The app that the auth host issues tokens to; empty when there is no auth host. */
  public Optional<App> app() {
    return authHost.map(AuthHost::app);
  }

  /** The latest requests, oldest first: at most 100,000, with at most 64 MiB of bodies in all. */
  public List<RecordedRequest> requests() {
    return log.all();
  }

  /** Forgets the recorded requests. */
  public void forgetRequests() {
    log.clear();
    redirected.clear();
  }

  /** The requests of clients that followed the fault {@code redirect} to the other port. */
  public List<RecordedRequest> redirectedRequests() {
    return redirected.all();
  }

  /** A contact as it is stored now, as GET answers it: one line of JSON. */
  public Optional<String> contact(String id) {
    return contacts.line(id);
  }

  /**
   * Stores a contact under its {@code contactId}, whether there is one already or not; it is not
   * checked.
   *
   * @throws IllegalArgumentException when it is not a JSON object with a contactId
   */
  public void add(String json) {
    contacts.add(json);
  }

  /**
   * Makes this fault strike the next request that it can affect, whatever the options say; repeated
   * calls are queued.
   */
  public void failNext(FaultKind kind) {
    faults.add(kind);
  }

  @Override
  public void close() {
    server.stop(0);
    redirectTarget.stop(0);
    threads.shutdownNow();
    contacts.close();
    closeHistory();
  }

  private void closeHistory() {
    try {
      if (history.isPresent()) {
        history.get().close();
      }
    } catch (IOException e) {
      return; // every line of it has been written
    }
  }

  private void answerRedirected(HttpExchange exchange) throws IOException {
    redirected.add(RecordedRequest.of(exchange));
    ResponseSender.send(
        exchange, SandboxResponse.error(new ApiError(404, "NOT_FOUND", "This is not the API.")));
  }

  private void serve(HttpServer http, HttpHandler handler) {
    http.createContext("/", handler);
    http.setExecutor(threads);
    http.start();
  }

  private static HttpServer bind(int port, Optional<Path> keystore) {
    Optional<SSLContext> tls = keystore.map(TlsKeystore::context);
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
      if (tls.isEmpty()) {
        return HttpServer.create(address, BACKLOG);
      }
      HttpsServer server = HttpsServer.create(address, BACKLOG);
      server.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
      return server;
    } catch (IOException e) {
      throw new Failure(Exit.USAGE, SandboxSentences.PORT_UNUSABLE.with(port));
    }
  }

  private static String origin(HttpServer http) {
    String scheme = http instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + http.getAddress().getPort();
  }

  /** Threads that are created on demand and end when they are idle. */
  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            SandboxServer::daemon);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sandbox");
    thread.setDaemon(true);
    return thread;
  }
}
