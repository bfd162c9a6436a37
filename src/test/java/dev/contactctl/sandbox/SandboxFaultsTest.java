package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client sees of each fault, and whether the change was made. */
class SandboxFaultsTest {
  private final SandboxClient client = new SandboxClient(SandboxOptions.defaults(), Path.of(""));
  private final String before = stored();

  @AfterEach
  void stop() {
    client.close();
  }

  private String stored() {
    return client.server.contact(PageExample.ID).orElseThrow();
  }

  private HttpResponse<String> put() throws Exception {
    return client.put(PageExample.ID, PageExample.REQUEST);
  }

  private HttpResponse<String> fail(FaultKind kind) throws Exception {
    client.server.failNext(kind);
    return put();
  }

  private void assertNotApplied() {
    assertEquals(before, stored());
  }

  private void assertApplied() {
    assertNotEquals(before, stored());
  }

  @Test
  void the_error_responses_are_not_applied() throws Exception {
    assertEquals(500, fail(FaultKind.SERVER_ERROR).statusCode());
    assertEquals(503, fail(FaultKind.UNAVAILABLE).statusCode());
    assertTrue(fail(FaultKind.EXPIRED_TOKEN).body().contains("UNAUTHORIZED"));
    assertNotApplied();
    assertEquals(200, put().statusCode());
    assertApplied();
  }

  @Test
  void a_429_has_no_calls_remaining() throws Exception {
    HttpResponse<String> response = fail(FaultKind.TOO_MANY_REQUESTS);
    assertEquals(429, response.statusCode());
    assertEquals("0", response.headers().firstValue("rateLimit-remaining").orElse(""));
    assertEquals("60", response.headers().firstValue("rateLimit-reset").orElse(""));
    assertNotApplied();
  }

  @Test
  void a_reset_closes_without_a_response() {
    assertThrows(IOException.class, () -> fail(FaultKind.RESET));
    assertNotApplied();
  }

  @Test
  void a_drop_closes_after_the_change() {
    assertThrows(IOException.class, () -> fail(FaultKind.DROP_AFTER_APPLY));
    assertApplied();
  }

  @Test
  void a_truncated_response_ends_halfway_after_the_change() {
    assertThrows(IOException.class, () -> fail(FaultKind.TRUNCATE));
    assertApplied();
  }

  @Test
  void a_stalled_response_has_a_head_and_ends_with_the_server() throws Exception {
    client.server.failNext(FaultKind.STALL);
    HttpRequest request =
        client.request(PageExample.ID).PUT(BodyPublishers.ofString(PageExample.REQUEST)).build();
    HttpResponse<InputStream> response = client.http().send(request, BodyHandlers.ofInputStream());
    assertEquals(200, response.statusCode());
    assertEquals(0, response.body().available());
    assertApplied();
    client.server.close();
    assertThrows(IOException.class, () -> response.body().read());
  }

  @Test
  void stalled_responses_occupy_no_thread() throws Exception {
    for (int i = 0; i < 20; i++) {
      client.server.failNext(FaultKind.STALL);
      HttpRequest request = client.request(PageExample.ID).GET().build();
      assertEquals(200, client.http().send(request, BodyHandlers.ofInputStream()).statusCode());
    }
    assertEquals(200, put().statusCode());
  }

  @Test
  void HTML_comes_with_status_200() throws Exception {
    HttpResponse<String> response = fail(FaultKind.HTML);
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    assertTrue(response.body().startsWith("<!DOCTYPE html>"));
    assertNotApplied();
  }

  @Test
  void the_response_is_about_another_contact() throws Exception {
    JsonNode answer = SandboxClient.json(fail(FaultKind.OTHER_ID).body());
    assertEquals(SandboxServer.OTHER_CONTACT, answer.get("contactId").stringValue());
    assertTrue(stored().contains(PageExample.ID));
    assertApplied();
  }

  @Test
  void a_redirect_leads_to_another_port_that_records_requests() throws Exception {
    HttpResponse<String> response = fail(FaultKind.REDIRECT);
    assertEquals(302, response.statusCode());
    String location = response.headers().firstValue("Location").orElse("");
    assertTrue(location.startsWith("http://127.0.0.1:"), location);
    assertTrue(location.endsWith("/v1.0/contacts/" + PageExample.ID), location);
    assertTrue(!location.startsWith(client.server.baseUrl()), location);
    assertEquals(List.of(), client.server.redirectedRequests());
    HttpRequest.Builder followed = client.request(PageExample.ID).GET();
    assertEquals(404, client.send(followed.uri(java.net.URI.create(location))).statusCode());
    assertEquals(1, client.server.redirectedRequests().size());
    assertEquals(1, client.server.requests().size());
    assertNotApplied();
  }

  @Test
  void a_rival_changes_the_contact_after_it_was_read() throws Exception {
    client.server.failNext(FaultKind.RIVAL);
    assertEquals(before, client.get(PageExample.ID).body());
    JsonNode after = SandboxClient.json(client.get(PageExample.ID).body());
    assertEquals("changed by somebody else (1)", after.get("memo").stringValue());
    assertEquals("2026-11-22T10:02:03+09:00", after.get("modifiedTime").stringValue());
    client.server.failNext(FaultKind.RIVAL);
    client.get(PageExample.ID);
    assertTrue(stored().contains("2026-11-22T10:02:04+09:00"), stored());
  }

  @Test
  void faults_of_the_options_strike_the_method_that_they_name() throws Exception {
    SandboxOptions options =
        SandboxOptions.defaults().withFaults(Faults.parse(List.of("503@PUT", "500@GET:0")));
    try (SandboxClient other = new SandboxClient(options, Path.of(""))) {
      assertEquals(200, other.get(PageExample.ID).statusCode());
      assertEquals(503, other.put(PageExample.ID, PageExample.REQUEST).statusCode());
    }
  }

  @Test
  void a_fault_never_hides_a_wrong_token() throws Exception {
    client.server.failNext(FaultKind.SERVER_ERROR);
    HttpRequest.Builder request = client.request(PageExample.ID).GET();
    assertEquals(401, client.send(request.setHeader("Authorization", "Bearer x")).statusCode());
  }

  @Test
  void a_late_response_is_applied_and_correct() throws Exception {
    long sent = client.world.nanos();
    assertEquals(200, fail(FaultKind.LATENCY).statusCode());
    assertEquals(Duration.ofSeconds(1).toNanos(), client.world.nanos() - sent);
    assertApplied();
  }
}
