package dev.contactctl.remote;

import dev.contactctl.http.Response;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** Turns a response into a reply, with every text of the server masked and cut. */
final class AnswerReader {
  private final RequestSummary asked;
  private final ServerText texts;

  AnswerReader(RequestSummary asked, ServerText texts) {
    this.asked = asked;
    this.texts = texts;
  }

  /** What the response means to a call that expects the good answer. */
  <T> Reply<T> read(Response response, GoodAnswer<T> good) {
    if (response.status() >= 400) {
      return refused(response);
    }
    try {
      if (response.status() == 304) {
        throw new UnusableAnswer(AnswerFault.NOT_MODIFIED, "");
      }
      if (response.status() >= 300) {
        throw redirect(response);
      }
      if (response.status() != good.status()) {
        throw new UnusableAnswer(AnswerFault.STATUS, String.valueOf(good.status()));
      }
      return new Reply.Done<>(good.read(response), RateLimit.of(response));
    } catch (UnusableAnswer e) {
      return new Reply.Unusable<>(
          asked, response.status(), e.fault(), texts.shown(e.detail()), RateLimit.of(response));
    }
  }

  /** The host alone: the rest of a location is the server's text, and may hold anything. */
  private static UnusableAnswer redirect(Response response) {
    try {
      String host = URI.create(response.header("location")).getHost();
      return new UnusableAnswer(AnswerFault.REDIRECT, host == null ? "" : host);
    } catch (IllegalArgumentException e) {
      return new UnusableAnswer(AnswerFault.INVALID_REDIRECT, "");
    }
  }

  /** The server's own code and description are kept when the body has one of the known forms. */
  private <T> Reply<T> refused(Response response) {
    String code = "";
    String description = "";
    try {
      JsonNode error = JsonBody.of(response);
      code = JsonBody.errorCode(error);
      description = JsonBody.errorDescription(error);
    } catch (UnusableAnswer e) {
      code = ""; // a proxy or a broken server: the status alone must do
    }
    return new Reply.Refused<>(
        asked,
        response.status(),
        texts.shown(code),
        texts.shown(description),
        RetryAfter.of(response),
        RateLimit.of(response));
  }
}
