package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.bulk.ContactResult;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Severity;
import dev.contactctl.journal.PastRun;
import dev.contactctl.message.Message;
import dev.contactctl.records.CheckedInput;
import dev.contactctl.records.FailedRecords;
import dev.contactctl.records.InputRecord;
import dev.contactctl.records.RecordCursor;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the records that failed, and writes them into the file that {@code --failed-to} names:
 * first those that were invalid, then the others in the order of the input.
 */
final class FailedFile implements FailedTasks, AutoCloseable {
  private final Console console;
  private final Optional<FailedRecords> file;
  private final Map<Integer, String> reasons = new HashMap<>();

  /**
   * A collection.
   *
   * @throws dev.contactctl.world.Failure exit 10, when the file cannot be there
   */
  FailedFile(Session session, Args args) {
    this.console = session.console();
    this.file =
        RunFiles.named(session.world(), args, ApplyOptions.FAILED_TO).map(FailedRecords::to);
  }

  /**
   * Refuses input whose records do not fit into one file.
   *
   * @throws dev.contactctl.world.Failure exit 2
   */
  void check(CheckedInput input) {
    if (file.isPresent()) {
      FailedRecords.requireOneFormat(input);
    }
  }

  /** Takes a record that is not sent because it is invalid. */
  void leftOut(InputRecord record, List<Finding> why) {
    if (file.isEmpty()) {
      return;
    }
    for (Finding finding : why) {
      if (finding.severity() == Severity.ERROR) {
        file.get().add(record, said(console, finding.messageAtPath()));
        return;
      }
    }
  }

  @Override
  public void add(ContactResult result) {
    if (file.isPresent() && result.state().isFinal()) {
      reasons.put(result.record(), reason(console, result));
    }
  }

  @Override
  public void addPast(PastRun past) {
    if (file.isPresent()) {
      for (PastRun.FailedContact failure : past.failures()) {
        reasons.put(failure.record(), reason(console, failure));
      }
    }
  }

  /** Why a contact did not end as requested, in words and without secrets. */
  static String reason(Console console, ContactResult result) {
    for (Finding finding : result.findings()) {
      if (finding.severity() == Severity.ERROR) {
        return said(console, finding.messageAtPath());
      }
    }
    return said(console, result.message());
  }

  /** The same for a contact that failed before the run was resumed. */
  static String reason(Console console, PastRun.FailedContact failure) {
    return failure.why().orElseGet(() -> said(console, ApplySentences.FAILED_BEFORE.with()));
  }

  private static String said(Console console, Message message) {
    return console.masked(console.language().say(message));
  }

  /**
   * Writes the file.
   *
   * @throws dev.contactctl.world.Failure exit 10, when it cannot be written
   */
  void finish(CheckedInput input) {
    if (file.isEmpty()) {
      return;
    }
    RecordCursor records = input.spool().open();
    Optional<InputRecord> record = reasons.isEmpty() ? Optional.empty() : records.next();
    while (record.isPresent()) {
      String reason = reasons.get(record.get().number());
      if (reason != null) {
        file.get().add(record.get(), reason);
      }
      record = records.next();
    }
    Optional<Path> kept = file.get().finish();
    if (kept.isPresent()) {
      console.tell(ApplySentences.FAILED_KEPT.with(ApplyOptions.FAILED_TO, kept.get()));
    }
  }

  @Override
  public void close() {
    file.ifPresent(FailedRecords::close);
  }
}
