package dev.contactctl.remote;

import dev.contactctl.http.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Turns a response into a reply, with every text of the server masked and shortened. */
final class AnswerReader {
  private static final String SCOPE = "scope";

  /**
   * Codes that say what is wrong, so that no description counts; those of OAuth are in RFC 6749.
   */
  private static final List<String> OF_OTHER_SUBJECTS =
      List.of("invalid_client", "invalid_grant", "limit_exceeded", "out_of_range");

  private final RequestSummary asked;
  private final ServerText texts;

  AnswerReader(RequestSummary asked, ServerText texts) {
    this.asked = asked;
    this.texts = texts;
  }

  /** What the response means for a call with the given good answer. */
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

  /** Keeps the server's own code and description when the body has one of the known forms. */
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
        subject(code.toLowerCase(Locale.ROOT), description.toLowerCase(Locale.ROOT)),
        RetryAfter.of(response),
        RateLimit.of(response));
  }

  /**
   * What a refusal is about, by its code ({@code invalid_scope}), or else by its description: the
   * API has the one code {@code FORBIDDEN} for a scope that is missing and for all else.
   */
  private static Reply.Subject subject(String code, String description) {
    if (code.contains(SCOPE)) {
      return Reply.Subject.SCOPE;
    }
    return !OF_OTHER_SUBJECTS.contains(code) && hasWord(description)
        ? Reply.Subject.SCOPE
        : Reply.Subject.OTHER;
  }

  /** Whether a word of the text begins with "scope". */
  private static boolean hasWord(String text) {
    int at = text.indexOf(SCOPE);
    while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
      at = text.indexOf(SCOPE, at + 1);
    }
    return at >= 0;
  }
}
