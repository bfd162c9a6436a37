package dev.contactctl.records;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.NearestWord;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.table.TableOptions;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the records of all inputs: counts them, finds duplicate contacts, and keeps them. */
final class Collector {
  private final InputOptions options;
  private final Selection selection;
  private final boolean skipping;
  private final InputSink sink;
  private final Spool spool;
  private final IdTable ids;
  private final Set<String> unseen;
  private final Set<String> wanted;
  private final Set<String> headers = new LinkedHashSet<>();
  private int number;
  private long taken;
  private long leftOut;
  private long errors;
  private long warnings;
  private boolean tables;
  private boolean stopped;
  private boolean unread;
  private boolean partSeen;

  /** Thrown to end reading: as many records as wanted have been taken. */
  static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Enough() {
      super("enough", null, false, false);
    }
  }

  Collector(InputOptions options, Spool spool, InputSink sink) {
    this.options = options;
    this.selection = options.selection();
    this.skipping = options.ifInvalid() == InputOptions.IfInvalid.SKIP;
    this.spool = spool;
    this.sink = sink;
    this.ids = new IdTable(spool);
    this.unseen = new HashSet<>(selection.only());
    this.wanted = options.table().headers().wanted();
  }

  /**
   * Counts the next record.
   *
   * @param id the contact; empty when that is unknown
   * @return whether the record is meant; one of an unknown contact always is
   * @throws Enough when no more records are wanted
   */
  boolean begins(String id) {
    if (taken >= selection.limit()) {
      throw new Enough();
    }
    number++;
    unseen.remove(id);
    return id.isEmpty() || selection.has(id);
  }

  /** Whether records are kept in the form in which they were written. */
  boolean keepsText() {
    return options.text() == InputOptions.Text.KEEP;
  }

  /** The number of the record that has begun. */
  int number() {
    return number;
  }

  /** Takes the record that has begun. */
  void take(InputRecord record, List<Finding> findings) {
    taken++;
    List<Finding> all = new ArrayList<>(findings);
    long first = record.id().isEmpty() ? IdTable.NONE : ids.find(record.id());
    if (first != IdTable.NONE) {
      all.add(twice(record, RecordSentences.TWICE.with(record.id(), spool.placeAt(first))));
      leaveOutFirst(first, record.place());
    }
    boolean invalid = report(all);
    long entry = invalid ? spool.addLeftOut(record) : spool.add(record);
    if (first == IdTable.NONE && !record.id().isEmpty()) {
      ids.add(record.id(), entry);
    }
    if (invalid) {
      leaveOut(record, all);
    }
  }

  private static Finding twice(InputRecord record, Message found) {
    return Finding.of(
        Rule.CONTACT_ID,
        Contact.CONTACT_ID,
        record.place(),
        found,
        RecordSentences.REMOVE_ONE_RECORD.with());
  }

  /**
   * Leaves out the first of two records of one contact as well, because it cannot be known which
   * one is right.
   */
  private void leaveOutFirst(long entry, Place second) {
    if (spool.isKept(entry)) {
      InputRecord record = spool.at(entry);
      spool.leaveOut(entry);
      Message found = RecordSentences.TWICE_SECOND.with(record.id(), second);
      leaveOut(record, List.of(twice(record, found)));
    }
  }

  /**
   * Leaves out the records between conflict markers, because it cannot be known which ones are
   * meant.
   */
  private void leaveOut(InputRecord record, List<Finding> why) {
    leftOut++;
    if (skipping && !Unreadable.isOfConflict(why)) {
      sink.leftOut(record, why);
    } else {
      stopped = true;
    }
  }

  /** Reports and counts findings; returns whether one of them is an error. */
  private boolean report(List<Finding> findings) {
    boolean invalid = false;
    for (Finding finding : findings) {
      invalid |= finding.severity() == Severity.ERROR;
      errors += finding.severity() == Severity.ERROR ? 1 : 0;
      warnings += finding.severity() == Severity.WARNING ? 1 : 0;
    }
    if (!findings.isEmpty()) {
      sink.findings(findings);
    }
    return invalid;
  }

  /** Adds a problem, or a note, about an input as a whole. */
  void ofInput(List<Finding> findings) {
    if (report(findings)) {
      stopped = true;
    }
  }

  /** Adds the reason why the rest of an input cannot be read, so that records may be missing. */
  void cut(List<Finding> findings) {
    ofInput(findings);
    stopped = true;
    unread = true;
  }

  /** Notes that a record may have more problems than those found. */
  void sawPart() {
    partSeen = true;
  }

  private CheckedInput.NextStep stop() {
    return partSeen ? CheckedInput.NextStep.STOP_UNREAD : CheckedInput.NextStep.STOP;
  }

  /** Notes the column names of a table. */
  void hasHeaders(List<String> names) {
    tables = true;
    headers.addAll(names);
  }

  /** Adds the reason why an input cannot be read at all. */
  void unusable(Failure failure) {
    wrong(failure);
    unread = true;
  }

  private void wrong(Failure failure) {
    errors++;
    stopped = true;
    sink.unusable(failure);
  }

  private void count(Severity severity) {
    errors += severity == Severity.ERROR ? 1 : 0;
    warnings += severity == Severity.WARNING ? 1 : 0;
    stopped |= severity == Severity.ERROR;
  }

  private void refuseWhatNeverOccurs() {
    for (String id : selection.only()) {
      if (unseen.contains(id)) {
        wrong(new Failure(Exit.INVALID_INPUT, RecordSentences.NEVER_OCCURS.with(id)));
      }
    }
    for (String header : wanted) {
      if (!headers.contains(header)) {
        String near = NearestWord.of(header, List.copyOf(headers));
        Message why =
            !near.isEmpty()
                ? RecordSentences.MISTYPED_HEADER.with(header, near)
                : tables
                    ? RecordSentences.NO_SUCH_HEADER.with(header)
                    : RecordSentences.NO_TABLE_WITH.with(header);
        wrong(new Failure(Exit.INVALID_INPUT, why));
      }
    }
  }

  /** Warns about options for tables when there is no table. */
  private void tellWhatIsUnused() {
    TableOptions table = options.table();
    if (table.empty() == TableOptions.EmptyCell.CLEAR) {
      unused("--empty", RecordSentences.NO_TABLE);
    }
    if (wanted.isEmpty() && !table.headers().paths().isEmpty()) {
      unused("--map, --map-file", RecordSentences.NO_TABLE);
    }
    boolean ids = false;
    for (InputSource source : options.sources()) {
      ids |= source.kind() == InputSource.Kind.IDS;
    }
    if (table.charset().isPresent() && !ids) {
      unused("--charset", RecordSentences.NO_TEXT);
    }
  }

  private void unused(String option, RecordSentences why) {
    passedOver(option, why.with());
  }

  /** Adds a warning about something that is not read or has no effect; with --strict an error. */
  void passedOver(String name, Message why) {
    count(options.checks().strict() ? Severity.ERROR : Severity.WARNING);
    sink.passedOver(name, why);
  }

  /** Ends the collection, after all inputs or as much as is wanted of them. */
  CheckedInput end(boolean all) {
    if (all && number == 0 && errors == 0) {
      wrong(new Failure(Exit.INVALID_INPUT, RecordSentences.NO_RECORDS.with()));
    }
    if (all && !unread) {
      refuseWhatNeverOccurs();
    }
    if (all && !unread && !tables) {
      tellWhatIsUnused();
    }
    spool.finish();
    CheckedInput.NextStep next =
        unread ? CheckedInput.NextStep.STOP_UNREAD : stopped ? stop() : CheckedInput.NextStep.SEND;
    return new CheckedInput(spool, number, leftOut, errors, warnings, next);
  }
}
