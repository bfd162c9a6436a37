package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.LocalProgram;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands of {@code --print-curl}, run in the shells that are there: what arrives. */
class PrintedCurlTest {
  private static final String TOKEN = "canary-token-0123456789";

  /** Everything that some shell treats specially, and the word that ends our here-documents. */
  private static final String TROUBLE =
      "it's \"quoted\" \\ \\\\n $HOME ${x} $(id) `id` !! !1 %s {a,b} * ~ # ; & | < > \n\t\r"
          + " 홍길동 表示 👩‍👩‍👧 \u2028 '\\'' '' \nEND_OF_CONTACT\nEND_OF_CONTACT_\n";

  private record Arrived(String request, String token, String type, String body) {}

  @TempDir private Path folder;
  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::record);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void record(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      arrived.add(
          new Arrived(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              exchange.getRequestHeaders().getFirst("Content-Type"),
              new String(body, StandardCharsets.UTF_8)));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /** A contact whose body has at least so many bytes. */
  private static String contact(int bytes) {
    ObjectNode contact = Contacts.minimal();
    contact.put("memo", TROUBLE);
    ArrayNode tags = contact.putArray("contactTagIds");
    for (int size = 0; size < bytes; size += TROUBLE.length()) {
      tags.add(TROUBLE);
    }
    return JsonWriter.compact(contact);
  }

  private String printed(String contact, String... how) {
    FakeWorld world = new FakeWorld().file("c.json", contact);
    world.env("CONTACTCTL_BASE_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1.0");
    List<String> line = new ArrayList<>(List.of("update", "c1", "--replace", "-f", "c.json"));
    line.addAll(Arrays.asList(how));
    int code = Program.run(line, world, new ScriptedTransport()); // fails when something is sent
    assertEquals(0, code, world.takeErr());
    return world.takeOut();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", "dash", "zsh", "ksh", "mksh", "yash", "posh", "busybox"})
  void the_command_sends_the_body_from_a_script_and_through_a_pipe(String shell) throws Exception {
    assumeTrue(LocalProgram.isInstalled("curl"), "no curl here");
    assumeTrue(LocalProgram.isInstalled(shell), "no " + shell + " here");
    List<String> command = new ArrayList<>(List.of(shell));
    if (shell.equals("busybox")) {
      command.add("sh");
    }
    for (int size : List.of(0, 20_000, 33_000, 140_000, 600_000)) {
      String contact = contact(size);
      String body = printed(contact, "--dry-run", "-o", "ndjson").strip();
      Path script = script(printed(contact, "--print-curl"));

      command.add(script.toString());
      LocalProgram.run(folder, folder.resolve("output"), command.toArray(new String[0]));
      command.remove(command.size() - 1);
      List<String> piped = new ArrayList<>(List.of("sh", "-c", "cat \"$0\" | \"$@\""));
      piped.add(script.toString());
      piped.addAll(command);
      LocalProgram.run(folder, folder.resolve("output"), piped.toArray(new String[0]));

      boolean large = body.getBytes(StandardCharsets.UTF_8).length > 32 << 10;
      Arrived one =
          new Arrived(
              "PUT /v1.0/contacts/c1",
              "Bearer " + TOKEN,
              "application/json",
              large ? body + "\n" : body);
      assertEquals(List.of(one, one), arrived, shell + ", " + size);
      arrived.clear();
    }
  }

  private Path script(String command) throws IOException {
    return Files.writeString(
        folder.resolve("script"),
        "CONTACTCTL_TOKEN="
            + TOKEN
            + "\nexport no_proxy='*'\nset -e\n"
            + command.replaceFirst("^curl ", "curl --silent --show-error --fail "));
  }

  /** The kernel refuses an argument of 128 KiB, so nothing near it may be one. */
  @Test
  void no_argument_of_the_command_comes_near_the_limit_of_the_kernel() {
    for (int size = 0; size < 200_000; size += 10_000) {
      String first = printed(contact(size), "--print-curl").lines().findFirst().orElseThrow();
      assertTrue(first.getBytes(StandardCharsets.UTF_8).length < 64 << 10, "for " + size);
    }
  }

  @Test
  void the_delimiter_is_on_a_line_of_its_own_and_nowhere_else() {
    List<String> lines = printed(contact(50_000), "--print-curl").lines().toList();
    assertEquals(3, lines.size());
    String delimiter = lines.get(2);
    assertTrue(lines.get(0).endsWith(" --data-binary @- <<'" + delimiter + "'"), lines.get(0));
    assertEquals("END_OF_CONTACT__", delimiter);
  }
}
