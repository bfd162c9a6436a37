package dev.contactctl.bulk;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.flow.Plan;
import java.util.Optional;

/**
 * A PUT of which nobody knows whether the server took it.
 *
 * @param body the {@link ContactDigest} of the contact as it was sent
 * @param before that of the contact as it was before, when it was read
 */
public record OpenIntent(String body, Optional<String> before) {

  /** That of a plan. */
  public static OpenIntent of(Plan plan) {
    return new OpenIntent(ContactDigest.of(plan.after()), plan.before().map(ContactDigest::of));
  }
}
