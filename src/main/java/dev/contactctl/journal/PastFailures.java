package dev.contactctl.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the contacts of a journal that did not end as requested, with the reasons. */
final class PastFailures implements JournalScan.Listener {
  private final List<PastRun.FailedContact> all = new ArrayList<>();

  @Override
  public void end(EndLine end, long offset, Optional<OpenIntent> intent) {
    boolean failed =
        end.state().equals(Optional.of(ContactState.FAILED))
            || end.state().equals(Optional.of(ContactState.CONFLICT));
    if (failed) {
      all.add(new PastRun.FailedContact(end.record(), end.id(), end.why()));
    }
  }

  /** Those found so far, in the order of the journal. */
  List<PastRun.FailedContact> all() {
    return all;
  }
}
