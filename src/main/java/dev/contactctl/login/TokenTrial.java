package dev.contactctl.login;

import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactCalls;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.session.Session;
import dev.contactctl.world.Failure;

/** Tries whether the API accepts a token, with a request that can change nothing. */
final class TokenTrial {
  /** An ID that no contact has, so that the answer contains nobody's data. */
  private static final String NOBODY = "contactctl-auth-check";

  private TokenTrial() {}

  /** What the answer tells of the token. */
  enum TrialResult {
    ACCEPTED,
    /** The answer may be about the path; a warning has said so. */
    UNKNOWN
  }

  /**
   * Tries the token of this run.
   *
   * @throws Failure when there is none, when it is refused, or when the API cannot be reached
   */
  static TrialResult with(Session session) {
    return with(session, session.api());
  }

  /** Tries the token of these calls. */
  static TrialResult with(Session session, ContactCalls api) {
    Reply<?> reply = api.get(NOBODY);
    if (!(reply instanceof Reply.Problem<?> problem)) {
      return TrialResult.ACCEPTED;
    }
    if (!(problem instanceof Reply.Refused<?> refused && refused.isAboutTheId())) {
      throw failure(problem);
    }
    if (refused.isOfUnknownId()) {
      return TrialResult.ACCEPTED;
    }
    session
        .remarks()
        .warn(
            refused.asked().url(),
            LoginSentences.MAY_BE_THE_PATH.with(refused.code(), BaseUrl.USUAL_END));
    return TrialResult.UNKNOWN;
  }

  private static Failure failure(Reply.Problem<?> problem) {
    Failure failure = ReplyFailure.of(problem);
    boolean missing = problem instanceof Reply.Refused<?> refused && refused.status() == 404;
    return missing // its usual advice is about the ID
        ? new Failure(failure.exit(), LoginSentences.NOT_THE_API.with(problem.asked().url()))
        : failure;
  }
}
