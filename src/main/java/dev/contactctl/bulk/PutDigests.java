package dev.contactctl.bulk;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.flow.Plan;
import java.util.Optional;

/**
 * What a PUT sends and what it finds, as digests. When the contact is read after a PUT in doubt,
 * they tell whether the server took it.
 *
 * @param body the {@link ContactDigest} of the contact as it was sent
 * @param before that of the contact as it was before, when it was read
 */
public record PutDigests(String body, Optional<String> before) {

  /** Those of the PUT of a plan. */
  public static PutDigests of(Plan plan) {
    return new PutDigests(ContactDigest.of(plan.after()), plan.before().map(ContactDigest::of));
  }
}
