package dev.contactctl.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Good and bad input to begin with, for each target. */
final class Samples {
  static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";

  /** The contact that the server holds. */
  static final String STORED =
      "{\"contactId\":\""
          + ID
          + "\",\"permission\":{\"accessibleRange\":\"ALL\"},\"contactName\":{\"lastName\":\"홍\"},"
          + "\"emails\":[{\"email\":\"a@example.com\",\"primary\":true,\"type\":\"WORK\"}],"
          + "\"telephones\":[{\"telephone\":\"0312345678\",\"type\":\"CELLPHONE\"}],"
          + "\"customProperties\":{\"crm_id\":\"00001\"},\"memo\":\"m\","
          + "\"modifiedTime\":\"2024-01-01T00:00:00Z\"}";

  /** Records for a run. */
  static final String RECORDS =
      "{\"contactId\":\"" + ID + "\",\"memo\":\"new\"}\n{\"contactId\":\"c-2\",\"memo\":\"new\"}\n";

  private static final Path ODD = Path.of("src/test/resources/odd-but-good");
  private static final Path BAD = Path.of("src/test/resources/bad-input");

  private Samples() {}

  static List<byte[]> of(FuzzTarget target) {
    return switch (target) {
      case YAML, MERGED -> files(".yaml");
      case JSON -> files(".json");
      case NDJSON -> files(".ndjson", STORED + "\n" + RECORDS);
      case CSV ->
          texts(
              "contactId,contactName.lastName,telephones[0].telephone\n" + ID + ",홍,0312\nc-2,,\n",
              "contactId;emails[type=WORK].email;customProperties.crm_id\r\nc-1;a@b.co;00001\r\n",
              "contactId\tmemo\nc-1\t\"two\nlines \"\"quoted\"\"\"\n",
              "\ufeffcontactId,memo,events[0].date\nc-1,x,2024-02-29\nc-1,y,\n");
      case IDS -> texts(ID + "\nc-2\n", "\ufeffc-1\r\n\r\nc-2", "# no\nc-1 c-2\n");
      case CONFIG, CREDENTIALS ->
          texts(
              "baseUrl: http://127.0.0.1:1/v1.0\ntoken: abcdef0123456789\ntimeout: 30s\n",
              "profile: a\nprofiles:\n  a:\n    baseUrl: https://a.example/v1.0\n"
                  + "    tokenFile: token\n    production: true\n  b: {timeout: 2m}\n",
              "# none\nforbidRemovals: true\nforbidStale: \"false\"\n");
      case JOURNAL, RESUMED -> texts(written("--journal", "in.journal"));
      case PLAN -> texts(written("--dry-run", "--plan", "in.journal"));
      case ANSWER -> answers();
      case GRANT -> texts(SigningSamples.grants());
      case KEPT -> texts(SigningSamples.kept());
      case KEY -> texts(SigningSamples.keys());
      case USER -> texts(UserSamples.kept());
      case REVOKED ->
          texts(
              "{}",
              "",
              "{\"error\":\"unsupported_token_type\",\"error_description\":\"no\"}",
              "{\"returnCode\":\"99\",\"returnMessage\":\"UnexpectedError\"}");
      case EXCHANGE -> exchanges();
      case TUNNEL ->
          texts(
              "HTTP/1.1 200 Connection established\r\nVia: 1.1 proxy\r\n\r\n",
              "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nno",
              "HTTP/1.1 407 Proxy Authentication Required\r\n"
                  + "Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\nno",
              "HTTP/1.1 503 Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n\r\n");
    };
  }

  /**
   * The contact as the server returns it.
   *
   * @param sent what was sent; empty for the contact that it holds
   */
  static byte[] contact(String id, String sent) {
    String contact =
        sent.isEmpty()
            ? STORED.replace(ID, id)
            : "{\"contactId\":\"" + id + (sent.equals("{}") ? "\"" : "\",") + sent.substring(1);
    return contact.getBytes(UTF_8);
  }

  /** {@code TARGET FOLDER}: writes the samples as files, for a fuzzer that begins with them. */
  public static void main(String[] args) throws IOException {
    int number = 0;
    for (byte[] sample : of(Fuzz.target(args[0]))) {
      Files.write(Path.of(args[1]).resolve("sample" + number++), sample);
    }
  }

  private static List<byte[]> texts(String... texts) {
    return texts(List.of(texts));
  }

  private static List<byte[]> texts(List<String> texts) {
    List<byte[]> all = new ArrayList<>();
    for (String text : texts) {
      all.add(text.getBytes(UTF_8));
    }
    return all;
  }

  private static List<byte[]> files(String extension, String... more) {
    List<byte[]> all = texts(more);
    for (Path folder : List.of(ODD, BAD)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(extension)).sorted().toList()) {
          if (Files.size(file) < 20_000) {
            all.add(Files.readAllBytes(file));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /** A file that a run writes. */
  private static String written(String... options) {
    FakeWorld world = world();
    world.file("good.ndjson", RECORDS);
    List<String> command = new ArrayList<>(List.of("apply", "good.ndjson", "--jobs", "1"));
    command.addAll(List.of(options));
    int code = Program.run(command, world, FuzzTarget.JOURNAL.server(new byte[0]));
    if (code != 0) {
      throw new IllegalStateException(world.takeErr());
    }
    try {
      return Files.readString(world.cwd().resolve("in.journal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A world in which a token and a server are set. */
  static FakeWorld world() {
    return new FakeWorld()
        .env("CONTACTCTL_TOKEN", Fuzz.TOKEN)
        .env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
  }

  private static List<byte[]> answers() {
    return texts(
        STORED,
        "{\"code\":\"INVALID_PARAMETER\",\"description\":\"memo\"}",
        "{\"contactId\":null}",
        "<html>\n</html>");
  }

  private static List<byte[]> exchanges() {
    String type = "Content-Type: application/json; charset=UTF-8\r\n";
    int length = STORED.getBytes(UTF_8).length;
    return texts(
        "HTTP/1.1 200 OK\r\n" + type + "Content-Length: " + length + "\r\n\r\n" + STORED,
        "HTTP/1.1 200 OK\r\n"
            + type
            + "Transfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(length)
            + ";x=y\r\n"
            + STORED
            + "\r\n0\r\nTrailer: x\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n" + type + "\r\n" + STORED,
        "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nrateLimit-Limit: 240\r\n"
            + type
            + "Content-Length: 40\r\n\r\n{\"code\":\"TOO_MANY\",\"description\":\"slow\"}",
        "HTTP/1.0 302 Found\r\nLocation: https://b.example/\r\nConnection: close\r\n\r\n");
  }
}
