package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.ChildJvm;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that stop half-way through a request do not keep the sandbox from the others. */
class SandboxConnectionsTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final String CONTACT = "/contacts/contact2-a56d-44a4-5304-033e16fca8d1";
  private static final String HALF_A_HEAD = "GET /v1.0/contacts/c1 HTTP/1.1\r\nHost: x\r\nAccept";
  private static final String HALF_A_BODY =
      "PUT /v1.0/contacts/c1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{";
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @TempDir private Path folder;

  /**
   * Up to 256 of them do not even delay the others. More of them do, until the first ones are given
   * up; the limit is set to a second, so that the test need not wait for ten.
   */
  @ParameterizedTest
  @CsvSource({"200, head, 3600", "200, body, 3600", "300, head, 1", "300, body, 1"})
  void unfinished_requests_do_not_stop_the_sandbox(int count, String part, int seconds)
      throws Exception {
    List<String> options = List.of("-Dsun.net.httpserver.maxReqTime=" + seconds);
    List<String> command = ChildJvm.command(options, List.of("sandbox", "--token", TOKEN));
    Process process =
        ChildJvm.builder(folder, command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<Socket> unfinished = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      assertTrue(line != null && line.startsWith("export CONTACTCTL_BASE_URL="), line);
      URI base = URI.create(line.substring(line.indexOf('=') + 1));
      String start = part.equals("head") ? HALF_A_HEAD : HALF_A_BODY;
      for (int i = 0; i < count; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort());
        unfinished.add(socket);
        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
      }
      assertEquals(200, get(base + CONTACT));
    } finally {
      for (Socket socket : unfinished) {
        socket.close();
      }
      process.destroyForcibly();
    }
  }

  private static int get(String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + TOKEN)
            .timeout(LIMIT)
            .build();
    HttpClient client = HttpClient.newHttpClient();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void requests_and_answers_have_a_time_limit() {
    Main.configureLibraries();

    assertEquals("10", System.getProperty("sun.net.httpserver.maxReqTime"));
    assertEquals("300", System.getProperty("sun.net.httpserver.maxRspTime"));
  }
}
