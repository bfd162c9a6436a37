package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.http.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every declaration about the body of an answer counts, wherever it stands. */
class ContentTypeTest {
  private static Response response(String type, String encoding) {
    return TestTransport.json(200, "{}", "content-type", type, "content-encoding", encoding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; Charset=UTF-8",
        "application/problem+json;charset=\"utf-8\"",
        "application/json; charset=utf-8; charset=UTF8",
        "application/json, application/json; charset=us-ascii",
        "application/json; x=\"a;charset=EUC-KR;b\"",
        "application/json; x=\"a\\\";charset=EUC-KR;b\"",
        "application/json; x=\"a, text/html\"; charset=utf-8",
        "application/json; charsets=EUC-KR",
        "application/json; charset",
        "application/json;,"
      })
  void json_in_utf_8_is_read(String type) {
    assertDoesNotThrow(() -> JsonBody.of(response(type, "")), type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "application/json; charset=utf-8; charset=euc-kr | OTHER_CHARSET | euc-kr",
        "application/json; charset = EUC-KR | OTHER_CHARSET | EUC-KR",
        "application/json; charset*=EUC-KR''x | OTHER_CHARSET | EUC-KRx",
        "application/json; charset*0=EUC-KR | OTHER_CHARSET | EUC-KR",
        "application/json, application/json; charset=EUC-KR | OTHER_CHARSET | EUC-KR",
        "application/json; charset=\"EUC-KR\" | OTHER_CHARSET | EUC-KR",
        "application/json; x=\"a;charset=EUC-KR | OTHER_CHARSET | EUC-KR",
        "application/json; charset=utf-8; charset=ascii | OTHER_CHARSET | utf-8, ascii",
        "text/html; a=json | NOT_JSON | text/html; a=json",
        "application/jsonp | NOT_JSON | application/jsonp",
        "application/x-ndjson | NOT_JSON | application/x-ndjson",
        "text/json+html | NOT_JSON | text/json+html",
        "application/json, text/html | NOT_JSON | application/json, text/html",
        ", | NOT_JSON | ,"
      })
  void another_type_or_charset_is_found_anywhere(String type, AnswerFault fault, String detail) {
    UnusableAnswer e =
        assertThrows(UnusableAnswer.class, () -> JsonBody.of(response(type, "")), type);

    assertEquals(fault, e.fault());
    assertEquals(detail, e.detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity, gzip", "gzip, identity", ", br"})
  void any_encoding_but_identity_is_refused(String encoding) {
    UnusableAnswer e =
        assertThrows(
            UnusableAnswer.class, () -> JsonBody.of(response("application/json", encoding)));

    assertEquals(AnswerFault.ENCODED, e.fault());
    assertEquals(encoding, e.detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "Identity, identity", ","})
  void no_encoding_at_all_is_read(String encoding) {
    assertDoesNotThrow(() -> JsonBody.of(response("application/json", encoding)));
  }
}
