package dev.contactctl.flow;

import dev.contactctl.change.Edit;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.read.Reading;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param id the contact, well-formed
 * @param file the contact, or the part of one, that the file holds
 * @param edits what the flags say, in the order of their effect
 * @param replace whether the file and the flags are the whole contact
 * @param terms how to judge
 * @param guards what must hold before anything is sent
 * @param dryRun stop before anything is sent
 */
public record UpdateRequest(
    String id,
    Optional<Reading> file,
    List<Edit> edits,
    boolean replace,
    CheckOptions terms,
    Guards guards,
    boolean dryRun) {

  /**
   * What must hold before anything is sent.
   *
   * @param forbidRemovals no value of the server may be gone afterwards
   * @param unmodifiedSince the server's copy must not be newer, and must not change in between
   * @param backup the file that takes the contact as it was, one line of JSON
   */
  public record Guards(
      boolean forbidRemovals, Optional<OffsetDateTime> unmodifiedSince, Optional<Path> backup) {
    /** None. */
    public static final Guards NONE = new Guards(false, Optional.empty(), Optional.empty());

    boolean needBefore() {
      return forbidRemovals || unmodifiedSince.isPresent() || backup.isPresent();
    }
  }
}
