package dev.contactctl.records;

import dev.contactctl.change.Edit;
import dev.contactctl.change.Edits;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.message.Message;
import dev.contactctl.table.RowPart;
import dev.contactctl.table.TableReader;
import dev.contactctl.table.TableRow;
import dev.contactctl.table.TextInput;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the rows of one table into records. */
final class TableRecords {
  private final TableReader table;
  private final InputOptions options;
  private final Collector collector;

  private TableRecords(TableReader table, InputOptions options, Collector collector) {
    this.table = table;
    this.options = options;
    this.collector = collector;
  }

  /**
   * Reads all rows of a table.
   *
   * @param start the beginning of the table, at least its header
   */
  static void read(TextInput text, String start, InputOptions options, Collector collector) {
    TableReader table = new TableReader(text, start, options.table());
    if (!table.isReadable()) {
      collector.cut(table.findings());
      return;
    }
    collector.ofInput(table.findings());
    collector.hasHeaders(table.headers());
    TableRecords records = new TableRecords(table, options, collector);
    boolean any = false;
    for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
      any = true;
      records.row(row.get());
    }
    if (table.broken().isPresent()) {
      collector.cut(List.of(table.broken().get()));
    } else if (!any) {
      collector.ofInput(List.of(table.noRows()));
    }
  }

  private void row(TableRow row) {
    String id = ContactId.isWellFormed(row.id()) ? row.id() : "";
    if (!collector.begins(id)) {
      return;
    }
    List<Finding> findings = new ArrayList<>(row.findings());
    if (id.isEmpty() && findings.isEmpty()) {
      findings.add(noId(row));
    }
    Contact part = part(row, findings);
    findings.sort(Finding.BY_PLACE);
    boolean merging = options.checks().partial();
    Optional<Contact> whole = merging ? row.dated() : Optional.of(row.dating(part));
    List<Edit> edits = merging ? row.edits() : List.of();
    Origin origin = new Origin.Cells(table.format(), row.cells());
    collector.take(
        new InputRecord(collector.number(), id, row.place(), whole, edits, origin), findings);
  }

  /** The contact that the row would make of an empty one, checked as far as possible. */
  private Contact part(TableRow row, List<Finding> findings) {
    try {
      Contact part = RowPart.of(row.edits(), row.place());
      findings.addAll(check(part));
      return part;
    } catch (Failure failure) { // merged, it may be no problem; if it is one, it is reported then
      if (!options.checks().partial()) {
        findings.add(
            Finding.of(
                Rule.DUPLICATE_KEY,
                FieldPath.ROOT,
                row.place(),
                failure.message(),
                Message.NOTHING));
      }
      return Edits.nothing();
    }
  }

  private static Finding noId(TableRow row) {
    Message found =
        row.id().isEmpty()
            ? RecordSentences.NO_ID.with()
            : RecordSentences.NOT_AN_ID.with(row.id());
    Message remedy = row.id().isEmpty() ? RecordSentences.ADD_ID.with() : ContactId.remedy();
    return Finding.of(Rule.CONTACT_ID, Contact.CONTACT_ID, row.idPlace(), found, remedy);
  }

  private List<Finding> check(Contact part) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : Checker.check(Optional.empty(), part, options.checks())) {
      if (!options.checks().partial() || isOfCell(finding.rule())) {
        findings.add(table.inRow(finding));
      }
    }
    return findings;
  }

  /** Whether the rule is about a single value: the rest of the contact is not known yet. */
  private static boolean isOfCell(Rule rule) {
    return switch (rule) {
      case REQUIRED, PRIMARY_COUNT, MEMBERS_REQUIRED, CUSTOM_TYPE_IGNORED -> false;
      default -> true;
    };
  }
}
