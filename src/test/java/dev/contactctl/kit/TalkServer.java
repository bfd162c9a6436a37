package dev.contactctl.kit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A server on 127.0.0.1 that takes several requests over one connection, as its script says. It
 * serves one connection after the other; one that is not closed by the script is left open.
 */
public final class TalkServer implements AutoCloseable {
  /** Closes the connection without waiting for a request. */
  public static final String HANG_UP = "hang up";

  /** Reads a request, and closes the connection without an answer. */
  public static final String NO_ANSWER = "no answer";

  /** Reads a request, does what {@link #onSilence} was told, and leaves the connection open. */
  public static final String SILENCE = "silence";

  private final ServerSocket socket;
  private final List<List<String>> script;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final CountDownLatch hungUp = new CountDownLatch(1);

  private volatile Runnable onSilence = () -> {};

  private TalkServer(ServerSocket socket, List<List<String>> script) {
    this.socket = socket;
    this.script = script;
  }

  /**
   * Starts a server.
   *
   * @param script for each connection, what is done: an answer to send after the next request,
   *     {@link #HANG_UP}, {@link #NO_ANSWER} or {@link #SILENCE}
   */
  public static TalkServer start(List<List<String>> script) {
    try {
      ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
      TalkServer server = new TalkServer(socket, script);
      Thread thread = new Thread(server::serve, "talk-server");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of the server. */
  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  /** The requests: the number of the connection, and the method. */
  public List<String> requests() {
    return requests;
  }

  /** Waits until a connection was closed by {@link #HANG_UP}. */
  public void awaitHangUp() throws InterruptedException {
    hungUp.await();
  }

  /** What is done after a request that {@link #SILENCE} is the answer to. */
  public void onSilence(Runnable action) {
    onSilence = action;
  }

  private void serve() {
    for (int i = 0; i < script.size(); i++) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        talk(connection, i);
      } catch (IOException e) {
        continue; // the client is gone, or the server is closed
      }
    }
  }

  private void talk(Socket connection, int number) throws IOException {
    InputStream in = new BufferedInputStream(connection.getInputStream());
    OutputStream out = connection.getOutputStream();
    for (String answer : script.get(number)) {
      if (answer.equals(HANG_UP)) {
        connection.close();
        hungUp.countDown();
        return;
      }
      String head = head(in);
      requests.add(number + " " + head.substring(0, head.indexOf(' ')));
      if (answer.equals(NO_ANSWER)) {
        connection.close();
        return;
      }
      if (answer.equals(SILENCE)) {
        onSilence.run();
        return;
      }
      out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("closed");
      }
      head.append((char) c);
    }
    String lower = head.toString().toLowerCase(Locale.ROOT);
    int at = lower.indexOf("content-length: ");
    if (at >= 0) {
      in.readNBytes(Integer.parseInt(lower.substring(at + 16, lower.indexOf("\r\n", at))));
    }
    return head.toString();
  }

  @Override
  public void close() {
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
