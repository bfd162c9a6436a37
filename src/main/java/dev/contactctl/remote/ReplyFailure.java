package dev.contactctl.remote;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import java.time.Duration;
import java.util.Optional;

/**
 * The one place where the problem of a call is turned into an exit code and a message for people.
 */
public final class ReplyFailure {
  private ReplyFailure() {}

  /**
   * The value of a call that succeeded.
   *
   * @throws Failure when it did not
   */
  public static <T> T valueOrFail(Reply<T> reply) {
    if (reply instanceof Reply.Done<T> done) {
      return done.value();
    }
    throw of((Reply.Problem<T>) reply);
  }

  /** The exit code and the message of the problem. */
  public static Failure of(Reply.Problem<?> problem) {
    if (problem instanceof Reply.NoToken<?> none) {
      return none.why();
    }
    if (problem instanceof Reply.Refused<?> refused) {
      return failure(problem, exit(refused), what(refused), remedy(refused));
    }
    if (problem instanceof Reply.Lost<?> lost) {
      return failure(
          problem, Unanswered.exit(lost), Unanswered.what(lost), Unanswered.remedy(lost));
    }
    if (problem instanceof Reply.Untunnelled<?> refused) {
      Exit exit = problem.isTemporary() ? Exit.TEMPORARY : Exit.REFUSED;
      return failure(problem, exit, Unanswered.what(refused), Unanswered.remedy(refused));
    }
    if (problem instanceof Reply.Interrupted<?> stopped) {
      ReplySentences what =
          stopped.mayHaveActed() ? ReplySentences.STOPPED : ReplySentences.STOPPED_BEFORE;
      StopSignal signal = stopped.signal();
      return failure(
          problem, signal.exit(), what.with(signal.shortName()), ReplySentences.AGAIN.with());
    }
    Exit exit = problem.isTemporary() ? Exit.TEMPORARY : Exit.REFUSED;
    Reply.Unusable<?> unusable = (Reply.Unusable<?>) problem;
    return failure(problem, exit, what(unusable), remedy(unusable.fault()).with());
  }

  /** The problem in words, without a remedy; for callers that know a better remedy. */
  public static Message what(Reply.Problem<?> problem) {
    if (problem instanceof Reply.Refused<?> refused) {
      return what(refused);
    }
    if (problem instanceof Reply.Lost<?> lost) {
      return Unanswered.what(lost);
    }
    if (problem instanceof Reply.Untunnelled<?> refused) {
      return Unanswered.what(refused);
    }
    return problem instanceof Reply.Unusable<?> unusable ? what(unusable) : of(problem).message();
  }

  /** The remedy. */
  public static Message remedy(Reply.Problem<?> problem) {
    if (problem instanceof Reply.Refused<?> refused) {
      return remedy(refused);
    }
    if (problem instanceof Reply.Lost<?> lost) {
      return Unanswered.remedy(lost);
    }
    if (problem instanceof Reply.Untunnelled<?> refused) {
      return Unanswered.remedy(refused);
    }
    return problem instanceof Reply.Unusable<?> unusable
        ? remedy(unusable.fault()).with()
        : ReplySentences.AGAIN.with();
  }

  /**
   * The remedy when the connection failed before anything reached the server, or when a time limit
   * was exceeded that the user has not set; empty for any other problem, and for one with the URL.
   */
  public static Optional<Message> remedyOnTheWay(Reply.Problem<?> problem) {
    if (problem instanceof Reply.Untunnelled<?> refused) {
      return Optional.of(Unanswered.remedy(refused));
    }
    if (problem instanceof Reply.Refused<?> refused && refused.status() == 407) {
      return Optional.of(remedy(refused));
    }
    if (problem instanceof Reply.Lost<?> lost) {
      boolean ofThisMachine =
          switch (lost.reason()) {
            case NO_TRUST, BAD_PROXY, BAD_TLS_SETTINGS, NO_CLIENT -> true;
            default -> Unanswered.proxy(lost).isPresent();
          };
      return ofThisMachine || Unanswered.late(lost).isPresent()
          ? Optional.of(Unanswered.remedy(lost))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether any other call would meet the same problem: it is not about a single contact. */
  public static boolean isOfEveryCall(Reply.Problem<?> problem) {
    if (problem instanceof Reply.NoToken<?>) {
      return !problem.isTemporary();
    }
    if (problem instanceof Reply.Refused<?> refused) {
      return refused.status() == 401 || refused.status() == 407;
    }
    if (problem instanceof Reply.Untunnelled<?>) {
      return !problem.isTemporary();
    }
    return problem instanceof Reply.Lost<?>
        ? of(problem).exit() == Exit.USAGE
        : problem instanceof Reply.Unusable<?> unusable && unusable.fault().isRedirect();
  }

  private static Failure failure(
      Reply.Problem<?> problem, Exit exit, Message what, Message remedy) {
    RequestSummary asked = problem.asked();
    if (!problem.mayHaveActed()) {
      return new Failure(
          exit, ReplySentences.PROBLEM.with(asked.method(), asked.url(), what, remedy));
    }
    Message doubt =
        asked.contactId().isEmpty()
            ? ReplySentences.MAY_BE_APPLIED.with()
            : ReplySentences.MAY_BE_APPLIED_TO.with(asked.contactId());
    return new Failure(
        exit,
        ReplySentences.PROBLEM_AND_DOUBT.with(asked.method(), asked.url(), what, doubt, remedy));
  }

  private static Exit exit(Reply.Refused<?> refused) {
    return switch (refused.status()) {
      case 401, 403 -> Exit.NOT_ALLOWED;
      case 409, 412 -> Exit.CONFLICT;
      default -> refused.isTemporary() ? Exit.TEMPORARY : Exit.REFUSED;
    };
  }

  private static Message what(Reply.Refused<?> refused) {
    String code = refused.code();
    String description = refused.description();
    String text =
        code.isEmpty() || description.isEmpty() ? code + description : code + ": " + description;
    if (text.endsWith(".")) {
      text = text.substring(0, text.length() - 1);
    }
    return text.isEmpty()
        ? ReplySentences.STATUS.with(refused.status())
        : ReplySentences.STATUS_AND_TEXT.with(refused.status(), ServerText.cut(text));
  }

  private static Message remedy(Reply.Refused<?> refused) {
    Suspects suspects = refused.asked().suspects();
    Optional<Message> known =
        switch (refused.status()) {
          case 401 -> suspects.token();
          case 404 -> suspects.base();
          case 407 -> Optional.of(ReplySentences.UNKNOWN_PROXY.with());
          default -> Optional.empty();
        };
    if (known.isPresent()) {
      return known.get();
    }
    return refused.status() >= 600 ? ReplySentences.CHECK_WAY.with() : byStatus(refused);
  }

  private static Message byStatus(Reply.Refused<?> refused) {
    ReplySentences remedy =
        switch (refused.status()) {
          case 400 ->
              refused.asked().mayChange()
                  ? ReplySentences.CORRECT_CONTACT
                  : ReplySentences.CHECK_ID;
          case 401 -> ReplySentences.NEW_TOKEN;
          case 403 ->
              refused.subject() == Reply.Subject.SCOPE
                  ? ReplySentences.ADD_SCOPE
                  : ReplySentences.CHECK_SCOPE;
          case 404 -> ReplySentences.CHECK_ID;
          case 408 -> ReplySentences.AGAIN;
          case 409, 412 -> ReplySentences.LOOK_FIRST;
          default -> ReplySentences.CHECK_URL_AND_CONTACT;
        };
    boolean mayWait = refused.isTemporary() && refused.status() != 408;
    return mayWait ? later(refused) : remedy.with();
  }

  /** To wait as long as the server asks for, or as is usual when it does not say. */
  private static Message later(Reply.Refused<?> refused) {
    long seconds = refused.retryAfter().orElse(Duration.ZERO).toSeconds();
    if (seconds > 0) {
      return ReplySentences.AGAIN_IN.with(seconds);
    }
    return refused.status() == 429
        ? ReplySentences.AGAIN_IN_A_MINUTE.with()
        : ReplySentences.AGAIN_LATER.with();
  }

  private static ReplySentences remedy(AnswerFault fault) {
    return switch (fault) {
      case INCOMPLETE_JSON -> ReplySentences.AGAIN_LATER;
      case NOT_MODIFIED -> ReplySentences.CHECK_CACHE;
      case OTHER_CHARSET, ENCODED, INVALID_JSON, UNFINISHED_JSON, BROKEN_RULE ->
          ReplySentences.CHECK_WAY;
      default -> ReplySentences.CHECK_URL;
    };
  }

  private static Message what(Reply.Unusable<?> unusable) {
    String detail = unusable.detail();
    int status = unusable.status();
    return switch (unusable.fault()) {
      case STATUS -> ReplySentences.UNEXPECTED_STATUS.with(status, detail);
      case REDIRECT ->
          detail.isEmpty()
              ? ReplySentences.REDIRECT_ELSEWHERE.with(status)
              : ReplySentences.REDIRECT.with(status, detail);
      case INVALID_REDIRECT -> ReplySentences.INVALID_REDIRECT.with(status);
      case NOT_JSON ->
          detail.isEmpty()
              ? ReplySentences.NOT_JSON.with()
              : ReplySentences.OTHER_TYPE.with(detail);
      case NOT_MODIFIED -> ReplySentences.NOT_MODIFIED.with();
      case OTHER_CHARSET -> ReplySentences.OTHER_CHARSET.with(detail);
      case ENCODED -> ReplySentences.ENCODED.with(detail);
      case INCOMPLETE_JSON -> ReplySentences.INCOMPLETE_JSON.with();
      case UNFINISHED_JSON -> ReplySentences.UNFINISHED_JSON.with();
      case INVALID_JSON -> ReplySentences.INVALID_JSON.with();
      case BROKEN_RULE -> ReplySentences.BROKEN_RULE.with(detail);
      case NO_CONTACT_ID -> ReplySentences.NO_CONTACT_ID.with();
      case OTHER_CONTACT -> ReplySentences.OTHER_CONTACT.with(detail);
      case NO_ACCESS_TOKEN -> ReplySentences.NO_ACCESS_TOKEN.with();
      case ERROR -> ReplySentences.ERROR.with(status, detail);
    };
  }
}
