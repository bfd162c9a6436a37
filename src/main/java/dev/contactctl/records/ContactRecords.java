package dev.contactctl.records;

import dev.contactctl.change.Edit;
import dev.contactctl.change.Edits;
import dev.contactctl.change.ServerCopy;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.read.LineFilter;
import dev.contactctl.read.NdjsonLines;
import dev.contactctl.read.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns the contacts of one input into records. */
final class ContactRecords implements Reading.Sink {
  /** The longest line that is kept unread, in bytes. */
  private static final int MOST_UNREAD = 8 << 10;

  private final Collector collector;
  private final InputOptions options;
  private final Origin.Text origin;
  private final Extent extent;
  private final String fileId;
  private Optional<Reading> first = Optional.empty();

  /** The line of NDJSON that is being read, and that of {@link #first}, if they are kept. */
  private String line = "";

  private String firstLine = "";
  private boolean several;

  /** How much of the input a broken value makes unusable. */
  enum Extent {
    /** To the end of its line. */
    LINE,
    /** To the end of the input. */
    REST
  }

  /**
   * The records of an input.
   *
   * @param extent how far a broken value reaches
   * @param fileId the ID that the file is named for; empty when a file's name means nothing
   */
  ContactRecords(
      Collector collector, InputOptions options, Origin.Text origin, Extent extent, String fileId) {
    this.collector = collector;
    this.options = options;
    this.origin = origin;
    this.extent = extent;
    this.fileId = fileId;
  }

  @Override
  public void line(NdjsonLines lines) {
    if (collector.keepsText()) {
      line = new String(lines.bytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public Optional<LineFilter> validLines() {
    return options.validLines();
  }

  /**
   * Keeps the line as it is: the worker that sends the contact reads it, while others wait for
   * answers. A long line is read now, because workers hold several lines at a time, and so is one
   * whose text has escapes, or which starts with what a place takes for the end of a line.
   */
  @Override
  public boolean acceptUnread(NdjsonLines lines, String id) {
    if (!fileId.isEmpty() || !ContactId.isWellFormed(id) || lines.length() > MOST_UNREAD) {
      return false;
    }
    Origin.Written written = Origin.Written.of(Origin.Text.LINE, lines.bytes());
    int blanks = blanks(written.bytes());
    boolean isObject = written.bytes().startsWith("{", blanks);
    if (!isObject || written.bytes().indexOf('\\') >= 0) {
      return false;
    }
    if (collector.begins(id)) {
      Place place = lines.place(blanks);
      InputRecord record =
          new InputRecord(
              collector.number(), id, place, Optional.empty(), List.of(), written, true);
      collector.take(record, List.of());
    }
    return true;
  }

  /** How many blanks the line begins with. */
  private static int blanks(String line) {
    int count = 0;
    while (count < line.length() && (line.charAt(count) == ' ' || line.charAt(count) == '\t')) {
      count++;
    }
    return count;
  }

  @Override
  public void acceptValid(Reading reading) {
    if (fileId.isEmpty()) {
      take(reading, Checked.ALREADY, "");
    } else {
      accept(reading);
    }
  }

  /** The ID in the name of a file, which applies only if the file holds a single contact. */
  @Override
  public void accept(Reading reading) {
    if (!fileId.isEmpty() && first.isEmpty() && !several) {
      first = Optional.of(reading);
      firstLine = line;
      return;
    }
    several = true;
    release("");
    take(reading, Checked.NOT_YET, "");
  }

  /** Called when the input has no more contacts. */
  void end() {
    release(fileId);
  }

  private void release(String id) {
    Optional<Reading> held = first;
    first = Optional.empty();
    if (held.isPresent()) {
      String now = line;
      line = firstLine;
      take(held.get(), Checked.NOT_YET, id);
      line = now;
    }
  }

  /** Whether a contact is known to be valid. */
  private enum Checked {
    ALREADY,
    NOT_YET
  }

  private void take(Reading reading, Checked checked, String name) {
    if (isOfInput(reading)) {
      collector.cut(reading.findings());
      return;
    }
    Optional<Contact> part = reading.contact();
    boolean isNamed = !name.isEmpty() && part.isPresent() && !part.get().has(Contact.CONTACT_ID);
    String inside = part.isPresent() && part.get().hasWellFormedId() ? part.get().contactId() : "";
    boolean hasOwn = part.isPresent() && part.get().has(Contact.CONTACT_ID);
    String id = hasOwn || part.isEmpty() ? inside : name;
    if (!collector.begins(id)) {
      return;
    }
    List<Finding> found = checked == Checked.ALREADY ? new ArrayList<>() : findings(reading, id);
    if (part.isPresent()) {
      found.addAll(ofId(part.get(), id, name));
    }
    Place place = place(reading);
    if (reading.isCut()) {
      collector.sawPart();
    }
    boolean isDated = isNamed && part.get().has(Contact.MODIFIED_TIME);
    if (isDated) { // the time is then that of this contact
      part = Optional.of(named(part.get(), name, place));
    }
    boolean valid = !options.checks().partial() && found.isEmpty();
    Origin text = isDated ? origin : origin(reading); // the text has no ID
    InputRecord record =
        new InputRecord(collector.number(), id, place, part, List.of(), text, valid);
    collector.take(record, found);
  }

  private static Contact named(Contact part, String id, Place place) {
    JsonNode value = JsonNodeFactory.instance.stringNode(id);
    Edit put = new Edit.Put(Contact.CONTACT_ID, value, place);
    return Edits.apply(part, List.of(put), Edits.IfGone.WARN, new ArrayList<>());
  }

  /**
   * The source text to keep for a record: its line if the line holds nothing else, otherwise the
   * contact.
   */
  private Origin origin(Reading reading) {
    if (!collector.keepsText()) {
      return origin;
    }
    Optional<Origin.Written> own = Optional.empty();
    if (reading.contact().isPresent() && !reading.isCut()) {
      own = reading.contact().get().places().written().map(text -> Origin.Written.of(origin, text));
    }
    boolean alone = own.isEmpty() || line.strip().equals(own.get().bytes());
    if (!line.isEmpty() && alone) {
      return new Origin.Written(origin, line);
    }
    return own.isPresent() ? own.get() : origin;
  }

  /** Whether the problem is one of the input rather than of a single record. */
  private boolean isOfInput(Reading reading) {
    for (Finding finding : reading.findings()) {
      boolean whole =
          finding.rule() == Rule.EMPTY_INPUT || finding.cause() == Finding.Cause.OTHER_UNICODE;
      if (whole && reading.contact().isEmpty()) {
        return true;
      }
    }
    return reading.isCut() && extent == Extent.REST;
  }

  private static Place place(Reading reading) {
    return reading.contact().isPresent()
        ? reading.contact().get().places().value(FieldPath.ROOT)
        : reading.findings().get(0).place();
  }

  private List<Finding> findings(Reading reading, String id) {
    List<Finding> checked = new ArrayList<>();
    if (reading.contact().isPresent()) {
      for (Finding finding : check(reading.contact().get(), id)) {
        boolean ofId =
            finding.rule() == Rule.READ_ONLY && finding.path().equals(Contact.CONTACT_ID);
        if (!ofId) { // which says whose record it is, and is not sent
          checked.add(finding);
        }
      }
    }
    return reading.with(checked);
  }

  private List<Finding> check(Contact contact, String id) {
    CheckOptions checks = options.checks();
    return !checks.partial() && ServerCopy.isOf(contact, id)
        ? ServerCopy.check(Optional.empty(), contact, contact, checks)
        : Checker.check(Optional.empty(), contact, checks);
  }

  /** The problem of an ID; that a malformed ID stands inside the contact is left to the check. */
  private static List<Finding> ofId(Contact contact, String id, String name) {
    if (!contact.has(Contact.CONTACT_ID) && id.isEmpty()) {
      Place place = contact.places().value(FieldPath.ROOT);
      return List.of(
          Finding.of(
              Rule.CONTACT_ID,
              FieldPath.ROOT,
              place,
              RecordSentences.NO_ID.with(),
              RecordSentences.ADD_ID.with()));
    }
    // IDs of one domain have one length; a file may also be named for a person
    boolean other = !id.equals(name) && id.length() == name.length();
    return other
        ? List.of(
            Finding.of(
                Rule.CONTACT_ID,
                Contact.CONTACT_ID,
                contact.places().value(Contact.CONTACT_ID),
                RecordSentences.OTHER_NAME.with(id, name),
                RecordSentences.RENAME.with()))
        : List.of();
  }

  /** The ID that a file in a folder is named for; empty when its name cannot be one. */
  static String idInName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String id = dot < 0 ? name : name.substring(0, dot);
    return ContactId.isWellFormed(id) ? id : "";
  }
}
