package dev.contactctl.tasks;

import dev.contactctl.bulk.Decision;
import dev.contactctl.bulk.Task;
import dev.contactctl.change.Edit;
import dev.contactctl.change.Edits;
import dev.contactctl.change.EmptyEdits;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Severity;
import dev.contactctl.journal.PastRun;
import dev.contactctl.table.RowPart;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Checks the result of field flags on the records before anything is sent, as far as possible
 * without the server.
 */
public final class FlagCheck {
  private final CheckOptions checks;
  private final List<Edit> flags;

  public FlagCheck(CheckOptions checks, List<Edit> flags) {
    this.checks = checks;
    this.flags = flags;
  }

  /** The problems of the flags by themselves. */
  public List<Finding> ofFlags() {
    if (flags.isEmpty()) {
      return List.of();
    }
    List<Finding> empty =
        checks.allowed().contains(Rule.EMPTY_VALUE) ? List.of() : EmptyEdits.of(flags);
    if (!empty.isEmpty()) {
      return empty;
    }
    Contact part = RowPart.of(flags, Edits.COMMAND_LINE);
    List<Finding> known = new ArrayList<>();
    for (Finding finding : Checker.check(Optional.empty(), part, checks.ofPart())) {
      if (!mayBeOnServer(finding)) {
        known.add(finding);
      }
    }
    return known;
  }

  /**
   * Whether a missing value may be in the contact: a flag has set one member of an item or an
   * object, and leaves the others as they are.
   */
  private static boolean mayBeOnServer(Finding finding) {
    return switch (finding.rule()) {
      case REQUIRED, PRIMARY_COUNT, MEMBERS_REQUIRED -> finding.place().equals(Edits.COMMAND_LINE);
      case CUSTOM_TYPE_IGNORED -> true;
      default -> false;
    };
  }

  /**
   * The problems of the whole contacts that records and flags form together.
   *
   * @param most how many problems are enough
   */
  public List<Finding> ofWhole(RunTasks tasks, int most) {
    List<Finding> found = new ArrayList<>();
    Iterator<Task> all = tasks.after(PastRun.none());
    while (all.hasNext() && found.size() < most) {
      Decision decision = all.next().target().decide(Optional.empty());
      if (decision instanceof Decision.Refuse refusal) {
        found.addAll(refusal.findings());
      }
    }
    return found;
  }

  public static int errors(List<Finding> findings) {
    int errors = 0;
    for (Finding finding : findings) {
      errors += finding.severity() == Severity.ERROR ? 1 : 0;
    }
    return errors;
  }
}
