import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The least that a program in Java does to send many PUTs, for scripts/bench-bulk to compare with: threads that send a body
 * which is ready, to one contact after the other, and look at nothing but the status.
 *
 * <p>Arguments: http for java.net.http, or socket for sockets; the base URL, the file with the body, how many contacts, and
 * how many threads.
 */
public final class BulkLoop {
  private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

  private BulkLoop() {}

  /** Sends what one thread sends. */
  private interface Sender {
    void send(String id) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    String base = args[1];
    byte[] body = Files.readAllBytes(Path.of(args[2]));
    int contacts = Integer.parseInt(args[3]);
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Exception> failure = new AtomicReference<>();
    Sender http = args[0].equals("http") ? overHttp(base, body) : null;
    Thread[] threads = new Thread[Integer.parseInt(args[4])];
    for (int i = 0; i < threads.length; i++) {
      Sender sender = http != null ? http : overSocket(URI.create(base), body);
      threads[i] = new Thread(() -> {
        try {
          for (int n = next.getAndIncrement(); n < contacts; n = next.getAndIncrement()) {
            sender.send(String.format("c%07d", n));
          }
        } catch (Exception e) {
          failure.set(e);
        }
      });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    Runtime.getRuntime().halt(0);
  }

  private static Sender overHttp(String base, byte[] body) {
    // The client's own thread does what follows on an answer, which is faster than to hand that to another one.
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Runnable::run).build();
    return id -> {
      HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/contacts/" + id))
          .header("Content-Type", "application/json")
          .header("Authorization", "Bearer bench-token")
          .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
          .build();
      if (client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() != 200) {
        throw new IOException(id);
      }
    };
  }

  private static Sender overSocket(URI base, byte[] body) throws IOException {
    Socket socket = new Socket(base.getHost(), base.getPort());
    socket.setTcpNoDelay(true);
    InputStream in = new BufferedInputStream(socket.getInputStream());
    String head = " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer bench-token\r\nContent-Length: " + body.length + "\r\n\r\n";
    return id -> {
      byte[] first = ("PUT " + base.getPath() + "/contacts/" + id + head).getBytes(StandardCharsets.US_ASCII);
      byte[] all = new byte[first.length + body.length];
      System.arraycopy(first, 0, all, 0, first.length);
      System.arraycopy(body, 0, all, first.length, body.length);
      socket.getOutputStream().write(all);
      String answer = head(in);
      int length = answer.toLowerCase().indexOf("\r\ncontent-length: ") + "\r\ncontent-length: ".length();
      int expected = Integer.parseInt(answer.substring(length, answer.indexOf('\r', length)));
      if (!answer.startsWith("HTTP/1.1 200 ") || in.readNBytes(expected).length < expected) {
        throw new IOException(id);
      }
    };
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder(256);
    for (int matched = 0; matched < HEAD_END.length; ) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException();
      }
      head.append((char) b);
      matched = b == HEAD_END[matched] ? matched + 1 : b == '\r' ? 1 : 0;
    }
    return head.toString();
  }
}
