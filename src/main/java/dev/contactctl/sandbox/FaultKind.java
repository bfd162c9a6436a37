package dev.contactctl.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The faults that the sandbox can produce. "Applied" means that a PUT has changed the contact
 * before the fault strikes, "not applied" that it has not.
 */
public enum FaultKind {
  /** 429 with no calls remaining; not applied. */
  TOO_MANY_REQUESTS(
      "429",
      "answers 429, with no calls remaining",
      List.of("GET", "PUT", "POST"),
      List.of("throttle", "throttled", "rate-limit", "too-many-requests")),
  /** 500; not applied. */
  SERVER_ERROR(
      "500", "answers 500", List.of("GET", "PUT", "POST"), List.of("error", "server-error")),
  /** 503; not applied. */
  UNAVAILABLE(
      "503",
      "answers 503",
      List.of("GET", "PUT", "POST"),
      List.of("unavailable", "outage", "down")),
  /** The connection is closed without a response; not applied. */
  RESET(
      "reset",
      "closes the connection without an answer",
      List.of("GET", "PUT", "POST"),
      List.of("close", "closed", "disconnect")),
  /** The head of the response, then silence until the server stops, at most 5 minutes; applied. */
  STALL(
      "stall",
      "sends the head of the answer, then nothing",
      List.of("GET", "PUT", "POST"),
      List.of("hang", "timeout", "freeze")),
  /** The correct response, one second late; applied. */
  LATENCY(
      "latency",
      "answers a second late",
      List.of("GET", "PUT", "POST"),
      List.of("slow", "delay", "lag")),
  /** The change is made, then the connection is closed without a response; applied. */
  DROP_AFTER_APPLY(
      "drop-after-apply",
      "makes the change, then closes",
      List.of("PUT", "POST"),
      List.of("drop", "lost", "lost-answer")),
  /** 401, as for a token that has expired; not applied. */
  EXPIRED_TOKEN(
      "expired-token",
      "answers 401",
      List.of("GET", "PUT"),
      List.of("401", "unauthorized", "expired")),
  /** 200 with a page of HTML, as a captive portal would; not applied. */
  HTML("html", "answers 200 with HTML", List.of("GET", "PUT", "POST"), List.of()),
  /** Half of the correct response, then the connection is closed; applied. */
  TRUNCATE(
      "truncate",
      "closes the connection half-way through the answer",
      List.of("GET", "PUT", "POST"),
      List.of("cut", "cut-off", "short")),
  /** The correct response, except for its contactId; applied. */
  OTHER_ID("other-id", "answers 200 about another contact", List.of("GET", "PUT"), List.of()),
  /** 302 to another port of this machine, where the sandbox records what arrives; not applied. */
  REDIRECT(
      "redirect",
      "answers 302 to another port",
      List.of("GET", "PUT", "POST"),
      List.of("302", "301")),
  /** After a correct response to GET, another client changes the contact. */
  RIVAL("rival", "changes the contact after it was read", List.of("GET"), List.of());

  private final String word;
  private final String summary;
  private final List<String> methods;
  private final List<String> alsoCalled;

  FaultKind(String word, String summary, List<String> methods, List<String> alsoCalled) {
    this.word = word;
    this.summary = summary;
    this.methods = methods;
    this.alsoCalled = alsoCalled;
  }

  /** The fault that other programs call so, whatever the case; empty when it is not known. */
  public static Optional<FaultKind> meantBy(String word) {
    for (FaultKind kind : values()) {
      if (kind.alsoCalled.contains(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
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
