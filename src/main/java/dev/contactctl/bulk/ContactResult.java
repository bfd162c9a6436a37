package dev.contactctl.bulk;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.flow.Plan;
import dev.contactctl.journal.ContactState;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one contact of a run ended.
 *
 * @param record the record of the input, counted from 1
 * @param exit what it contributes to the exit code of the run; OK also when the run stopped before
 *     this contact had ended, which has an exit code of its own
 * @param status the HTTP status of the PUT, or of the request that was refused; 0 when no PUT was
 *     answered and none was refused
 * @param code the API's own error code; empty when there is none
 * @param message why it did not succeed, or what is worth knowing; may be nothing
 * @param findings what is wrong with the contact that would have been sent, or worth knowing
 * @param notes what else is worth knowing: values that a guard protects or that the server did not
 *     keep
 * @param left the contact as the run left it, when it was updated
 * @param sent the plan that the server took, when it is known
 * @param attempts how many PUTs were made
 * @param took from the first request to the final state
 */
public record ContactResult(
    int record,
    String id,
    Place place,
    ContactState state,
    Exit exit,
    int status,
    String code,
    Message message,
    List<Finding> findings,
    List<Message> notes,
    Optional<Contact> left,
    Optional<Plan> sent,
    int attempts,
    Duration took) {

  /** Whether the contact did not end as requested. */
  public boolean isFailure() {
    return exit != Exit.OK;
  }
}
