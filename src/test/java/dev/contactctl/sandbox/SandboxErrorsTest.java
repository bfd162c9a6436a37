package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Requests that the sandbox refuses, and options that it cannot start with. */
class SandboxErrorsTest {
  private final SandboxClient client = new SandboxClient(SandboxOptions.defaults(), Path.of(""));

  @AfterEach
  void stop() {
    client.close();
  }

  private static void assertError(int status, String code, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    ObjectNode body = SandboxClient.json(response.body());
    assertEquals(code, body.get("code").stringValue());
    assertTrue(body.get("description").isString());
    assertEquals(2, body.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic x", "x"})
  void a_wrong_token_is_401(String authorization) throws Exception {
    HttpRequest.Builder request = client.request(PageExample.ID).GET();
    assertError(
        401, "UNAUTHORIZED", client.send(request.setHeader("Authorization", authorization)));
  }

  @Test
  void a_request_without_a_token_is_401_on_any_path() throws Exception {
    URI uri = URI.create(client.server.baseUrl() + "/elsewhere");
    assertError(401, "UNAUTHORIZED", client.send(HttpRequest.newBuilder(uri).GET()));
  }

  @Test
  void an_unknown_contact_is_404() throws Exception {
    assertError(404, "CONTACT_NOT_EXIST", client.get("unknown"));
    assertError(404, "CONTACT_NOT_EXIST", client.put("unknown", PageExample.REQUEST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x/photo", "x/"})
  void an_unknown_path_is_404(String path) throws Exception {
    assertError(404, "NOT_FOUND", client.get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH", "DELETE"})
  void another_method_is_405(String method) throws Exception {
    HttpRequest.Builder request = client.request(PageExample.ID);
    HttpResponse<String> response = client.send(request.method(method, BodyPublishers.noBody()));
    assertError(405, "METHOD_NOT_ALLOWED", response);
    assertEquals("GET, PUT", response.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void HEAD_is_405_without_a_body() throws Exception {
    HttpRequest.Builder request = client.request(PageExample.ID);
    HttpResponse<String> response = client.send(request.method("HEAD", BodyPublishers.noBody()));
    assertEquals(405, response.statusCode());
    assertEquals(200, client.get(PageExample.ID).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json; charset=euc-kr",
        "application/jsonx",
        "application/x-www-form-urlencoded"
      })
  void another_content_type_is_415(String type) throws Exception {
    HttpRequest.Builder request = client.request(PageExample.ID).setHeader("Content-Type", type);
    request.PUT(BodyPublishers.ofString(PageExample.REQUEST));
    assertError(415, "UNSUPPORTED_MEDIA_TYPE", client.send(request));
  }

  @Test
  void the_content_type_may_name_UTF_8() throws Exception {
    HttpRequest.Builder request = client.request(PageExample.ID);
    request.setHeader("Content-Type", "Application/JSON; charset=UTF-8");
    request.PUT(BodyPublishers.ofString(PageExample.REQUEST));
    assertEquals(200, client.send(request).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "{\"memo\":\"\\ud83e\"}",
        "{'a':1}",
        "{\"a\":01}"
      })
  void a_body_that_is_not_a_strict_JSON_object_is_400(String body) throws Exception {
    assertError(400, "BAD_REQUEST", client.put(PageExample.ID, body));
  }

  @Test
  void a_body_that_is_not_UTF_8_is_400() throws Exception {
    HttpRequest.Builder request = client.request(PageExample.ID);
    byte[] utf16 = PageExample.REQUEST.getBytes(StandardCharsets.UTF_16);
    assertError(400, "BAD_REQUEST", client.send(request.PUT(BodyPublishers.ofByteArray(utf16))));
  }

  @Test
  void a_broken_rule_is_400_with_the_path() throws Exception {
    ObjectNode body = SandboxClient.json(PageExample.REQUEST);
    ((ObjectNode) body.get("telephones").get(1)).put("telephone", "02.555");
    HttpResponse<String> response = client.put(PageExample.ID, body);
    assertError(400, "INVALID_PARAMETER", response);
    assertTrue(response.body().contains("telephones[1].telephone"), response.body());
  }

  @Test
  void a_body_over_4_MiB_is_413() throws Exception {
    String padding =
        " "
            .repeat(
                RecordedRequest.MAX_BODY
                    - PageExample.REQUEST.getBytes(StandardCharsets.UTF_8).length);
    assertEquals(200, client.put(PageExample.ID, padding + PageExample.REQUEST).statusCode());
    assertError(
        413, "PAYLOAD_TOO_LARGE", client.put(PageExample.ID, padding + " " + PageExample.REQUEST));
  }

  @Test
  void a_port_that_is_in_use_is_a_usage_failure() {
    int port = URI.create(client.server.baseUrl()).getPort();
    SandboxOptions options = SandboxOptions.defaults().withPort(port);
    Failure failure = assertThrows(Failure.class, () -> SandboxServer.start(options, client.world));
    assertEquals(Exit.USAGE, failure.exit());
    assertTrue(failure.getMessage().startsWith("--port " + port + ": "), failure.getMessage());
  }

  @Test
  void bad_options_are_usage_failures() {
    SandboxOptions options = SandboxOptions.defaults();
    assertEquals(Exit.USAGE, assertThrows(Failure.class, () -> options.withPort(65536)).exit());
    assertEquals(Exit.USAGE, assertThrows(Failure.class, () -> options.withRateLimit(-1)).exit());
    assertEquals(Exit.USAGE, assertThrows(Failure.class, () -> options.withToken("")).exit());
    assertEquals(Exit.USAGE, assertThrows(Failure.class, () -> options.withToken("a\nb")).exit());
  }
}
