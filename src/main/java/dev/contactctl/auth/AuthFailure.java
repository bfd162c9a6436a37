package dev.contactctl.auth;

import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import dev.contactctl.remote.AnswerFault;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.remote.ReplySentences;
import dev.contactctl.remote.TokenException;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Turns a failed request to the auth host into a message with a remedy. */
final class AuthFailure {
  /** The error code of the auth host for any request that it could not parse. */
  private static final String UNEXPECTED = "99";

  private AuthFailure() {}

  /**
   * The failure of a request for a token.
   *
   * @param ahead how far the clock of this machine is ahead of the server's, if it is wrong
   */
  static TokenException of(Reply.Problem<?> problem, Optional<Duration> ahead) {
    Message what = ReplyFailure.what(problem);
    Message remedy = remedy(problem);
    if (ahead.isPresent() && mayBeTheClock(problem)) {
      what =
          (ahead.get().isNegative()
                  ? AuthSentences.AND_CLOCK_BEHIND
                  : AuthSentences.AND_CLOCK_AHEAD)
              .with(what, ahead.get().abs().toSeconds());
      remedy = AuthSentences.SET_CLOCK.with();
    }
    Message message =
        problem instanceof Reply.Interrupted<?>
            ? ReplyFailure.of(problem).message()
            : AuthSentences.PROBLEM.with(
                problem.asked().method(), problem.asked().url(), what, remedy);
    Failure failure = new Failure(exit(problem), message);
    return problem.isTemporary()
        ? TokenException.temporary(failure)
        : TokenException.lasting(failure);
  }

  /**
   * The failure of a renewal whose answer did not arrive whole.
   *
   * @param option what a login has to name, after a blank
   */
  static TokenException ofLostRenewal(Reply.Problem<?> problem, String option) {
    Message message =
        AuthSentences.RENEWAL_LOST.with(
            problem.asked().method(), problem.asked().url(), ReplyFailure.what(problem), option);
    Failure failure = new Failure(exit(problem), message);
    return problem.isTemporary()
        ? TokenException.temporary(failure)
        : TokenException.lasting(failure);
  }

  /** The account for which the auth host was asked. */
  enum Asker {
    SERVICE_ACCOUNT,
    USER
  }

  /** The failure of a request that does not depend on the clock. */
  static TokenException of(Asker asker, Reply.Problem<?> problem) {
    boolean ofUser = asker == Asker.USER && !problem.isTemporary();
    if (!ofUser || !(problem instanceof Reply.Refused<?> refused)) {
      return of(problem, Optional.empty());
    }
    Message message =
        AuthSentences.PROBLEM.with(
            problem.asked().method(),
            problem.asked().url(),
            ReplyFailure.what(problem),
            userRemedy(refused).with());
    return TokenException.lasting(new Failure(exit(problem), message));
  }

  private static AuthSentences userRemedy(Reply.Refused<?> refused) {
    if (isAboutScope(refused)) {
      return AuthSentences.CHECK_USER_SCOPE;
    }
    return switch (refused.code().toLowerCase(Locale.ROOT)) {
      case "invalid_client" -> AuthSentences.CHECK_USER_CLIENT;
      case "invalid_grant" -> AuthSentences.SIGN_IN_AGAIN;
      default ->
          refused.status() == 404 ? AuthSentences.CHECK_URL_END : AuthSentences.CHECK_USER_APP;
    };
  }

  /** Whether the server may have rejected the times in the assertion. */
  static boolean mayBeTheClock(Reply.Problem<?> problem) {
    return problem instanceof Reply.Refused<?> refused
        && (refused.status() == 400 || refused.status() == 401 || refused.status() == 403)
        && !isAboutScope(refused);
  }

  private static Exit exit(Reply.Problem<?> problem) {
    boolean denied =
        problem instanceof Reply.Refused<?> refused
            && (refused.status() == 400 || refused.status() == 401 || refused.status() == 403);
    if (denied) {
      return Exit.NOT_ALLOWED;
    }
    Exit exit = ReplyFailure.of(problem).exit();
    return exit == Exit.CONFLICT ? Exit.REFUSED : exit; // there is no contact to be in conflict
  }

  /** The remedy for an answer of the auth host. */
  static Message remedy(Reply.Problem<?> problem) {
    Optional<Message> onTheWay = ReplyFailure.remedyOnTheWay(problem);
    if (onTheWay.isPresent()) {
      return onTheWay.get();
    }
    if (problem instanceof Reply.Refused<?> refused) {
      return refused.isTemporary() && refused.retryAfter().orElse(Duration.ZERO).toSeconds() > 0
          ? ReplySentences.AGAIN_IN.with(refused.retryAfter().get().toSeconds())
          : remedy(refused).with();
    }
    if (problem instanceof Reply.Lost<?> lost) {
      return remedy(lost.reason()).with();
    }
    if (problem instanceof Reply.Unusable<?> unusable && !problem.isTemporary()) {
      return remedy(unusable.fault()).with();
    }
    return (problem.isTemporary() ? ReplySentences.AGAIN_LATER : AuthSentences.CHECK_URL_END)
        .with();
  }

  private static Sentence remedy(AnswerFault fault) {
    return switch (fault) {
      case NOT_MODIFIED, OTHER_CHARSET, ENCODED, INVALID_JSON, UNFINISHED_JSON, BROKEN_RULE ->
          AuthSentences.CHECK_WAY;
      default -> AuthSentences.CHECK_URL_END;
    };
  }

  private static boolean isAboutScope(Reply.Refused<?> refused) {
    return refused.subject() == Reply.Subject.SCOPE;
  }

  private static Sentence remedy(Reply.Refused<?> refused) {
    if (refused.isTemporary()) {
      return ReplySentences.AGAIN_LATER;
    }
    if (isAboutScope(refused)) {
      return AuthSentences.CHECK_APP_SCOPE;
    }
    return switch (refused.code().toLowerCase(Locale.ROOT)) {
      case "invalid_client" -> AuthSentences.CHECK_CLIENT;
      case "invalid_grant" -> AuthSentences.CHECK_ACCOUNT;
      case "unauthorized_client", "unsupported_grant_type" -> AuthSentences.CHECK_APP;
      case UNEXPECTED -> AuthSentences.CHECK_ALL;
      default ->
          switch (refused.status()) {
            case 400, 401 -> AuthSentences.CHECK_ALL;
            case 403 -> AuthSentences.CHECK_APP_SCOPE;
            default -> AuthSentences.CHECK_URL_END;
          };
    };
  }

  private static Sentence remedy(Reason reason) {
    return switch (reason) {
      case UNKNOWN_HOST, REFUSED, UNREACHABLE -> AuthSentences.CHECK_URL_AND_NETWORK;
      case CERTIFICATE, UNKNOWN_ISSUER -> AuthSentences.CHECK_URL_AND_TRUST;
      case EXPIRED_CERTIFICATE, EARLY_CERTIFICATE -> AuthSentences.CHECK_URL_AND_CLOCK;
      case OTHER_HOST, NO_TLS, NOT_TLS, TOO_LARGE -> AuthSentences.CHECK_URL;
      case GARBLED, HEAD_TOO_LARGE -> AuthSentences.CHECK_WAY;
      case CONNECT_TIMEOUT, TLS_TIMEOUT, TIMEOUT -> ReplySentences.TIMEOUT_OR_AGAIN;
      default -> ReplySentences.AGAIN_LATER;
    };
  }
}
