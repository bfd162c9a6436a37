package dev.contactctl.kit;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/**
 * A server on 127.0.0.1 that does wrong, one fault for every connection. It speaks raw bytes, since
 * no HTTP server can be talked into most of these.
 */
public final class FaultServer implements AutoCloseable {

  /** What is done with a connection after its request was read. */
  @FunctionalInterface
  public interface Answer {
    /** Answers the request, or not; the connection is closed when this returns. */
    void strike(String request, OutputStream out, Patience patience) throws Exception;
  }

  /** What is written to a connection. */
  public static final class Wire extends FilterOutputStream {
    private final Socket socket;

    private Wire(Socket socket) throws IOException {
      super(socket.getOutputStream());
      this.socket = socket;
    }

    /** Ends the connection as a server does that crashes: what it has sent may not arrive. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      out.write(bytes, start, length);
    }
  }

  /** What is done with every connection, whatever the request. */
  @FunctionalInterface
  public interface Fault {
    /** Answers, or not; the connection is closed when this returns. */
    void strike(OutputStream out, Patience patience) throws Exception;
  }

  /** The time that a fault may waste: it ends when the server is closed. */
  public interface Patience {
    /** Waits until the server is closed. */
    void forEver();

    /** Waits for a moment; whether the server is still there. */
    boolean aMoment();
  }

  private static final int MOMENT_MILLIS = 20;

  private final ServerSocket socket;
  private final Answer answer;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final String scheme;
  private volatile boolean resets;

  private FaultServer(ServerSocket socket, String scheme, Answer answer) {
    this.socket = socket;
    this.scheme = scheme;
    this.answer = answer;
  }

  /** A server with one fault. */
  public static FaultServer start(Fault fault) {
    return start(ServerSocketFactory.getDefault(), "http", fault);
  }

  /** A server that looks at the request before it does wrong. */
  public static FaultServer start(Answer answer) {
    return start(ServerSocketFactory.getDefault(), "http", answer);
  }

  /** A server on sockets of another kind. */
  public static FaultServer start(ServerSocketFactory sockets, String scheme, Fault fault) {
    Answer answer = (request, out, patience) -> fault.strike(out, patience);
    return start(sockets, scheme, answer);
  }

  /** A server that resets each connection when it has read one byte of the request. */
  public static FaultServer resetting() {
    FaultServer server = start((out, patience) -> {});
    server.resets = true;
    return server;
  }

  /** The same that looks at the request before it does wrong. */
  public static FaultServer start(ServerSocketFactory sockets, String scheme, Answer answer) {
    try {
      ServerSocket socket = sockets.createServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
      FaultServer server = new FaultServer(socket, scheme, answer);
      server.daemon(server::serve);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that sends these characters, one byte each, and closes the connection. */
  public static FaultServer answering(String bytes) {
    return start((out, patience) -> write(out, bytes));
  }

  /** Sends characters, one byte each. */
  public static void write(OutputStream out, String bytes) throws IOException {
    out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** The base URL for clients. */
  public String baseUrl() {
    return baseUrl("127.0.0.1");
  }

  /** The base URL by another name of this machine. */
  public String baseUrl(String host) {
    return scheme + "://" + host + ":" + socket.getLocalPort() + "/v1.0";
  }

  /** The port. */
  public int port() {
    return socket.getLocalPort();
  }

  /** The requests, head and body; one that came in part is there in part. */
  public List<String> requests() {
    return requests;
  }

  /** How many connections there were, also those over which no request came. */
  public int connections() {
    return open.size();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        daemon(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      if (resets) {
        connection.getInputStream().read();
        new Wire(connection).reset();
        return;
      }
      InputStream in = new BufferedInputStream(connection.getInputStream());
      String request = request(in);
      if (!request.isEmpty()) {
        requests.add(request);
        answer.strike(request, new Wire(connection), new Waste());
      }
    } catch (Exception e) {
      return; // the client is gone, or refused our certificate
    }
  }

  private static String request(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return head.toString();
      }
      head.append((char) c);
    }
    String lower = head.toString().toLowerCase(Locale.ROOT);
    int at = lower.indexOf("content-length: ");
    int length =
        at < 0 ? 0 : Integer.parseInt(lower.substring(at + 16, lower.indexOf("\r\n", at)).strip());
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private void daemon(Runnable work) {
    Thread thread = new Thread(work, "fault-server");
    thread.setDaemon(true);
    thread.start();
  }

  private final class Waste implements Patience {
    @Override
    public void forEver() {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public boolean aMoment() {
      try {
        return !closed.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
      for (Socket connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
