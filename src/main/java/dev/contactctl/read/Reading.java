package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value of the input: a contact, its problems, or both.
 *
 * @param contact the contact, when the value is an object
 * @param findings what was wrong while reading; a contact with any must not be sent, but can be
 *     checked for more
 * @param extent whether all of the contact was read
 */
public record Reading(Optional<Contact> contact, List<Finding> findings, Extent extent) {

  /** How much of a contact was read. */
  public enum Extent {
    /** All of it. */
    WHOLE,
    /** A part: the rest could not be read. */
    CUT
  }

  /** Something that is not a contact at all. */
  public static Reading refused(Finding why) {
    return new Reading(Optional.empty(), List.of(why), Extent.WHOLE);
  }

  /** The part of a contact that was read before the input became unreadable. */
  Reading cutBy(Finding why) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(why);
    return new Reading(contact, all, Extent.CUT);
  }

  /** Whether there may be more errors than those found. */
  public boolean isCut() {
    return extent == Extent.CUT;
  }

  /**
   * The findings of reading and of checking the contact, in the order of the source, without claims
   * that something is missing when the rest of the contact could not be read.
   */
  public List<Finding> with(List<Finding> checked) {
    List<Finding> all = new ArrayList<>(findings);
    for (Finding finding : checked) {
      if (!isOfMissing(finding) || !mayHoldMore(finding)) {
        all.add(finding);
      }
    }
    all.sort(Finding.BY_PLACE);
    return all;
  }

  private boolean isOfMissing(Finding finding) {
    return switch (finding.rule()) {
      case NAME_REQUIRED, EMAIL_OR_TELEPHONE_REQUIRED, MEMBERS_REQUIRED, PRIMARY_COUNT -> true;
      case REQUIRED -> contact.isPresent() && contact.get().at(finding.path()).isMissingNode();
      default -> false;
    };
  }

  /**
   * Whether the missing value may be in the rest, or among members that were refused, such as those
   * of a merge key.
   */
  private boolean mayHoldMore(Finding missing) {
    boolean more = isCut();
    for (Finding found : findings) {
      boolean ofObject =
          found.rule() == Rule.YAML_FEATURE
              && contact.isPresent()
              && contact.get().at(found.path()).isObject();
      more |= ofObject && found.path().leadsTo(missing.path());
    }
    return more;
  }

  /** Receives readings, one at a time, in the order of the input. */
  public interface Sink {
    /** Receives the next value. */
    void accept(Reading reading);

    /** Receives the next value, from a line of NDJSON that ends too early, as after a full disk. */
    default void acceptCutOff(Reading reading) {
      accept(reading);
    }

    /** Receives a line of NDJSON, before what is read from it. */
    default void line(NdjsonLines lines) {}

    /** A filter for lines of NDJSON that need not be read; by default every line is read. */
    default Optional<LineFilter> filter() {
      return Optional.empty();
    }

    /** Notes a contact that the filter has recognized as valid. */
    default void recognized() {}

    /** A filter for lines of NDJSON that need no check; by default, there is none. */
    default Optional<LineFilter> validLines() {
      return Optional.empty();
    }

    /**
     * Receives a line that the filter of {@link #validLines} has recognized as valid, before it is
     * read.
     *
     * @param id as the filter gives it
     * @return whether the line need not be read; otherwise {@link #acceptValid} follows
     */
    default boolean acceptUnread(NdjsonLines lines, String id) {
      return false;
    }

    /** Receives the next value, which the filter of {@link #validLines} has recognized as valid. */
    default void acceptValid(Reading reading) {
      accept(reading);
    }
  }
}
