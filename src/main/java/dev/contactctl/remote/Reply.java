package dev.contactctl.remote;

import dev.contactctl.http.TransportException;
import dev.contactctl.message.Message;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import java.time.Duration;
import java.util.Optional;

/**
 * The result of one call: the requested value, or the problem that occurred instead. A reply is
 * plain data, so that a caller can decide whether to try again, whether the change may have been
 * made nevertheless, and what to report; {@link ReplyFailure} makes the sentence and the exit code
 * for people.
 *
 * @param <T> the value of a call that succeeded
 */
public sealed interface Reply<T> {

  /**
   * The call succeeded.
   *
   * @param rate what the server said about its rate limit
   */
  record Done<T>(T value, RateLimit rate) implements Reply<T> {}

  /** What a refusal is about, where the status does not say enough to advise on it. */
  enum Subject {
    /** The scope of the token, or of the app. */
    SCOPE,
    /** Anything else, or not known. */
    OTHER
  }

  /** The call failed. */
  sealed interface Problem<T> extends Reply<T> {
    /** The request. */
    RequestSummary asked();

    /** Whether the server may have made the change nevertheless. Never after a plain read. */
    boolean mayHaveActed();

    /** Whether the same request may well succeed later. */
    boolean isTemporary();

    /** How long the server asks to wait before the next request. */
    Optional<Duration> retryAfter();

    /** What the server said about its rate limit. */
    RateLimit rate();
  }

  /**
   * The server answered with an error status, 400 or above.
   *
   * @param code the API's own error code; empty when the body has none
   * @param description the API's description; empty when the body has none
   * @param subject what the refusal is about, as far as the code and the description tell
   */
  record Refused<T>(
      RequestSummary asked,
      int status,
      String code,
      String description,
      Subject subject,
      Optional<Duration> retryAfter,
      RateLimit rate)
      implements Problem<T> {

    /** The same with what to do about the token, if that is known. */
    Refused<T> advising(Optional<Message> onToken) {
      RequestSummary advised =
          new RequestSummary(
              asked.method(), asked.url(), asked.contactId(), asked.suspects().and(onToken));
      return new Refused<>(advised, status, code, description, subject, retryAfter, rate);
    }

    /** Whether it speaks of what was asked for, in the form of the API. */
    public boolean isAboutTheId() {
      return (status == 404 || status == 400) && !code.isEmpty();
    }

    /**
     * Whether the API says so of an ID that nothing has, after it has accepted the token. At
     * another path than that of the API, 404 may be about the path; with another code than {@code
     * NOT_FOUND} or {@code CONTACT_NOT_EXIST}, too.
     */
    public boolean isOfUnknownId() {
      boolean known = code.endsWith("NOT_FOUND") || code.endsWith("_NOT_EXIST");
      boolean usual = asked.url().contains(BaseUrl.USUAL_END + "/contacts/");
      return isAboutTheId() && (status == 400 || known && usual);
    }

    /** A server error can occur after the change was made. */
    @Override
    public boolean mayHaveActed() {
      return status >= 500 && asked.mayChange();
    }

    /**
     * HTTP has no status above 599, so an answer with one does not come from the intended server.
     */
    @Override
    public boolean isTemporary() {
      return status >= 500 && status < 600 || status == 429 || status == 408;
    }
  }

  /** There is no whole answer. */
  record Lost<T>(RequestSummary asked, TransportException.Reason reason, boolean mayHaveActed)
      implements Problem<T> {

    @Override
    public boolean isTemporary() {
      return reason.isTemporary();
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.empty();
    }

    @Override
    public RateLimit rate() {
      return RateLimit.UNKNOWN;
    }
  }

  /**
   * A proxy did not connect to the server, so nothing was sent.
   *
   * @param proxy its host and port
   * @param status what it answered
   */
  record Untunnelled<T>(
      RequestSummary asked, String proxy, int status, Optional<Duration> retryAfter)
      implements Problem<T> {

    @Override
    public boolean mayHaveActed() {
      return false;
    }

    /** The statuses of a proxy that is busy, or whose server is down; others are decisions. */
    @Override
    public boolean isTemporary() {
      return switch (status) {
        case 408, 429, 500, 502, 503, 504 -> true;
        default -> false;
      };
    }

    @Override
    public RateLimit rate() {
      return RateLimit.UNKNOWN;
    }
  }

  /** A signal stopped the call. */
  record Interrupted<T>(RequestSummary asked, StopSignal signal, boolean mayHaveActed)
      implements Problem<T> {

    @Override
    public boolean isTemporary() {
      return true;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.empty();
    }

    @Override
    public RateLimit rate() {
      return RateLimit.UNKNOWN;
    }
  }

  /**
   * The request was not sent, or was refused like every other with an old token: there is no access
   * token for it.
   *
   * @param why what to tell the user
   */
  record NoToken<T>(RequestSummary asked, Failure why, boolean isTemporary) implements Problem<T> {

    @Override
    public boolean mayHaveActed() {
      return false;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.empty();
    }

    @Override
    public RateLimit rate() {
      return RateLimit.UNKNOWN;
    }
  }

  /**
   * There is a whole answer without an error status, but it is not the one that the call expects.
   *
   * @param fault what is wrong with it
   * @param detail the server's text that shows the fault, as {@link AnswerFault} says; may be empty
   */
  record Unusable<T>(
      RequestSummary asked, int status, AnswerFault fault, String detail, RateLimit rate)
      implements Problem<T> {

    @Override
    public boolean mayHaveActed() {
      return !fault.isRedirect() && asked.mayChange();
    }

    /** Only an answer that may have been cut off may be complete the next time. */
    @Override
    public boolean isTemporary() {
      return fault == AnswerFault.INCOMPLETE_JSON;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.empty();
    }
  }
}
