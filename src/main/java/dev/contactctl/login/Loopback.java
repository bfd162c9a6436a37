package dev.contactctl.login;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The address on this machine to which the auth host redirects the browser. It accepts one request
 * to its path that belongs to this login, from this machine only; all others get an error and never
 * delay the login.
 */
final class Loopback implements AutoCloseable {
  private static final String PATH = "/callback";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int MOST = 16 << 10;
  private static final int READ_MILLIS = 5000;

  private final ServerSocket server;
  private final Door door;
  private final BlockingQueue<Returned> returned = new ArrayBlockingQueue<>(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * The redirect that the browser has made.
   *
   * @param query what stands behind the question mark
   * @param browser waits for its page; empty when the address was pasted
   */
  record Returned(String query, Optional<Socket> browser) {}

  /** Decides which redirect is accepted. */
  interface Door {
    /**
     * The error page for a redirect that does not belong to this login; empty for one that does.
     *
     * @param query what stands behind the question mark
     */
    Optional<String> refusal(String query);
  }

  private Loopback(ServerSocket server, Door door) {
    this.server = server;
    this.door = door;
  }

  /**
   * Starts to listen.
   *
   * @param port the port; 0 for a free one
   * @throws Failure exit 2, when it is taken
   */
  static Loopback start(int port, Door door) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
      Loopback loopback = new Loopback(server, door);
      daemon(loopback::accept);
      return loopback;
    } catch (IOException e) {
      throw new Failure(Exit.USAGE, WebSentences.PORT_TAKEN.with(port));
    }
  }

  /** The address, as it has to be registered for the app. */
  String uri() {
    return "http://localhost:" + server.getLocalPort() + PATH;
  }

  /** The first redirect that arrives, by browser or pasted; nothing when the time is up. */
  Optional<Returned> await(Duration limit) throws InterruptedException {
    return Optional.ofNullable(returned.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Accepts the address that a person has pasted. */
  void pasted(String query) {
    if (returned.offer(new Returned(query, Optional.empty()))) {
      close();
    }
  }

  /** Starts a thread that does not keep the program from ending. */
  static void daemon(Runnable work) {
    Thread thread = new Thread(work, "login");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Handles each connection on a thread of its own, because a browser may open connections that it
   * does not use.
   */
  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      ended.countDown(); // it was closed
    }
  }

  private void serve(Socket socket) {
    try {
      socket.setSoTimeout(READ_MILLIS);
      Optional<String> query = query(head(socket.getInputStream()));
      Optional<String> refusal = query.flatMap(door::refusal);
      if (refusal.isPresent()) {
        answer(socket, "400 Bad Request", refusal.get());
        return;
      }
      boolean first =
          query.isPresent() && returned.offer(new Returned(query.get(), Optional.of(socket)));
      if (first) {
        server.close();
      } else {
        answer(socket, "404 Not Found", "");
      }
    } catch (IOException e) {
      closeQuietly(socket);
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && bytes.size() < MOST) {
      bytes.write(next);
      String text = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
      if (text.endsWith("\r\n\r\n")) {
        return text;
      }
      next = in.read();
    }
    throw new IOException("no whole head");
  }

  /** The query of a request that names this address as its host. */
  private Optional<String> query(String head) {
    String[] lines = head.split("\r\n");
    String start = "GET " + PATH + "?";
    boolean ours = false;
    for (String line : lines) {
      String host = line.toLowerCase(Locale.ROOT).replace(" ", "");
      ours |= host.equals("host:localhost:" + server.getLocalPort());
      ours |= host.equals("host:127.0.0.1:" + server.getLocalPort());
    }
    int end = lines[0].lastIndexOf(" HTTP/1.");
    return ours && lines[0].startsWith(start) && end > start.length()
        ? Optional.of(lines[0].substring(start.length(), end))
        : Optional.empty();
  }

  /** Sends a page to the browser that made the redirect. */
  static void show(Returned returned, String page) {
    try {
      if (returned.browser().isPresent()) {
        answer(returned.browser().get(), "200 OK", page);
      }
    } catch (IOException e) {
      return; // the terminal says it, too
    }
  }

  private static void answer(Socket socket, String status, String page) throws IOException {
    try (socket) {
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      String head =
          "HTTP/1.1 "
              + status
              + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
              + body.length
              + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer"
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      return;
    }
  }

  /** Waits for the listening thread, because only then is the port free for the next login. */
  @Override
  public void close() {
    try {
      server.close();
      if (!ended.await(READ_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("still listens");
      }
    } catch (IOException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
