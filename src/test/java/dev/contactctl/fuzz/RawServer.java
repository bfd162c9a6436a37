package dev.contactctl.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on 127.0.0.1 that answers every connection with the same bytes, and closes it. */
final class RawServer implements AutoCloseable {
  /** Stands for a server where none is needed. */
  static final RawServer NONE = new RawServer(null);

  private final @org.jspecify.annotations.Nullable ServerSocket socket;
  private volatile byte[] answer = new byte[0];

  private RawServer(@org.jspecify.annotations.Nullable ServerSocket socket) {
    this.socket = socket;
  }

  static RawServer start() {
    try {
      ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
      RawServer server = new RawServer(socket);
      Thread thread = new Thread(() -> server.serve(socket), "raw-server");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    if (socket == null) {
      throw new IllegalStateException("no server");
    }
    return "http://127.0.0.1:" + socket.getLocalPort() + "/v1.0";
  }

  void answer(byte[] bytes) {
    answer = bytes;
  }

  private void serve(ServerSocket listening) {
    while (!listening.isClosed()) {
      try (Socket connection = listening.accept()) {
        readHead(connection.getInputStream());
        connection.getOutputStream().write(answer);
        connection.shutdownOutput();
        connection.getInputStream().readAllBytes(); // else closing resets the connection
      } catch (IOException e) {
        // The client has hung up, or the test is over.
      }
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int newlines = 0;
    while (newlines < 2) {
      int b = in.read();
      if (b < 0) {
        return;
      }
      newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
    }
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
