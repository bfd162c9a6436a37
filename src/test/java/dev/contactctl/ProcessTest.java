package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.Certificates;
import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.ChildJvm;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Faults;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.world.Version;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a separate process can show: exit codes, closed pipes, options of the JVM. */
class ProcessTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final String CONTACT = "contact2-a56d-44a4-5304-033e16fca8d1";
  private static final String BAD = "{\"memo\": 3}";
  private static final String GOOD =
      "{\"permission\": {\"accessibleRange\": \"ALL\"}, \"contactName\": {\"lastName\": \"홍\"},"
          + " \"emails\": [{\"email\": \"a@example.com\", \"primary\": true}]}";

  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  @Test
  void the_version_is_printed() throws Exception {
    for (String word : List.of("--version", "-V", "version")) {
      Outcome outcome = outcome(start(List.of(word)), "");

      assertEquals(new Outcome(0, "contactctl " + Version.NUMBER + "\n", ""), outcome, word);
    }
  }

  @Test
  void standard_input_is_read_and_the_exit_code_shows_the_result() throws Exception {
    assertEquals(
        new Outcome(0, "", "1 contact: 0 errors, 0 warnings\n"),
        outcome(start(List.of("validate", "-")), GOOD));

    Outcome bad = outcome(start(List.of("validate", "-")), BAD);
    assertEquals(6, bad.code());
    assertTrue(
        bad.out().startsWith("stdin:1:1: permission: is missing (rule required)"), bad.out());
  }

  @Test
  void a_reader_that_leaves_early_is_reported_in_one_line() throws Exception {
    Process process = start(List.of("validate", "-"));
    process.getInputStream().close(); // as | head does; the input is sent afterwards

    Outcome outcome = outcome(process, BAD);

    assertEquals(10, outcome.code());
    assertEquals(
        "standard output: cannot be written; check that its reader is still running and its disk is not full\n",
        outcome.err());
  }

  @Test
  void options_of_the_jvm_do_not_make_it_print_the_token() throws Exception {
    try (SandboxServer sandbox =
        SandboxServer.start(SandboxOptions.defaults().withToken(TOKEN), new FakeWorld())) {
      ProcessBuilder builder = builder(List.of("get", CONTACT, "-o", "id", "-v"));
      builder.environment().put("CONTACTCTL_BASE_URL", sandbox.baseUrl());
      builder.environment().put("CONTACTCTL_TOKEN", TOKEN);
      builder
          .environment()
          .put(
              "JAVA_TOOL_OPTIONS",
              "-Djdk.httpclient.HttpClient.log=headers -Djdk.internal.httpclient.debug=true");

      Outcome outcome = outcome(builder.start(), "");

      assertEquals(0, outcome.code(), outcome.err());
      assertEquals(CONTACT + "\n", outcome.out());
      assertEquals(
          List.of("GET " + sandbox.baseUrl() + "/contacts/" + CONTACT + ": 200"),
          outcome.err().lines().filter(line -> !line.startsWith("Picked up ")).toList());
      assertFalse(outcome.err().contains("canary"), outcome.err());
      assertEquals(1, sandbox.requests().size());
    }
  }

  /** No other device is known to refuse everything. */
  @Test
  void nothing_is_sent_when_standard_output_is_full() throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "no /dev/full here");
    try (SandboxServer sandbox =
        SandboxServer.start(SandboxOptions.defaults().withToken(TOKEN), new FakeWorld())) {
      ProcessBuilder builder = builder(List.of("update", CONTACT, "--memo", "x", "-o", "id"));
      builder.environment().put("CONTACTCTL_BASE_URL", sandbox.baseUrl());
      builder.environment().put("CONTACTCTL_TOKEN", TOKEN);
      Outcome refused = outcome(builder.redirectOutput(full).start(), "");
      assertEquals(10, refused.code());
      assertTrue(
          refused.err().startsWith("standard output: cannot be written, since"), refused.err());
      assertEquals(List.of(), sandbox.requests());
      for (String name : List.of("/dev/null", "file")) {
        File other = folder.resolve(name).toFile();
        assertEquals(0, outcome(builder.redirectOutput(other).start(), "").code(), name);
      }
    }
  }

  /** What Java logs of TLS holds every byte that is encrypted, the token among them. */
  @Test
  void options_of_the_jvm_neither_log_tls_nor_turn_its_checks_off() throws Exception {
    Certificates certificates = Certificates.in(Files.createDirectory(folder.resolve("ca")));
    Path authority = Files.writeString(folder.resolve("ca.pem"), certificates.authority());
    SSLContext good = certificates.server("ip:127.0.0.1");
    SSLContext ofAnotherHost = certificates.server("dns:contacts.example");
    try (FaultServer right = tls(good);
        FaultServer wrong = tls(ofAnotherHost)) {
      Outcome outcome = outcome(withHostileOptions(right, authority).start(), "");
      assertEquals(0, outcome.code(), outcome.err());
      assertEquals("c1\n", outcome.out());
      assertEquals(List.of(), unexpected(outcome.err()));

      Outcome refused = outcome(withHostileOptions(wrong, authority).start(), "");
      assertEquals(2, refused.code(), refused.err());
      assertEquals(1, unexpected(refused.err()).size(), refused.err());
      assertTrue(refused.err().contains("was rejected: it is for another host"), refused.err());
      assertEquals(List.of(), wrong.requests());
    }
  }

  @Test
  void an_endless_answer_is_given_up_in_a_small_memory() throws Exception {
    FaultServer.Answer endless =
        (request, out, patience) -> {
          FaultServer.write(
              out, "HTTP/1.1 200 x\r\nContent-Type: application/json\r\n\r\n{\"memo\":\"");
          while (!Thread.currentThread().isInterrupted()) {
            out.write(new byte[1 << 16]); // until nobody reads it
          }
        };
    try (FaultServer server = FaultServer.start(endless)) {
      ProcessBuilder builder = builder(List.of("get", "c1"));
      builder.command().add(2, "-Xmx64m");
      String base = "http://127.0.0.1:" + server.port() + "/v1.0";
      builder.environment().put("CONTACTCTL_BASE_URL", base);
      builder.environment().put("CONTACTCTL_TOKEN", TOKEN);

      Outcome outcome = outcome(builder.start(), "");

      assertEquals(9, outcome.code(), outcome.err());
      assertEquals(
          "GET " + base + "/contacts/c1: the answer is larger than 4 MiB; check the base URL\n",
          outcome.err());
    }
  }

  private static FaultServer tls(SSLContext context) {
    FaultServer.Answer answer =
        (request, out, patience) -> FaultServer.write(out, Faults.lastJson(200, Faults.CONTACT));
    return FaultServer.start(context.getServerSocketFactory(), "https", answer);
  }

  private ProcessBuilder withHostileOptions(FaultServer server, Path authority) {
    ProcessBuilder builder =
        builder(List.of("get", "c1", "-o", "id", "--ca-file", authority.toString()));
    builder
        .environment()
        .put("CONTACTCTL_BASE_URL", "https://127.0.0.1:" + server.port() + "/v1.0");
    builder.environment().put("CONTACTCTL_TOKEN", TOKEN);
    builder
        .environment()
        .put(
            "JAVA_TOOL_OPTIONS",
            "-Djavax.net.debug=all -Djdk.internal.httpclient.disableHostnameVerification=true");
    return builder;
  }

  private static List<String> unexpected(String err) {
    return err.lines().filter(line -> !line.startsWith("Picked up ")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"completion bash", "-q completion zsh", "help update", "get --help"})
  void prepared_texts_are_printed_without_loading_anything_large(String line) throws Exception {
    Path classes = folder.resolve("classes");
    ProcessBuilder builder = builder(List.of(line.split(" ")));
    builder.command().add(2, "-Xlog:class+load:file=" + classes);

    Outcome outcome = outcome(builder.start(), "");

    assertEquals(0, outcome.code(), outcome.err());
    List<String> large =
        Files.readAllLines(classes).stream()
            .filter(loaded -> loaded.matches(".*\\b(picocli|jackson|ContactFields)\\b.*"))
            .toList();
    assertEquals(List.of(), large);
    assertTrue(Files.size(classes) > 1000, "the JVM wrote no list of classes");
  }

  /** It is loaded only when a TLS connection is made. */
  @Test
  void an_unreadable_trust_store_is_reported_only_by_what_uses_it() throws Exception {
    Path store = Files.writeString(folder.resolve("trust"), "no certificates");

    Outcome used = outcome(withTrust(store, "get", "c1").start(), "");
    assertEquals(2, used.code(), used.err());
    assertEquals(
        "GET https://127.0.0.1:9/v1.0/contacts/c1: the trust store is empty, or it or"
            + " the key store cannot be read; check the cacerts file of the Java installation, or"
            + " javax.net.ssl.trustStore* and javax.net.ssl.keyStore* in CONTACTCTL_JAVA_OPTS\n",
        used.err());

    Outcome unused =
        outcome(withTrust(store, "update", "c1", "--replace", "-f", "no.json").start(), "");
    assertEquals(new Outcome(6, "", "no.json: does not exist; check the name\n"), unused);
  }

  private ProcessBuilder withTrust(Path store, String... arguments) throws IOException {
    ProcessBuilder builder = builder(List.of(arguments));
    builder.command().add(2, "-Djavax.net.ssl.trustStore=" + store);
    builder.environment().put("CONTACTCTL_BASE_URL", "https://127.0.0.1:9/v1.0");
    builder.environment().put("CONTACTCTL_TOKEN", TOKEN);
    return builder;
  }

  private Process start(List<String> arguments) throws IOException {
    return builder(arguments).start();
  }

  private ProcessBuilder builder(List<String> arguments) {
    File errors = folder.resolve("stderr").toFile();
    List<String> command = ChildJvm.command(List.of(), arguments);
    ProcessBuilder builder = ChildJvm.builder(folder, command).redirectError(errors);
    return builder;
  }

  private Outcome outcome(Process process, String input) throws Exception {
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String out;
    try {
      out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      out = ""; // we have closed it
    }
    ChildEnd.await(process, 60);
    return new Outcome(process.exitValue(), out, Files.readString(folder.resolve("stderr")));
  }
}
