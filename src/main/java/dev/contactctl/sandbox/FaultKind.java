package dev.contactctl.sandbox;

import java.util.List;

/**
 * What the sandbox can be told to do wrong. "Applied" means that a PUT has changed the contact
 * before the fault strikes, and "not applied" that it has not.
 */
public enum FaultKind {
  /** 429 with no calls remaining; not applied. */
  TOO_MANY_REQUESTS("429", "answers 429, with no calls remaining", List.of("GET", "PUT", "POST")),
  /** 500; not applied. */
  SERVER_ERROR("500", "answers 500", List.of("GET", "PUT", "POST")),
  /** 503; not applied. */
  UNAVAILABLE("503", "answers 503", List.of("GET", "PUT", "POST")),
  /** The connection is closed without a response; not applied. */
  RESET("reset", "closes the connection without an answer", List.of("GET", "PUT", "POST")),
  /** The head of the response, then silence until the server stops, at most 5 minutes; applied. */
  STALL("stall", "sends the head of the answer, then nothing", List.of("GET", "PUT", "POST")),
  /** The correct response, one second late; applied. */
  LATENCY("latency", "answers a second late", List.of("GET", "PUT", "POST")),
  /** The change is made, then the connection is closed without a response; applied. */
  DROP_AFTER_APPLY("drop-after-apply", "makes the change, then closes", List.of("PUT", "POST")),
  /** 401, as for a token that has expired; not applied. */
  EXPIRED_TOKEN("expired-token", "answers 401", List.of("GET", "PUT")),
  /** 200 with a page of HTML, as a captive portal would; not applied. */
  HTML("html", "answers 200 with HTML", List.of("GET", "PUT", "POST")),
  /** Half of the correct response, then the connection is closed; applied. */
  TRUNCATE(
      "truncate",
      "closes the connection half-way through the answer",
      List.of("GET", "PUT", "POST")),
  /** The correct response, except for its contactId; applied. */
  OTHER_ID("other-id", "answers 200 about another contact", List.of("GET", "PUT")),
  /** 302 to another port of this machine, where the sandbox records what arrives; not applied. */
  REDIRECT("redirect", "answers 302 to another port", List.of("GET", "PUT", "POST")),
  /** After a correct response to GET, somebody else changes the contact. */
  RIVAL("rival", "changes the contact after it was read", List.of("GET"));

  private final String word;
  private final String summary;
  private final List<String> methods;

  FaultKind(String word, String summary, List<String> methods) {
    this.word = word;
    this.summary = summary;
    this.methods = methods;
  }

  /** The name in {@code --fault}. */
  public String word() {
    return word;
  }

  /** What it does, for the help; the subject is "the sandbox". */
  public String summary() {
    return summary;
  }

  /** The HTTP methods that it can affect. */
  public List<String> methods() {
    return methods;
  }
}
