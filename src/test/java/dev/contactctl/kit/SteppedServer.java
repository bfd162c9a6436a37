package dev.contactctl.kit;

import java.io.BufferedInputStream;
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
import java.util.function.Consumer;

/**
 * A server on 127.0.0.1 that holds one contact and announces every step of an exchange before it
 * goes on, so that a test can do something at exactly that moment. It serves one connection after
 * the other, one exchange each.
 */
public final class SteppedServer implements AutoCloseable {

  /** The steps of one update: a GET and a PUT. */
  public enum Step {
    GET_ACCEPTED,
    GET_READ,
    GET_PARTLY_ANSWERED,
    GET_ANSWERED,
    PUT_ACCEPTED,
    PUT_HEAD_READ,
    PUT_PARTLY_READ,
    PUT_READ,
    PUT_PARTLY_ANSWERED,
    PUT_ANSWERED
  }

  /** A request that is answered without a step, and ends the server's wait for others. */
  private static final String LAST = "LAST";

  private final ServerSocket socket;
  private final int percent;
  private final Consumer<Step> announce;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private volatile String contact;

  private SteppedServer(ServerSocket socket, String contact, int percent, Consumer<Step> announce) {
    this.socket = socket;
    this.percent = percent;
    this.contact = contact;
    this.announce = announce;
  }

  /**
   * Starts a server.
   *
   * @param contact what it holds, as JSON
   * @param percent how much of a body is read or written at the steps that say "partly"
   * @param announce told of every step, on the server's thread
   */
  public static SteppedServer start(String contact, int percent, Consumer<Step> announce) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReceiveBufferSize(4096); // so that a large body waits in the client
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
      SteppedServer server = new SteppedServer(socket, contact, percent, announce);
      Thread thread = new Thread(server::serve, "stepped-server");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The base URL for clients. */
  public String baseUrl() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/v1.0";
  }

  /** The contact that it holds: the one from the start, or the body of the last whole PUT. */
  public String contact() {
    return contact;
  }

  /** The bodies of all PUTs that arrived whole. */
  public List<String> bodies() {
    return bodies;
  }

  /** Waits until everything that was sent to it before is served; connections come in order. */
  public void finish() {
    try (Socket last = new Socket(socket.getInetAddress(), socket.getLocalPort())) {
      last.getOutputStream().write((LAST + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      if (last.getInputStream().readAllBytes().length == 0) {
        throw new IllegalStateException("the server has stopped");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    boolean got = false;
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        got |= serve(connection, got);
      } catch (IOException e) {
        continue; // the client is gone, or the server is closed
      }
    }
  }

  /** Serves one exchange; whether it was a GET, so that the next connection brings the PUT. */
  private boolean serve(Socket connection, boolean got) throws IOException {
    InputStream in = new BufferedInputStream(connection.getInputStream());
    OutputStream out = connection.getOutputStream();
    announce.accept(got ? Step.PUT_ACCEPTED : Step.GET_ACCEPTED);
    String head = head(in);
    if (head.startsWith(LAST)) {
      out.write('.');
    } else if (head.startsWith("GET ")) {
      announce.accept(Step.GET_READ);
      answer(out, Step.GET_PARTLY_ANSWERED, Step.GET_ANSWERED);
      return true;
    } else if (head.startsWith("PUT ")) {
      announce.accept(Step.PUT_HEAD_READ);
      put(in, length(head));
      answer(out, Step.PUT_PARTLY_ANSWERED, Step.PUT_ANSWERED);
    }
    return false;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("cut off");
      }
      head.append((char) c);
    }
    return head.toString();
  }

  private static int length(String head) throws IOException {
    for (String line : head.toLowerCase(Locale.ROOT).split("\r\n")) {
      if (line.startsWith("content-length:")) {
        return Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    throw new IOException("no length: " + head);
  }

  private void put(InputStream in, int length) throws IOException {
    byte[] body = new byte[length];
    int part = in.readNBytes(body, 0, part(length));
    announce.accept(Step.PUT_PARTLY_READ);
    if (part + in.readNBytes(body, part, length - part) < length) {
      throw new IOException("cut off");
    }
    String text = new String(body, StandardCharsets.UTF_8);
    bodies.add(text);
    contact = "{\"contactId\":\"c1\"," + text.substring(1);
    announce.accept(Step.PUT_READ);
  }

  private int part(int length) {
    return (int) ((long) length * percent / 100);
  }

  private void answer(OutputStream out, Step partly, Step whole) throws IOException {
    byte[] body = contact.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.UTF_8));
    int part = part(body.length);
    out.write(body, 0, part);
    announce.accept(partly);
    out.write(body, part, body.length - part);
    announce.accept(whole);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
