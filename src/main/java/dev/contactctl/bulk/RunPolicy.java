package dev.contactctl.bulk;

/**
 * How a run proceeds.
 *
 * @param jobs how many contacts are sent at a time
 * @param ahead how many more contacts each job has begun, whose intents are written while it sends
 *     the one before them
 * @param onFailure what a failed contact does to the run
 * @param maxFailures how many contacts may fail; one more stops the run
 * @param canary how many contacts run first, one after the other; if one of them fails, the run
 *     stops before the others
 * @param failed how many contacts have failed already, before the run was resumed
 */
public record RunPolicy(
    int jobs, int ahead, OnFailure onFailure, long maxFailures, int canary, long failed) {

  /** A new run that begins a contact when the one before it has ended. */
  public RunPolicy(int jobs, OnFailure onFailure, long maxFailures, int canary) {
    this(jobs, 0, onFailure, maxFailures, canary, 0);
  }

  /** What a failed contact means for the run. */
  public enum OnFailure {
    CONTINUE,
    STOP
  }

  /** The run continues, however many contacts fail. */
  public static RunPolicy withJobs(int jobs) {
    return new RunPolicy(jobs, OnFailure.CONTINUE, Long.MAX_VALUE, 0);
  }
}
