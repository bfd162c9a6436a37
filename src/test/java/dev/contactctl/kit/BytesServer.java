package dev.contactctl.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A server on 127.0.0.1 that answers the first byte of every connection with the same bytes. */
public final class BytesServer implements AutoCloseable {
  /** The head of a ServerHello that chooses TLS 1.1. */
  private static final byte[] OLD_HELLO =
      HexFormat.of().parseHex("160302002a0200002603020" + "0".repeat(65) + "00c01300");

  private final ServerSocket socket;

  private BytesServer(ServerSocket socket) {
    this.socket = socket;
  }

  /** A server that chooses TLS 1.1, whatever a client offers. */
  public static BytesServer ofOldTls() {
    return start(OLD_HELLO);
  }

  /** A server that does not speak TLS. */
  public static BytesServer withoutTls() {
    return start("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static BytesServer start(byte[] answer) {
    try {
      ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
      Thread thread = new Thread(() -> serve(socket, answer), "bytes-server");
      thread.setDaemon(true);
      thread.start();
      return new BytesServer(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, without a path. */
  public String origin() {
    return "https://127.0.0.1:" + socket.getLocalPort();
  }

  private static void serve(ServerSocket socket, byte[] answer) {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        connection.getInputStream().read();
        connection.getOutputStream().write(answer);
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        // The client has hung up, or the test is over.
      }
    }
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
