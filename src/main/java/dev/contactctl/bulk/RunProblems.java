package dev.contactctl.bulk;

import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Failure;

/** Distinguishes problems of a single contact from those that every other contact would meet. */
final class RunProblems {
  private static final int UNAUTHORIZED = 401;

  private RunProblems() {}

  /**
   * Lets the problems of a single contact pass.
   *
   * @throws RunStopped when the run as a whole cannot go on
   */
  static void check(Reply.Problem<?> problem) {
    if (ReplyFailure.isOfEveryCall(problem)) {
      Failure failure = ReplyFailure.of(problem);
      StopCause cause = isAboutToken(problem) ? StopCause.TOKEN : StopCause.CONNECTION;
      throw new RunStopped(new RunStop(cause, failure.exit(), failure.message()));
    }
  }

  private static boolean isAboutToken(Reply.Problem<?> problem) {
    return problem instanceof Reply.NoToken<?>
        || problem instanceof Reply.Refused<?> refused && refused.status() == UNAUTHORIZED;
  }
}
