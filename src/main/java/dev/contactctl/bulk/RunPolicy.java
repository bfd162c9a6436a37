package dev.contactctl.bulk;

/**
 * How a run goes.
 *
 * @param jobs how many contacts are in work at a time
 * @param onFailure what a failed contact does to the run
 * @param maxFailures how many contacts may fail; one more stops the run
 * @param canary how many contacts run first, one after the other; if one of them fails, the run
 *     stops before the others
 * @param failed how many contacts have failed already, before the run was resumed
 */
public record RunPolicy(int jobs, OnFailure onFailure, long maxFailures, int canary, long failed) {
  /** How a run goes that begins. */
  public RunPolicy(int jobs, OnFailure onFailure, long maxFailures, int canary) {
    this(jobs, onFailure, maxFailures, canary, 0);
  }

  /** What a failed contact does to the run. */
  public enum OnFailure {
    CONTINUE,
    STOP
  }

  /** Goes on, however many contacts fail. */
  public static RunPolicy withJobs(int jobs) {
    return new RunPolicy(jobs, OnFailure.CONTINUE, Long.MAX_VALUE, 0);
  }
}
