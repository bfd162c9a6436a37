package dev.contactctl.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that leads wherever it is asked to the same port. */
public final class Tunnel implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final int target;

  /** A proxy that leads to that port of this machine. */
  public Tunnel(int target) throws IOException {
    this.target = target;
    start(this::serve);
  }

  /** The port. */
  public int port() {
    return socket.getLocalPort();
  }

  /** The heads of all requests for a tunnel. */
  public List<String> asked() {
    return asked;
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "tunnel");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        start(() -> serve(client));
      } catch (IOException e) {
        return; // the test has ended
      }
    }
  }

  private void serve(Socket client) {
    try {
      InputStream in = client.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      asked.add(head.toString());
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      String answer = "HTTP/1.1 200 Connection established\r\n\r\n";
      client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      start(() -> copy(in, server));
      copy(server.getInputStream(), client);
    } catch (IOException e) {
      return; // the test has ended
    }
  }

  private static void copy(InputStream from, Socket to) {
    try (OutputStream out = to.getOutputStream()) {
      from.transferTo(out);
    } catch (IOException e) {
      return; // one of them has ended
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
