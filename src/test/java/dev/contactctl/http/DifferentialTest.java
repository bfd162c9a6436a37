package dev.contactctl.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.kit.FaultServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Good answers of many forms mean the same here and to the client of the JDK. */
class DifferentialTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int ANSWERS = 300;

  private record Seen(int status, Map<String, String> headers, String body) {}

  @Test
  void good_answers_are_read_as_the_client_of_the_jdk_reads_them() throws Exception {
    List<String> answers = new ArrayList<>();
    Random random = new Random(20_260_101);
    for (int i = 0; i < ANSWERS; i++) {
      answers.add(answer(random));
    }
    HttpClient other = HttpClient.newHttpClient();
    FaultServer.Answer pick =
        (request, out, patience) -> {
          String path = request.substring(request.lastIndexOf('/', request.indexOf(" HTTP/")) + 1);
          int number = Integer.parseInt(path.substring(0, path.indexOf(' ')));
          FaultServer.write(out, answers.get(number));
        };
    try (FaultServer server = FaultServer.start(pick);
        HttpTransport ours = new HttpTransport(System::nanoTime)) {
      for (int i = 0; i < ANSWERS; i++) {
        URI uri = URI.create(server.baseUrl() + "/" + i);
        assertEquals(theirs(other, uri), seen(ours, uri), answers.get(i));
      }
    }
  }

  private static Seen seen(HttpTransport transport, URI uri) throws Exception {
    Response response = transport.send(new Request("GET", uri), LIMIT);
    return new Seen(
        response.status(),
        response.headers(),
        new String(response.body(), StandardCharsets.ISO_8859_1));
  }

  private static Seen theirs(HttpClient client, URI uri) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri).version(HttpClient.Version.HTTP_1_1).timeout(LIMIT).build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new Seen(
        response.statusCode(), headers, new String(response.body(), StandardCharsets.ISO_8859_1));
  }

  private static String answer(Random random) {
    int status =
        List.of(200, 201, 204, 304, 400, 404, 418, 429, 500, 503, 599).get(random.nextInt(11));
    StringBuilder answer = new StringBuilder();
    if (random.nextInt(8) == 0) {
      answer.append("HTTP/1.1 100 Continue\r\n\r\n");
    }
    answer.append("HTTP/1.").append(random.nextInt(2)).append(' ').append(status);
    answer.append(random.nextBoolean() ? " Some \u00e9 Reason\r\n" : " \r\n");
    boolean old = answer.indexOf("HTTP/1.0") >= 0;
    for (int i = random.nextInt(5); i > 0; i--) {
      answer.append("X-").append(random.nextInt(3)).append(random.nextBoolean() ? ":" : ": ");
      answer.append(text(random, 20)).append("\r\n");
    }
    String body = text(random, 5_000);
    if (status == 204 || status == 304) {
      return answer.append("\r\n").toString();
    }
    return answer + framed(random, body, old);
  }

  private static String framed(Random random, String body, boolean old) {
    switch (random.nextInt(old ? 2 : 3)) {
      case 0:
        return "\r\n" + body;
      case 1:
        return "Content-Length: " + body.length() + "\r\n\r\n" + body;
      default:
        StringBuilder chunks = new StringBuilder("Transfer-Encoding: chunked\r\n\r\n");
        for (int at = 0; at < body.length(); ) {
          int size = Math.min(1 + random.nextInt(2_000), body.length() - at);
          String digits = Integer.toHexString(size);
          chunks.append(random.nextBoolean() ? digits : digits.toUpperCase(Locale.ROOT));
          chunks.append(random.nextInt(4) == 0 ? ";a=b\r\n" : "\r\n");
          chunks.append(body, at, at + size).append("\r\n");
          at += size;
        }
        return chunks.append("0\r\n\r\n").toString();
    }
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(
          (char) (random.nextInt(10) == 0 ? 0xa1 + random.nextInt(90) : '!' + random.nextInt(90)));
    }
    return text.toString();
  }
}
