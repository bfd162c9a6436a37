package dev.contactctl.remote;

import dev.contactctl.check.Rule;
import dev.contactctl.message.TerminalText;
import dev.contactctl.read.JsonTrees;
import dev.contactctl.read.Source;
import dev.contactctl.read.Unreadable;
import dev.contactctl.remote.TransportException.Reason;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.net.URI;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges an answer. Only status 200 with whole JSON about our contact is a success; everything else
 * is a failure with one sentence and an exit code.
 */
final class Answer {
  private static final int SHOWN = 300;

  private final String id;
  private final Request request;

  Answer(String id, Request request) {
    this.id = id;
    this.request = request;
  }

  ObjectNode contact(Response response) {
    if (response.status() != 200) {
      throw refused(response);
    }
    if (!response.header("content-type").toLowerCase(Locale.ROOT).contains("json")) {
      throw failure(
          Exit.REFUSED,
          "the answer is no JSON" + kind(response) + maybeApplied() + "; check the base URL");
    }
    JsonNode tree;
    try {
      tree = JsonTrees.json(new Source("server", response.body()));
    } catch (Unreadable e) {
      throw unreadable(e.finding().rule());
    }
    String found = tree.path("contactId").asString("");
    if (!(tree instanceof ObjectNode contact) || !found.equals(id)) {
      String about = found.isEmpty() ? "names no contactId" : "is about contact " + cut(found);
      throw failure(Exit.REFUSED, "the answer " + about + maybeApplied() + "; check the base URL");
    }
    return contact;
  }

  /** What ends early may be whole the next time; what is wrong in another way stays wrong. */
  private Failure unreadable(Rule rule) {
    return rule == Rule.SYNTAX || rule == Rule.EMPTY_INPUT
        ? failure(
            Exit.TEMPORARY, "the answer is no whole JSON" + maybeApplied() + "; run again later")
        : failure(
            Exit.REFUSED,
            "the answer breaks the rule " + rule.id() + maybeApplied() + "; check the base URL");
  }

  private static String kind(Response response) {
    String type = response.header("content-type");
    return type.isEmpty() ? "" : " but " + cut(type);
  }

  Failure failure(TransportException problem) {
    Exit exit =
        switch (problem.reason()) {
          case CERTIFICATE, NO_TLS, NO_TRUST -> Exit.USAGE;
          case GARBLED, TOO_LARGE -> Exit.REFUSED;
          default -> Exit.TEMPORARY;
        };
    Reason reason = problem.reason();
    return failure(
        exit,
        reason.what() + (problem.mayHaveActed() ? maybeApplied() : "") + "; " + reason.remedy());
  }

  private Failure refused(Response response) {
    int status = response.status();
    if (status < 300) {
      return failure(
          Exit.REFUSED, status + " where 200 is due" + maybeApplied() + "; check the base URL");
    }
    if (status < 400) {
      return failure(Exit.REFUSED, redirect(response));
    }
    String said = status + said(response);
    return switch (status) {
      case 401 ->
          failure(Exit.NOT_ALLOWED, said + "; the token is wrong or has expired: get a new one");
      case 403 ->
          failure(
              Exit.NOT_ALLOWED, said + "; check the scope of the token and the rights of its user");
      case 404 -> failure(Exit.REFUSED, said + "; check the contact ID");
      case 409, 412 ->
          failure(Exit.CONFLICT, said + "; look at the contact as it is now and run again");
      case 408 -> failure(Exit.TEMPORARY, said + "; run again");
      case 429 -> failure(Exit.TEMPORARY, said + "; run again in " + wait(response));
      case 400 ->
          failure(
              Exit.REFUSED,
              said + (request.mayChange() ? "; mend the contact" : "; check the contact ID"));
      default ->
          status >= 500
              ? failure(Exit.TEMPORARY, said + maybeApplied() + "; run again later")
              : failure(Exit.REFUSED, said + "; check the base URL and the contact");
    };
  }

  /** The API's own code and description, when the body has the API's form. */
  private static String said(Response response) {
    if (!response.header("content-type").toLowerCase(Locale.ROOT).contains("json")) {
      return "";
    }
    try {
      JsonNode error = JsonTrees.json(new Source("server", response.body()));
      String code = error.path("code").asString("");
      String description = error.path("description").asString("");
      String both =
          code.isEmpty() || description.isEmpty() ? code + description : code + ": " + description;
      return both.isEmpty()
          ? ""
          : " " + cut(both.endsWith(".") ? both.substring(0, both.length() - 1) : both);
    } catch (Unreadable e) {
      return "";
    }
  }

  private static String wait(Response response) {
    String retry = response.header("retry-after");
    String reset = retry.isEmpty() ? response.header("ratelimit-reset") : retry;
    boolean seconds = !reset.isEmpty() && reset.length() < 6;
    for (int i = 0; i < reset.length(); i++) {
      seconds &= reset.charAt(i) >= '0' && reset.charAt(i) <= '9';
    }
    return seconds ? reset + " s" : "a minute";
  }

  /** The host alone: the rest of a location is the server's text, and may hold anything. */
  private static String redirect(Response response) {
    String host = "another place";
    try {
      URI target = URI.create(response.header("location"));
      host = target.getHost() == null ? host : target.getHost();
    } catch (IllegalArgumentException e) {
      host = "no valid place";
    }
    return response.status()
        + " redirects to "
        + cut(host)
        + ", and redirects are never followed; check the base URL";
  }

  private String maybeApplied() {
    return request.mayChange()
        ? "; the change may have been applied, look with: contactctl get " + id
        : "";
  }

  private Failure failure(Exit exit, String message) {
    String line = request.method() + " " + request.uri() + ": " + message;
    return new Failure(exit, TerminalText.line(request.token().scrub(line)));
  }

  private static String cut(String text) {
    int points = text.codePointCount(0, text.length());
    return points <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
