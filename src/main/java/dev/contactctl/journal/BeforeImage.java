package dev.contactctl.journal;

import dev.contactctl.contact.Place;
import java.util.Optional;

/**
 * A contact that a run has updated, or may have updated, as it was before.
 *
 * @param record its record in the input of the run, counted from 1
 * @param id the contact
 * @param place the line of the journal that says so
 * @param before the contact as it was; empty when the run had not read it
 * @param left the {@link dev.contactctl.change.ContactDigest} of the contact as the run left it; a
 *     contact with another one was changed by somebody else since
 * @param certainty what is known of the update
 */
public record BeforeImage(
    int record,
    String id,
    Place place,
    Optional<Entry.Before> before,
    String left,
    Certainty certainty) {

  /** How certain an update is. */
  public enum Certainty {
    /** The run saw that the server took it. */
    UPDATED,
    /** The run was cut off before it could see that; the contact is the one before or after. */
    IN_DOUBT,
    /**
     * The run announced it more than once, or did not see the answer, and somebody else may have
     * changed the contact in between: the image, which is from before the first time, does not have
     * that change.
     */
    CONTESTED
  }
}
