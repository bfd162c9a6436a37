package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.bulk.ContactResult;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Language;
import dev.contactctl.records.CheckedInput;
import dev.contactctl.records.FailedRecords;
import dev.contactctl.records.InputRecord;
import dev.contactctl.records.RecordCursor;
import dev.contactctl.session.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the records that failed, and writes them into the file that {@code --failed-to} names:
 * first those that were invalid, then the others in the order of the input.
 */
final class FailedFile implements FailedTasks, AutoCloseable {
  private final Language language;
  private final Optional<FailedRecords> file;
  private final Map<Integer, String> reasons = new HashMap<>();

  /**
   * A collection.
   *
   * @throws dev.contactctl.world.Failure exit 10, when the file cannot be there
   */
  FailedFile(Session session, Args args) {
    this.language = session.console().language();
    this.file =
        args.one(ApplyOptions.FAILED_TO)
            .map(name -> FailedRecords.to(session.world().cwd().resolve(name)));
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
        file.get().add(record, language.say(finding.messageAtPath()));
        return;
      }
    }
  }

  @Override
  public void add(ContactResult result) {
    if (file.isPresent() && result.state().isFinal()) {
      reasons.put(result.record(), reason(result));
    }
  }

  private String reason(ContactResult result) {
    for (Finding finding : result.findings()) {
      if (finding.severity() == Severity.ERROR) {
        return language.say(finding.messageAtPath());
      }
    }
    return language.say(result.message());
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
    file.get().finish();
  }

  @Override
  public void close() {
    file.ifPresent(FailedRecords::close);
  }
}
