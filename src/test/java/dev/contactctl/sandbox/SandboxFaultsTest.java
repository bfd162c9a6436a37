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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxFaultsTest {
  private final Caller caller = new Caller(SandboxOptions.defaults(), Path.of(""));
  private final String before = stored();

  @AfterEach
  void stop() {
    caller.close();
  }

  private String stored() {
    return caller.server.contact(PageExample.ID).orElseThrow();
  }

  private HttpResponse<String> put() throws Exception {
    return caller.put(PageExample.ID, PageExample.REQUEST);
  }

  private HttpResponse<String> fail(FaultKind kind) throws Exception {
    caller.server.failNext(kind);
    return put();
  }

  private void notApplied() {
    assertEquals(before, stored());
  }

  private void applied() {
    assertNotEquals(before, stored());
  }

  @Test
  void the_error_answers_are_not_applied() throws Exception {
    assertEquals(500, fail(FaultKind.SERVER_ERROR).statusCode());
    assertEquals(503, fail(FaultKind.UNAVAILABLE).statusCode());
    assertTrue(fail(FaultKind.EXPIRED_TOKEN).body().contains("UNAUTHORIZED"));
    notApplied();
    assertEquals(200, put().statusCode());
    applied();
  }

  @Test
  void a_429_has_no_calls_remaining() throws Exception {
    HttpResponse<String> response = fail(FaultKind.TOO_MANY_REQUESTS);
    assertEquals(429, response.statusCode());
    assertEquals("0", response.headers().firstValue("rateLimit-remaining").orElse(""));
    assertEquals("60", response.headers().firstValue("rateLimit-reset").orElse(""));
    notApplied();
  }

  @Test
  void a_reset_closes_without_an_answer() {
    assertThrows(IOException.class, () -> fail(FaultKind.RESET));
    notApplied();
  }

  @Test
  void a_drop_closes_after_the_change() {
    assertThrows(IOException.class, () -> fail(FaultKind.DROP_AFTER_APPLY));
    applied();
  }

  @Test
  void a_truncated_answer_ends_half_way_after_the_change() {
    assertThrows(IOException.class, () -> fail(FaultKind.TRUNCATE));
    applied();
  }

  @Test
  void a_stalled_answer_has_a_head_and_ends_with_the_server() throws Exception {
    caller.server.failNext(FaultKind.STALL);
    HttpRequest request =
        caller.request(PageExample.ID).PUT(BodyPublishers.ofString(PageExample.REQUEST)).build();
    HttpResponse<InputStream> response =
        caller.client().send(request, BodyHandlers.ofInputStream());
    assertEquals(200, response.statusCode());
    assertEquals(0, response.body().available());
    applied();
    caller.server.close();
    assertThrows(IOException.class, () -> response.body().read());
  }

  @Test
  void stalled_answers_hold_no_thread() throws Exception {
    for (int i = 0; i < 20; i++) {
      caller.server.failNext(FaultKind.STALL);
      HttpRequest request = caller.request(PageExample.ID).GET().build();
      assertEquals(200, caller.client().send(request, BodyHandlers.ofInputStream()).statusCode());
    }
    assertEquals(200, put().statusCode());
  }

  @Test
  void HTML_is_answered_with_200() throws Exception {
    HttpResponse<String> response = fail(FaultKind.HTML);
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    assertTrue(response.body().startsWith("<!DOCTYPE html>"));
    notApplied();
  }

  @Test
  void another_contact_is_answered() throws Exception {
    JsonNode answer = Caller.json(fail(FaultKind.OTHER_ID).body());
    assertEquals(SandboxServer.OTHER_CONTACT, answer.get("contactId").stringValue());
    assertTrue(stored().contains(PageExample.ID));
    applied();
  }

  @Test
  void a_redirect_leads_to_another_port_that_records() throws Exception {
    HttpResponse<String> response = fail(FaultKind.REDIRECT);
    assertEquals(302, response.statusCode());
    String location = response.headers().firstValue("Location").orElse("");
    assertTrue(location.startsWith("http://127.0.0.1:"), location);
    assertTrue(location.endsWith("/v1.0/contacts/" + PageExample.ID), location);
    assertTrue(!location.startsWith(caller.server.baseUrl()), location);
    assertEquals(List.of(), caller.server.strayRequests());
    HttpRequest.Builder followed = caller.request(PageExample.ID).GET();
    assertEquals(404, caller.send(followed.uri(java.net.URI.create(location))).statusCode());
    assertEquals(1, caller.server.strayRequests().size());
    assertEquals(1, caller.server.requests().size());
    notApplied();
  }

  @Test
  void a_rival_changes_the_contact_after_it_was_read() throws Exception {
    caller.server.failNext(FaultKind.RIVAL);
    assertEquals(before, caller.get(PageExample.ID).body());
    JsonNode after = Caller.json(caller.get(PageExample.ID).body());
    assertEquals("changed by somebody else (1)", after.get("memo").stringValue());
    assertEquals("2026-11-22T10:02:03+09:00", after.get("modifiedTime").stringValue());
    caller.server.failNext(FaultKind.RIVAL);
    caller.get(PageExample.ID);
    assertTrue(stored().contains("2026-11-22T10:02:04+09:00"), stored());
  }

  @Test
  void faults_of_the_options_strike_their_method() throws Exception {
    SandboxOptions options =
        SandboxOptions.defaults().withFaults(Faults.parse(List.of("503@PUT", "500@GET:0")));
    try (Caller other = new Caller(options, Path.of(""))) {
      assertEquals(200, other.get(PageExample.ID).statusCode());
      assertEquals(503, other.put(PageExample.ID, PageExample.REQUEST).statusCode());
    }
  }

  @Test
  void a_fault_never_hides_a_wrong_token() throws Exception {
    caller.server.failNext(FaultKind.SERVER_ERROR);
    HttpRequest.Builder request = caller.request(PageExample.ID).GET();
    assertEquals(401, caller.send(request.setHeader("Authorization", "Bearer x")).statusCode());
  }
}
