package dev.contactctl.bulk;

import java.util.Optional;

/**
 * One contact of a run.
 *
 * @param doubt the PUT that an earlier run was about to make, if it did not see the end of it
 */
public record Task(Target target, Optional<PutDigests> doubt) {

  /** A contact that no earlier run has begun. */
  public static Task fresh(Target target) {
    return new Task(target, Optional.empty());
  }
}
