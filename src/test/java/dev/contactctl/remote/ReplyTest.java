package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.message.Language;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a reply tells as data about each way in which a call can end. */
class ReplyTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final RequestSummary READ =
      new RequestSummary("GET", "https://contacts.example/v1.0/contacts/c1", "c1", Suspects.NONE);
  private static final RequestSummary CHANGE =
      new RequestSummary("PUT", "https://contacts.example/v1.0/contacts/c1", "c1", Suspects.NONE);

  private static ContactsApi api(TestTransport.Server server) {
    return new ContactsApi(
        BaseUrl.of("https://contacts.example/v1.0", "test"),
        TokenSource.fixed(Token.of(TOKEN).orElseThrow()),
        new TestTransport(server),
        Duration.ofSeconds(1),
        (method, url, status) -> {});
  }

  private static Reply<ObjectNode> get(Response response) {
    return api(request -> response).get("c1");
  }

  private static Reply<ObjectNode> put(Response response) {
    return api(request -> response).put("c1", JsonNodeFactory.instance.objectNode());
  }

  private static Reply.Problem<?> problem(Reply<?> reply) {
    return assertInstanceOf(Reply.Problem.class, reply);
  }

  @Test
  void a_success_has_the_contact_and_the_rate_limit() {
    Reply<ObjectNode> reply =
        get(
            TestTransport.json(
                200,
                "{\"contactId\":\"c1\",\"memo\":\"x\"}",
                "ratelimit-limit",
                "240",
                "ratelimit-remaining",
                "239",
                "ratelimit-reset",
                "60"));

    Reply.Done<?> done = assertInstanceOf(Reply.Done.class, reply);
    assertEquals("{\"contactId\":\"c1\",\"memo\":\"x\"}", done.value().toString());
    assertEquals(
        new RateLimit(Optional.of(240), Optional.of(239), Optional.of(Duration.ofSeconds(60))),
        done.rate());
  }

  @Test
  void a_rate_limit_that_is_not_a_number_is_unknown() {
    Reply<ObjectNode> reply =
        get(
            TestTransport.json(
                200,
                "{\"contactId\":\"c1\"}",
                "ratelimit-limit",
                "-1",
                "ratelimit-remaining",
                "9223372036854775808",
                "ratelimit-reset",
                "1.5"));

    assertEquals(RateLimit.UNKNOWN, assertInstanceOf(Reply.Done.class, reply).rate());
  }

  @Test
  void a_refusal_has_all_that_the_server_said() {
    Reply<ObjectNode> reply =
        put(
            TestTransport.json(
                429,
                "{\"code\":\"TOO_MANY_REQUESTS\",\"description\":\"Slow down.\"}",
                "retry-after",
                "7",
                "ratelimit-remaining",
                "0"));

    Reply.Refused<?> refused = assertInstanceOf(Reply.Refused.class, reply);
    assertEquals(CHANGE, refused.asked());
    assertEquals(429, refused.status());
    assertEquals("TOO_MANY_REQUESTS", refused.code());
    assertEquals("Slow down.", refused.description());
    assertEquals(Optional.of(Duration.ofSeconds(7)), refused.retryAfter());
    assertEquals(Optional.of(0), refused.rate().remaining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"code\":{}}", "{\"code\":\"x\"", "null"})
  void a_refusal_in_another_form_has_neither_code_nor_description(String body) {
    Reply.Refused<?> refused =
        assertInstanceOf(Reply.Refused.class, get(TestTransport.json(502, body)));

    assertEquals("", refused.code());
    assertEquals("", refused.description());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | FORBIDDEN | has not permission api scope | SCOPE",
        "403 | FORBIDDEN | Has not permission: API Scope. | SCOPE",
        "403 | ACCESS_DENIED | Scopes are missing | SCOPE",
        "403 | FORBIDDEN | not a member | OTHER",
        "403 | FORBIDDEN | no microscope | OTHER",
        "403 | FORBIDDEN | no microscope in the scope | SCOPE",
        "403 | OUT_OF_RANGE | the scope of the search | OTHER",
        "403 | INSUFFICIENT_SCOPE | not allowed | SCOPE",
        "400 | invalid_scope | not allowed | SCOPE",
        "400 | invalid_client | wrong secret or scope | OTHER"
      })
  void a_refusal_is_about_the_scope_if_its_code_or_else_its_description_says_so(
      int status, String code, String description, Reply.Subject subject) {
    String body = "{\"code\":\"" + code + "\",\"description\":\"" + description + "\"}";
    Reply.Refused<?> refused =
        assertInstanceOf(Reply.Refused.class, get(TestTransport.json(status, body)));

    assertEquals(subject, refused.subject());
    if (status == 403) {
      String advice = Language.ENGLISH.say(ReplyFailure.remedy(refused));
      assertEquals(subject == Reply.Subject.SCOPE, advice.contains("the token lacks the scope"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, false, false",
    "401, false, false",
    "403, false, false",
    "404, false, false",
    "408, true, false",
    "409, false, false",
    "412, false, false",
    "422, false, false",
    "429, true, false",
    "500, true, true",
    "502, true, true",
    "503, true, true",
    "504, true, true",
    "599, true, true"
  })
  void a_status_decides_what_may_be_tried_again_and_what_may_have_happened(
      int status, boolean temporary, boolean mayHaveActed) {
    Reply.Problem<?> change = problem(put(TestTransport.json(status, "{}")));
    Reply.Problem<?> read = problem(get(TestTransport.json(status, "{}")));

    assertEquals(temporary, change.isTemporary());
    assertEquals(temporary, read.isTemporary());
    assertEquals(mayHaveActed, change.mayHaveActed());
    assertFalse(read.mayHaveActed());
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void a_lost_answer_says_whether_the_request_had_left(Reason reason) {
    boolean afterSending =
        Set.of(
                Reason.TIMEOUT,
                Reason.NO_ANSWER,
                Reason.CUT_OFF,
                Reason.GARBLED,
                Reason.HEAD_TOO_LARGE,
                Reason.TOO_LARGE)
            .contains(reason);
    TestTransport.Server gone =
        request -> {
          throw new TransportException(reason, true);
        };
    TestTransport.Server unsent =
        request -> {
          throw new TransportException(reason, false);
        };
    ObjectNode body = JsonNodeFactory.instance.objectNode();

    assertEquals(new Reply.Lost<ObjectNode>(READ, reason, false), api(gone).get("c1"));
    assertEquals(
        new Reply.Lost<ObjectNode>(CHANGE, reason, afterSending), api(gone).put("c1", body));
    assertEquals(new Reply.Lost<ObjectNode>(CHANGE, reason, false), api(unsent).put("c1", body));
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void a_lost_answer_that_may_come_another_time_has_the_exit_code_for_that(Reason reason) {
    Reply.Lost<?> lost = new Reply.Lost<>(READ, reason, false);

    Exit exit = ReplyFailure.of(lost).exit();

    assertEquals(lost.isTemporary(), exit == Exit.TEMPORARY, exit.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "201, application/json, '{\"contactId\":\"c1\"}', STATUS, 200",
    "204, '', '', STATUS, 200",
    "200, text/html, <p>, NOT_JSON, text/html",
    "200, '', '{\"contactId\":\"c1\"}', NOT_JSON, ''",
    "200, application/json, '{\"contactId\":', INCOMPLETE_JSON, ''",
    "200, application/json, '', INCOMPLETE_JSON, ''",
    "200, application/json, '{\"contactId\":tru', INCOMPLETE_JSON, ''",
    "200, application/json, '<html>', INVALID_JSON, ''",
    "200, application/json, '{\"contactId\":\"c1\",\"x\":NaN}', INVALID_JSON, ''",
    "200, application/json, '{\"contactId\":\"c1\"}x', INVALID_JSON, ''",
    "200, application/json, '{\"contactId\":\"c1\"}t', BROKEN_RULE, second-value",
    "200, application/json;charset=utf-16, '{\"contactId\":\"c1\"}', OTHER_CHARSET, utf-16",
    "304, application/json, '', NOT_MODIFIED, ''",
    "200, application/json, '{\"contactId\":\"c1\",\"contactId\":\"c1\"}', BROKEN_RULE, duplicate-key",
    "200, application/json, '{\"contactId\":\"c1\"} {}', BROKEN_RULE, second-value",
    "200, application/json, '{}', NO_CONTACT_ID, ''",
    "200, application/json, '[{\"contactId\":\"c1\"}]', NO_CONTACT_ID, ''",
    "200, application/json, '{\"contactId\":\"c2\"}', OTHER_CONTACT, c2"
  })
  void an_unusable_answer_says_what_is_wrong_with_it(
      int status, String type, String body, AnswerFault fault, String detail) {
    Response response = TestTransport.json(status, body, "content-type", type);

    Reply.Unusable<?> change = assertInstanceOf(Reply.Unusable.class, put(response));

    assertEquals(
        new Reply.Unusable<ObjectNode>(CHANGE, status, fault, detail, RateLimit.UNKNOWN), change);
    assertEquals(fault == AnswerFault.INCOMPLETE_JSON, change.isTemporary());
    assertTrue(change.mayHaveActed());
    assertFalse(problem(get(response)).mayHaveActed());
  }

  @ParameterizedTest
  @CsvSource({
    "content-length, 17",
    "transfer-encoding, chunked",
  })
  void json_that_ends_too_early_but_arrived_whole_will_not_be_whole_the_next_time(
      String header, String value) {
    for (String body : List.of("{\"contactId\":\"c1\"", "", "{\"contactId\":tru")) {
      Map<String, String> headers = Map.of("content-type", "application/json", header, value);
      Response response = new Response(200, headers, body.getBytes(StandardCharsets.UTF_8));

      Reply.Unusable<?> change = assertInstanceOf(Reply.Unusable.class, put(response));

      assertEquals(AnswerFault.UNFINISHED_JSON, change.fault());
      assertFalse(change.isTemporary());
      assertTrue(change.mayHaveActed());
      assertEquals(Exit.REFUSED, ReplyFailure.of(change).exit());
    }
  }

  @Test
  void an_answer_that_is_cut_off_within_a_character_may_be_whole_the_next_time() {
    byte[] whole = "{\"contactId\":\"c1\",\"memo\":\"한é😀".getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = Map.of("content-type", "application/json");

    for (int length = 1; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertTrue(problem(get(new Response(200, headers, cut))).isTemporary(), length + " bytes");
    }
    byte[] wrong = Arrays.copyOf(whole, whole.length + 1);
    wrong[whole.length] = (byte) 0x80;
    assertFalse(problem(get(new Response(200, headers, wrong))).isTemporary());
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/x, REDIRECT, evil.example",
    "//evil.example:1/x, REDIRECT, evil.example",
    "/v1.0/contacts/c2, REDIRECT, ''",
    "'', REDIRECT, ''",
    "http://[, INVALID_REDIRECT, ''"
  })
  void a_redirect_says_where_it_leads_and_changed_nothing(
      String to, AnswerFault fault, String host) {
    Reply.Unusable<?> reply =
        assertInstanceOf(Reply.Unusable.class, put(TestTransport.json(307, "", "location", to)));

    assertEquals(fault, reply.fault());
    assertEquals(host, reply.detail());
    assertFalse(reply.mayHaveActed());
    assertFalse(reply.isTemporary());
  }

  /** What a call that deletes something would accept. */
  private static final class NoContent implements GoodAnswer<String> {
    @Override
    public int status() {
      return 204;
    }

    @Override
    public String read(Response response) {
      return "gone";
    }
  }

  @Test
  void a_call_may_accept_another_answer_than_a_contact() {
    AuthorizedCalls calls =
        new AuthorizedCalls(
            TokenSource.fixed(Token.of(TOKEN).orElseThrow()),
            new OneCall(
                new ServerSetup(
                    BaseUrl.of(BaseUrl.DEFAULT, "test"), Optional.empty(), Optional.empty()),
                new TestTransport(
                    request ->
                        TestTransport.json(request.uri().getPath().length() == 2 ? 204 : 200, "")),
                Duration.ofSeconds(1),
                (method, url, status) -> {}));
    Request good = new Request("DELETE", URI.create("https://contacts.example/x"));
    Request bad = new Request("DELETE", URI.create("https://contacts.example/other"));

    assertEquals(
        new Reply.Done<>("gone", RateLimit.UNKNOWN), calls.send(good, "", new NoContent()));
    Failure failure =
        assertThrows(
            Failure.class, () -> ReplyFailure.valueOrFail(calls.send(bad, "", new NoContent())));
    assertEquals(
        "DELETE https://contacts.example/other: the status is 200 instead of 204;"
            + " the change may have been applied; check the base URL",
        failure.getMessage());
  }

  @Test
  void a_request_shows_neither_its_headers_nor_its_body() {
    Request request =
        new Request("PUT", URI.create("https://contacts.example/"), Map.of("A", TOKEN), "secret");

    assertEquals("PUT https://contacts.example/", request.toString());
  }

  @Test
  void a_token_typed_in_place_of_an_id_is_masked() {
    Reply.Problem<?> reply = problem(api(request -> TestTransport.json(404, "{}")).get(TOKEN));

    assertEquals("https://contacts.example/v1.0/contacts/********", reply.asked().url());
    assertEquals("********", reply.asked().contactId());
  }

  @Test
  void the_token_is_masked_in_every_text_of_the_server() {
    List<Response> responses =
        List.of(
            TestTransport.json(400, "{\"code\":\"" + TOKEN + "\",\"description\":\"d\"}"),
            TestTransport.json(400, "{\"code\":\"c\",\"description\":\"a " + TOKEN + "\"}"),
            TestTransport.json(302, "", "location", "https://" + TOKEN + ".example/"),
            TestTransport.json(200, "{\"contactId\":\"" + TOKEN + "\"}"),
            new Response(
                200, Map.of("content-type", TOKEN), TOKEN.getBytes(StandardCharsets.UTF_8)));

    for (Response response : responses) {
      String reply = get(response).toString();
      assertTrue(reply.contains("********"), reply);
      assertFalse(reply.contains("canary"), reply);
    }
  }
}
