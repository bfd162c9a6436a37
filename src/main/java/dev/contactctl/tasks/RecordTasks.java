package dev.contactctl.tasks;

import dev.contactctl.bulk.Target;
import dev.contactctl.bulk.Task;
import dev.contactctl.change.Edit;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.contact.Place;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.journal.PastRun;
import dev.contactctl.records.CheckedInput;
import dev.contactctl.records.InputRecord;
import dev.contactctl.records.RecordCursor;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The tasks that records describe, with the field flags laid over them. */
public final class RecordTasks implements RunTasks {
  private final CheckedInput input;
  private final List<Edit> flags;
  private final SortedMap<String, String> options;
  private final UpdateRequest.Basis basis;
  private final CheckOptions checks;
  private final Goal goal;
  private final RecordTarget.Look look;

  /**
   * The tasks of some records.
   *
   * @param flags what the field flags lay over each record
   * @param options those of the command line that what is sent depends on
   * @param look whether contacts are read that are replaced
   */
  public RecordTasks(
      CheckedInput input,
      List<Edit> flags,
      SortedMap<String, String> options,
      UpdateRequest.Basis basis,
      CheckOptions checks,
      SendPolicy policy,
      RecordTarget.Look look) {
    this.input = input;
    this.flags = flags;
    this.options = options;
    this.basis = basis;
    this.checks = checks;
    this.goal = new Goal.Send(policy);
    this.look = look;
  }

  @Override
  public long contacts() {
    return input.records();
  }

  @Override
  public int lastRecord() {
    return Math.toIntExact(input.read());
  }

  @Override
  public String digest() {
    return input.spool().digest();
  }

  @Override
  public SortedMap<String, String> options() {
    return options;
  }

  @Override
  public boolean needContacts() {
    InputRecord any = new InputRecord(1, "", Place.of(""), Optional.empty(), List.of());
    return target(any).needsContact();
  }

  @Override
  public Iterator<Task> after(PastRun past) {
    RecordCursor cursor = input.spool().open();
    return new TaskIterator(() -> next(cursor), past);
  }

  private Optional<Target> next(RecordCursor cursor) {
    Optional<InputRecord> record = cursor.next();
    return record.isPresent() ? Optional.of(target(record.get())) : Optional.empty();
  }

  private Target target(InputRecord record) {
    return new RecordTarget(record, flags, basis, checks, goal, look);
  }

  @Override
  public void close() {
    input.close();
  }
}
