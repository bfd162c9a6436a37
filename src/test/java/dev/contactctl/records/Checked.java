package dev.contactctl.records;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.message.Message;
import dev.contactctl.read.InputNames;
import dev.contactctl.read.LineFilter;
import dev.contactctl.table.TableOptions;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads input of a world in memory, and keeps everything that is said and found. */
final class Checked implements InputSink {
  final FakeWorld world;
  final List<String> said = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<String> leftOut = new ArrayList<>();
  final List<InputRecord> skipped = new ArrayList<>();
  private final List<InputSource> sources = new ArrayList<>();
  private InputNames.Depth depth = InputNames.Depth.FOLDER;
  private Optional<RecordFormat> format = Optional.empty();
  private TableOptions table = TableOptions.DEFAULT;
  private CheckOptions checks = CheckOptions.WHOLE.ofPart();
  private Selection selection = Selection.ALL;
  private InputOptions.IfInvalid ifInvalid = InputOptions.IfInvalid.STOP;
  private Optional<LineFilter> valid = Optional.empty();

  Checked() {
    this.world = new FakeWorld().env("TMPDIR", "/home/me");
  }

  Checked(FakeWorld world) {
    this.world = world;
  }

  Checked file(String name, String text) {
    world.file(name, text);
    return source(name);
  }

  Checked source(String name) {
    sources.add(new InputSource(name, InputSource.Kind.RECORDS));
    return this;
  }

  Checked ids(String name, String text) {
    world.file(name, text);
    sources.add(new InputSource(name, InputSource.Kind.IDS));
    return this;
  }

  Checked tree() {
    depth = InputNames.Depth.TREE;
    return this;
  }

  Checked format(RecordFormat of) {
    format = Optional.of(of);
    return this;
  }

  Checked table(TableOptions options) {
    table = options;
    return this;
  }

  Checked whole() {
    checks = CheckOptions.WHOLE;
    return this;
  }

  /** Properties that the page does not name are no error. */
  Checked allowing() {
    checks = new CheckOptions(true, false, false, Set.of(Rule.UNKNOWN_PROPERTY));
    return this;
  }

  Checked skipping() {
    ifInvalid = InputOptions.IfInvalid.SKIP;
    return this;
  }

  Checked select(Set<String> only, long limit, Shard shard) {
    selection = new Selection(only, limit, shard);
    return this;
  }

  Checked valid(LineFilter filter) {
    valid = Optional.of(filter);
    return this;
  }

  CheckedInput read() {
    return InputCheck.of(
        world,
        new InputOptions(
            List.copyOf(sources),
            depth,
            format,
            table,
            checks,
            selection,
            ifInvalid,
            valid,
            InputOptions.Text.KEEP),
        this);
  }

  /** The IDs of the records that are sent, in order. */
  static List<String> ids(CheckedInput input) {
    List<String> ids = new ArrayList<>();
    for (InputRecord record : records(input)) {
      ids.add(record.id());
    }
    return ids;
  }

  /** The records that are sent, in order. */
  static List<InputRecord> records(CheckedInput input) {
    List<InputRecord> records = new ArrayList<>();
    RecordCursor cursor = input.spool().open();
    for (Optional<InputRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
      records.add(next.get());
    }
    return records;
  }

  @Override
  public void findings(List<Finding> findings) {
    for (Finding finding : findings) {
      (finding.severity() == Severity.NOTE ? notes : said).add(finding.line().toString());
    }
  }

  @Override
  public void unusable(Failure failure) {
    said.add(failure.getMessage());
  }

  @Override
  public void passedOver(String name, Message why) {
    said.add(name + ": warning: " + why);
  }

  @Override
  public void leftOut(InputRecord record, List<Finding> why) {
    skipped.add(record);
    leftOut.add(record.number() + " " + record.id() + " " + why.get(0).rule().id());
  }
}
