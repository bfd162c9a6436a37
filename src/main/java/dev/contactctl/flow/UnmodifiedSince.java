package dev.contactctl.flow;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Words;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** The guard {@code --if-unmodified-since}. */
final class UnmodifiedSince {
  private UnmodifiedSince() {}

  /**
   * Stops when the contact is newer than it may be.
   *
   * @throws Failure exit 8, also when the contact does not say how new it is
   */
  static void check(UpdateRequest request, Contact contact) {
    String stamp = contact.tree().path("modifiedTime").asString("");
    OffsetDateTime limit = request.guards().unmodifiedSince().orElseThrow();
    boolean newer;
    try {
      newer = OffsetDateTime.parse(stamp).isAfter(limit);
    } catch (DateTimeParseException e) {
      throw new Failure(
          Exit.CONFLICT,
          request.id() + ": has no modifiedTime to compare; leave --if-unmodified-since out");
    }
    if (newer) {
      throw new Failure(
          Exit.CONFLICT,
          request.id()
              + ": was modified at "
              + Words.quoted(stamp)
              + ", after "
              + limit
              + "; look at it and run again");
    }
  }
}
