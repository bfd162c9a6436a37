package dev.contactctl.bulk;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.flow.Plan;
import java.util.Optional;

/**
 * Digests of what a PUT sends and of what it replaces. When the contact is read after a PUT in
 * doubt, they show whether the server applied it.
 *
 * @param body the {@link ContactDigest} of the contact as it was sent
 * @param before that of the contact as it was before, when it was read
 */
public record PutDigests(String body, Optional<String> before) {

  /** The digests for the PUT of a plan. */
  public static PutDigests of(Plan plan) {
    return new PutDigests(ContactDigest.of(plan.after()), plan.before().map(ContactDigest::of));
  }
}
